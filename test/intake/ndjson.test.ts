import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { read as readSource } from '../../src/index.ts';
import { sourceOf } from '../../src/intake/source-of.ts';
import { folder } from '../cli/run.ts';
import { gather } from './gather.ts';
import { makePdf } from './make-pdf.ts';

const files = folder({});
afterAll(files.remove);

const stdinOf = (bytes: string | Uint8Array, size = 5) => {
  const whole = Buffer.from(bytes);
  const count = Math.ceil(whole.length / size);
  return Readable.from(Array.from({ length: count }, (_, i) => whole.subarray(i * size, (i + 1) * size)));
};
const read = (bytes: string | Uint8Array, size?: number) => gather(['-'], { stdin: stdinOf(bytes, size) });

test('an NDJSON file gives a text for each line; an invalid line is reported, and the next is read', async () => {
  writeFileSync(
    files.at('t.jsonl'),
    Buffer.concat([
      Buffer.from(
        '{"id":"a","text":"one","title":"T","published":"2031-05-06","outlet":"O","url":"https://o.example/"}\n',
      ),
      Buffer.from('\n{"text":\n[1]\n{"text":"x","title":5}\n'),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from('{"text":"NUL \\u0000 and half \\ud83d and <b>\\ud83d\\ude00</b>","id":7}'),
    ]),
  );
  const { outcomes } = await gather([files.at('t.jsonl')]);
  expect(outcomes.map(({ name, id, is, code }) => [name.slice(files.path.length), id, is ?? code])).toEqual([
    ['/t.jsonl, line 1', 'a', 'one'],
    ['/t.jsonl, line 3', undefined, 'bad-json'],
    ['/t.jsonl, line 4', undefined, 'bad-line'],
    ['/t.jsonl, line 5', undefined, 'bad-line'],
    ['/t.jsonl, line 6', undefined, 'bad-utf8'],
    ['/t.jsonl, line 7', '7', 'NUL \0 and half \ufffd and <b>😀</b>'],
  ]);
  expect(outcomes[0]).toMatchObject({ title: 'T', published: '2031-05-06', outlet: 'O', url: 'https://o.example/' });
});

test('facts in a line are passed to the engine', async () => {
  const content = Buffer.from('The mayor of Lowen said that the bridge was safe.');
  const loaded = {
    content,
    encoding: 'utf-8',
    id: 'a',
    title: 'T',
    published: '2031-05-06',
    url: 'https://o.example/',
  };
  expect(await readSource(sourceOf(loaded))).toMatchObject({
    id: 'a',
    article: { title: 'T', published: '2031-05-06', url: 'https://o.example/' },
  });
  expect((await readSource(sourceOf(loaded, { title: 'Mine' }))).article.title).toBe('Mine');
});

test('standard input is NDJSON if its first line is an object with a text, for any chunks', async () => {
  const lines = '\n \n{"text":"one"}\n{"text":"two"}';
  for (const size of [1, 4, 100]) {
    expect((await read(lines, size)).outcomes.map(({ name, is }) => [name, is])).toEqual([
      ['standard input, line 3', 'one'],
      ['standard input, line 4', 'two'],
    ]);
  }
  expect((await read('{"text":"one"}')).outcomes.map(({ is }) => is)).toEqual(['one']);
});

test.each([
  ['a text', 'The mayor said no.'],
  ['a text that begins with a brace', '{The mayor} said\nno.'],
  ['JSON without a text', '{"a":1}\n{"text":"x"}'],
  ['blank lines', ' \n\n'],
  ['nothing', ''],
])('other standard input is one whole text: %s', async (_, text) => {
  for (const size of [1, 3, 100]) {
    expect((await read(text, size)).outcomes.map(({ name, is }) => [name, is])).toEqual([['standard input', text]]);
  }
});

test('a PDF on standard input is read', async () => {
  const { outcomes } = await read(makePdf([[{ x: 72, y: 700, text: 'The bridge is safe.' }]]), 500);
  expect(outcomes.map(({ text }) => text)).toEqual(['The bridge is safe.']);
});

test('endless standard input is abandoned, with or without a line', async () => {
  for (const start of ['', '{']) {
    let given = 0;
    const endless = async function* () {
      yield Buffer.from(start);
      for (;;) {
        given += 2 ** 20;
        yield Buffer.alloc(2 ** 20, 'a');
      }
    };
    const { outcomes } = await gather(['-'], { stdin: endless() });
    expect(outcomes.map(({ code }) => code)).toEqual(['too-large']);
    expect(given).toBeLessThan(70 * 2 ** 20);
  }
});

test('standard input named twice is reported', async () => {
  const { outcomes } = await gather(['-', '-'], { stdin: stdinOf('one') });
  expect(outcomes.map(({ is, code }) => is ?? code)).toEqual(['one', 'stdin-twice']);
});
