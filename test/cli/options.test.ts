import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters as stripAnsi } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { inProcess, workingFolder } from './in-process.ts';
import { folder, saydo, start, TEXT } from './run.ts';

const files = workingFolder({ 'a.txt': TEXT, 'b.txt': 'The mayor of Lowen said no.\n' });

describe.concurrent('usage errors exit with 2, print nothing, and say what to do', () => {
  test.each([
    [['read', '--json', 'a.txt', 'b.txt'], /--json prints one reading.*--ndjson/],
    [['read', '--json', '.'], /--json prints one reading/],
    [['read', '--html', 'a.txt', 'b.txt'], /--html makes one page/],
    [['read', '--explain', 's1', 'a.txt', 'b.txt'], /--explain explains one/],
    [['read', '--title', 'x', 'a.txt', 'b.txt'], /--title/],
    [['read', '--json', '--html', 'a.txt'], /--json and --html exclude/],
    [['read', '--width', 'wide', 'a.txt'], /--width wide/],
    [['read', '--width', '5', 'a.txt'], /from 30 to 1000/],
    [['read', '--published', '2031-02-30', 'a.txt'], /--published 2031-02-30 is not a date/],
    [['read', '--colour', 'a.txt'], /unknown option.*--colour/s],
    [['read', 'a.txt', '-o', 'a.txt'], /is one of the inputs/],
    [['read', 'a.txt', '--explain', 'z9'], /no finding z9\. There are s1/],
    [['raed'], /unknown command/],
    [[], /Usage: saydo/],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe.concurrent('forms', () => {
  test('the page fits the width, and has no colour without a terminal', async () => {
    const { stdout } = await inProcess(['read', 'a.txt', '--width', '44']);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(44);
    expect(stripAnsi(stdout)).toBe(stdout);
    expect(stdout).toContain('Iva Sorn');
  });

  test('FORCE_COLOR turns colour on, NO_COLOR overrides it, --color overrides both', async () => {
    const coloured = (text: string) => stripAnsi(text) !== text;
    const read = async (args: string[], env: Record<string, string>) =>
      coloured((await inProcess(['read', 'a.txt', ...args], env)).stdout);
    expect(await read([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await read([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await read(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(await read(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  test('--json prints a reading with the facts that the user states', async () => {
    const { stdout } = await inProcess([
      'read',
      'a.txt',
      '--json',
      '--title',
      'T',
      '--outlet',
      'O',
      '--published',
      '2031-05-06',
      '--url',
      'https://o.example/t',
    ]);
    const reading = JSON.parse(stdout);
    expect(reading.format).toBe('saydo-reading/1');
    expect(reading.article).toMatchObject({
      title: 'T',
      outlet: 'O',
      published: '2031-05-06',
      url: 'https://o.example/t',
    });
    expect(stdout).toContain('\n  "article"');
  });

  test('--verbatim leaves the text unchanged', async () => {
    const text = 'A \\$5 fee was *announced* by the mayor.\n';
    const { stdout } = await inProcess(['read', '--json', '--verbatim'], {}, text);
    expect(JSON.parse(stdout).article.text).toBe(text);
  });

  test('--explain explains one finding', async () => {
    const { status, stdout } = await inProcess(['read', 'a.txt', '--explain', 's1']);
    expect(stdout).toMatch(/^s1 · Iva Sorn said .*\(indirect\s+statement/s);
    expect(stdout).toMatch(/WHERE IT STANDS\n[\s\S]*\[content /);
    expect(stdout).toMatch(/WHY\n\s+1\. /);
    expect(status).toBe(0);
  });

  test('--brief prints a few lines for each text', async () => {
    const { stdout } = await inProcess(['read', '--brief', 'a.txt', 'b.txt']);
    const [one, two] = stdout.split('\n\n');
    expect(one?.split('\n').length).toBeLessThan(8);
    expect(two).toContain('mayor of Lowen');
  });

  test('help, version and schema', async () => {
    expect((await saydo(['--help'])).stdout).toMatch(/Usage: saydo[\s\S]*Examples:/);
    const help = await saydo(['read', '--help']);
    expect(help.stdout).toMatch(/Exit status:\n {2}0 /);
    expect(help.status).toBe(0);
    expect((await saydo(['--version'])).stdout).toBe(
      `${JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version}\n`,
    );
    const schema = await saydo(['schema']);
    expect(JSON.parse(schema.stdout)).toHaveProperty('$schema');
  });
});

describe.concurrent('--output', () => {
  test('writes the file and nothing else, and leaves no other file', async () => {
    const to = folder({});
    const { status, stdout } = await inProcess(['read', 'a.txt', '--html', '-o', to.at('page.html')]);
    expect(readFileSync(to.at('page.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(to.path).sort()).toEqual(['page.html']);
    expect(stdout).toBe('');
    expect(status).toBe(0);
    to.remove();
  });

  test('a run that reads nothing leaves the old file unchanged', async () => {
    const to = folder({ 'page.html': 'before' });
    const { status } = await inProcess(['read', 'nowhere.txt', '--html', '-o', to.at('page.html')]);
    expect(readFileSync(to.at('page.html'), 'utf8')).toBe('before');
    expect(readdirSync(to.path)).toEqual(['page.html']);
    expect(status).toBe(3);
    to.remove();
  });

  test('a link stays a link', async () => {
    const to = folder({ 'real.json': '' });
    symlinkSync('real.json', to.at('link.json'));
    await inProcess(['read', 'a.txt', '--json', '-o', to.at('link.json')]);
    expect(lstatSync(to.at('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(to.at('real.json'), 'utf8'))).toHaveProperty('format');
    to.remove();
  });

  test('a path that cannot be written exits with 4', async () => {
    const { status, stderr } = await inProcess(['read', 'a.txt', '-o', 'no/such/folder/x.txt']);
    expect(stderr).toMatch(/cannot write no\/such\/folder\/x\.txt: there is no folder/);
    expect(status).toBe(4);
  });
});

describe.concurrent('an interrupted run', () => {
  test('exits with 130 on Ctrl-C and leaves no partial file', async () => {
    const to = folder({});
    const child = start(['read', '--ndjson', '-o', 'out.ndjson'], { cwd: to.path });
    child.stdin.write(`${JSON.stringify({ id: '1', text: TEXT })}\n`);
    while (readdirSync(to.path).length === 0) await new Promise((next) => setTimeout(next, 20));
    child.kill('SIGINT');
    const status = await new Promise((done) => child.on('close', done));
    expect(readdirSync(to.path)).toEqual([]);
    expect(status).toBe(130);
    to.remove();
  });

  test('ends without an error when its reader stops early (| head)', async () => {
    const child = start(['read', '--ndjson']);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.stdin.end(`${JSON.stringify({ id: '1', text: TEXT })}\n`.repeat(200));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(errors).toBe('');
  });
});

test('control characters of names in messages are made printable', async () => {
  const { stderr } = await inProcess(['read', 'bad\u001b[2Jname.txt']);
  expect(stderr).not.toContain('\u001b');
  expect(stderr).toContain('bad␛[2Jname.txt');
  expect(existsSync(files.at('a.txt'))).toBe(true);
  writeFileSync(files.at('a.txt'), TEXT);
});
