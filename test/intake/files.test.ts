import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { allInputs } from '../../src/intake/all-inputs.ts';
import { expectedInputs } from '../../src/intake/expected.ts';
import { inputsOf } from '../../src/intake/inputs.ts';
import { folder } from '../cli/run.ts';
import { gather, outcomeOf } from './gather.ts';
import { makePdf } from './make-pdf.ts';

const trees: ReturnType<typeof folder>[] = [];
afterAll(() => {
  for (const tree of trees) tree.remove();
});
function tree(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const made = folder({});
  trees.push(made);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(made.at(name.split('/').slice(0, -1).join('/')), { recursive: true });
    writeFileSync(made.at(name), content);
  }
  return made;
}

/** What was gathered under a folder, with names as they are in it. */
async function gatherIn({ path, at }: ReturnType<typeof folder>, names: readonly string[]) {
  const { outcomes, skipped } = await gather(names.map(at));
  const inside = (text: string) => text.replaceAll(`${path}/`, '');
  return {
    found: outcomes.map(({ name, is, code }) => [inside(name), is ?? code]),
    skipped: skipped.map(inside),
    outcomes,
  };
}

describe('folders', () => {
  test('are read with their subfolders by name, and skipped files are reported', async () => {
    const made = tree({
      'b/two.md': 'two',
      'b/README.md': 'About.',
      'a.txt': 'one',
      'c.html/three.htm': '<p>three',
      'x.csv': '1,2',
      '.hidden.txt': 'no',
      'node_modules/n.txt': 'no',
      'z.ndjson': '{"text":"four"}\n{"text":"five","id":5}\n',
      'feed.xml': '<rss version="2.0"><channel><title>x</title></channel></rss>',
    });
    const { found, skipped } = await gatherIn(made, ['']);
    expect(found).toEqual([
      ['a.txt', 'one'],
      ['b/two.md', 'two'],
      ['c.html/three.htm', '<p>three'],
      ['z.ndjson, line 1', 'four'],
      ['z.ndjson, line 2', 'five'],
    ]);
    expect(skipped).toEqual([
      'b/README.md: a README describes the folder',
      'feed.xml: its name does not end like that of a text',
      'x.csv: its name does not end like that of a text',
    ]);
  });

  test('have links to files followed, cycles and links to folders skipped, broken links reported', async () => {
    const made = tree({ 'a.txt': 'one', 'b/c.txt': 'two' });
    symlinkSync(made.at('a.txt'), made.at('b/link.txt'));
    symlinkSync(made.path, made.at('b/ring'));
    symlinkSync(made.at('b'), made.at('folder.txt'));
    symlinkSync('loop.txt', made.at('loop.txt'));
    symlinkSync('nowhere', made.at('broken.txt'));
    const { found, skipped } = await gatherIn(made, ['']);
    expect(found).toEqual([
      ['a.txt', 'one'],
      ['b/c.txt', 'two'],
      ['b/link.txt', 'one'],
      ['broken.txt', 'missing'],
      ['loop.txt', 'link-loop'],
    ]);
    expect(skipped).toEqual([
      'b/ring: its name does not end like that of a text',
      'folder.txt: links to folders are not followed',
    ]);
  });

  test('are read without waiting for named pipes and sockets', async () => {
    const made = tree({ 'a.txt': 'one' });
    execFileSync('sh', ['-c', 'mkfifo "$0"', made.at('pipe.txt')]);
    const server = createServer().listen(made.at('socket.txt'));
    const { found, skipped } = await gatherIn(made, ['']);
    expect(found).toEqual([['a.txt', 'one']]);
    expect(skipped).toEqual(['pipe.txt: it is a named pipe, not a file', 'socket.txt: it is a socket, not a file']);
    const named = await gatherIn(made, ['pipe.txt', 'socket.txt']);
    expect(named.found).toEqual([
      ['pipe.txt', 'not-a-file'],
      ['socket.txt', 'not-a-file'],
    ]);
    expect(named.outcomes[0]?.message).toMatch(/named pipe.*“-”/);
    // The folder is walked in the same way for `saydo read`.
    const { inputs } = await inputsOf([made.path], process.stdin, false);
    expect((await Promise.all(inputs.map(outcomeOf))).map(({ is }) => is)).toEqual(['one']);
    server.close();
  });

  test('are reported if empty or missing', async () => {
    const made = tree({ 'empty/.keep': '' });
    const { found, outcomes } = await gatherIn(made, ['empty', 'nowhere']);
    expect(found).toEqual([
      ['empty', 'no-texts'],
      ['nowhere', 'missing'],
    ]);
    expect(outcomes[0]?.message).toMatch(/^the folder contains no text files \(\.txt .*\.ndjson/);
  });
});

describe('files', () => {
  test('may have names with line breaks and wildcards', async () => {
    const made = tree({ 'a\nb.txt': 'one', 'c[1].txt': 'two', 'c1.txt': 'three', '*.txt': 'four' });
    const { found } = await gatherIn(made, ['a\nb.txt', 'c[1].txt', '*.txt']);
    expect(found.map(([, is]) => is)).toEqual(['one', 'two', 'four']);
  });

  test('are found in folders by patterns, in order of their paths', async () => {
    const made = tree({
      'n/a.html': 'one',
      'n/b/c.html': 'two',
      'n/b/d.txt': 'no',
      'n/e.html/f.html': 'three',
      'elsewhere.html': 'four',
    });
    symlinkSync(made.at('elsewhere.html'), made.at('n/z.html'));
    symlinkSync(made.at('n'), made.at('n/b/ring'));
    const { found } = await gatherIn(made, ['n/**/*.html', 'n/{a,x}.html', 'n/*.pdf']);
    expect(found.map(([, is]) => is)).toEqual(['one', 'two', 'three', 'four', 'one', 'missing']);
    expect(found[0]?.[0]).toBe('n/a.html');
  });

  test('that vanish before they are loaded are reported', async () => {
    const made = tree({ 'a.txt': 'one', 'b.txt': 'two' });
    const outcomes = [];
    for await (const input of allInputs([made.path], { stdin: process.stdin, allowPrivate: false })) {
      rmSync(made.at('b.txt'), { force: true });
      outcomes.push(await outcomeOf(input));
    }
    expect(outcomes.map(({ is, code }) => is ?? code)).toEqual(['one', 'missing']);
  });

  // Root may read everything, so there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read are told', async () => {
    const made = tree({ 'a.txt': 'one', 'b/c.txt': 'two' });
    chmodSync(made.at('a.txt'), 0);
    chmodSync(made.at('b'), 0);
    expect((await gatherIn(made, [''])).found).toEqual([
      ['a.txt', 'no-permission'],
      ['b', 'no-permission'],
    ]);
    chmodSync(made.at('b'), 0o700);
  });

  test('of 200 MB are refused before they are read', async () => {
    const made = tree({ 'a.html': '', 'b.pdf': '%PDF-1.7', 'c.xml': '<rss>' });
    for (const name of ['a.html', 'b.pdf', 'c.xml']) truncateSync(made.at(name), 200 * 2 ** 20);
    const before = process.memoryUsage.rss();
    const { found, outcomes } = await gatherIn(made, ['a.html', 'b.pdf', 'c.xml']);
    expect(found.map(([, code]) => code)).toEqual(['too-large', 'too-large', 'too-large']);
    expect(outcomes.map(({ message }) => message)).toEqual([
      'it is larger than 64 MB (it has 200 MB), the limit for one text. Split it.',
      'it is larger than 60 MB (it has 200 MB), the limit for one text. Split it.',
      'it is larger than 20 MB (it has 200 MB), the limit for one text. Split it.',
    ]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 2 ** 20);
  });

  test('that are empty are loaded, and refused by the engine', async () => {
    const made = tree({ 'a.txt': '', 'b.pdf': '' });
    expect((await gatherIn(made, ['a.txt', 'b.pdf'])).found).toEqual([
      ['a.txt', ''],
      ['b.pdf', 'empty'],
    ]);
  });

  test('are recognised as PDF by name and by first bytes', async () => {
    const pdf = makePdf([[{ x: 72, y: 700, text: 'The bridge is safe.' }]]);
    const made = tree({ 'a.pdf': pdf, 'b.txt': pdf, c: Buffer.concat([Buffer.from('\n'), pdf]), 'd.pdf': '<html>' });
    const { outcomes } = await gatherIn(made, ['a.pdf', 'b.txt', 'c', 'd.pdf']);
    expect(outcomes.map(({ text, media, code }) => [text, media ?? code])).toEqual([
      ['The bridge is safe.', 'application/pdf'],
      ['The bridge is safe.', 'application/pdf'],
      ['The bridge is safe.', 'application/pdf'],
      [undefined, 'broken-pdf'],
    ]);
    expect(Buffer.from(outcomes[0]?.content ?? []).equals(pdf)).toBe(true);
  });
});

describe('an interrupted run', () => {
  test('stops between two inputs', async () => {
    const made = tree({ 'a.txt': 'one', 'b.txt': 'two' });
    const stop = new AbortController();
    const names: string[] = [];
    const run = async () => {
      const options = { stdin: process.stdin, allowPrivate: false, signal: stop.signal };
      for await (const { name } of allInputs([made.path], options)) {
        names.push(name);
        stop.abort(new Error('enough'));
      }
    };
    await expect(run()).rejects.toThrow('enough');
    expect(names).toEqual([made.at('a.txt')]);
  });

  test('stops while it waits for standard input', async () => {
    const silent = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
    const signal = AbortSignal.timeout(100);
    await expect(gather(['-'], { stdin: silent, signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('does not start after an earlier interruption', async () => {
    await expect(gather(['nowhere'], { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

test('the number of inputs is known where nothing must be read to count them', async () => {
  const made = tree({ 'a.txt': 'one', 'b/c.html': 'two', 'b/x.csv': '', 'd/e.warc': '', 'f/.keep': '', odd: 'text' });
  const expected = (...names: string[]) => expectedInputs(names.map(made.at));
  expect(await expected('a.txt')).toBe(1);
  expect(await expected('a.txt', 'b', 'nowhere', 'f', 'odd', '*/*.html')).toBe(6);
  expect(await expected('a.txt', 'd')).toBe(null);
  expect(await expected('d/*.warc')).toBe(null);
  expect(await expectedInputs(['-'])).toBe(null);
  expect(await expectedInputs(['https://lowen.example/'])).toBe(null);
});
