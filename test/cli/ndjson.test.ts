import { expect, test } from 'vitest';
import { saydo, start, TEXT } from './run.ts';

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

test('each input line gives one output line in order; an invalid line gives an error, and the run continues', async () => {
  const stdin = Buffer.concat([
    Buffer.from(
      line({ id: 'a', text: TEXT, title: 'T', published: '2031-05-06', outlet: 'O', url: 'https://o.example/' }),
    ),
    Buffer.from('{"id": "b", "text": \n'),
    Buffer.from(line({ id: 'c' })),
    Buffer.from('\n'),
    Buffer.from(line({ id: 'd', text: 'x', title: 5 })),
    Buffer.from(line([1, 2])),
    Buffer.from(line({ id: 'e', text: '' })),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    Buffer.from(line({ id: 7, text: 'The mayor of Lowen said that the bridge was safe.' }).trimEnd()),
  ]);
  const { status, stdout, stderr } = await saydo(['read', '--ndjson'], { stdin });
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((json) => JSON.parse(json));
  expect(answers.map(({ id, error }) => [id, error?.code ?? 'read'])).toEqual([
    ['a', 'read'],
    [null, 'bad-json'],
    ['c', 'bad-line'],
    ['d', 'bad-line'],
    [null, 'bad-line'],
    ['e', 'empty'],
    [null, 'bad-utf8'],
    ['7', 'read'],
  ]);
  expect(answers[0].article).toMatchObject({
    title: 'T',
    published: '2031-05-06',
    outlet: 'O',
    url: 'https://o.example/',
  });
  expect(answers[1].error.message).toMatch(/^line 2: /);
  expect(answers[3].error.message).toMatch(/^line 5: .*"title"/);
  expect(stderr).toMatch(/6 of 8 lines could not be read/);
  expect(status).toBe(1);
});

test('no lines exit with 0; only invalid lines exit with 3', async () => {
  expect(await saydo(['read', '--ndjson'])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect((await saydo(['read', '--ndjson'], { stdin: 'x\n' })).status).toBe(3);
});

test('a reading is printed as soon as its line is read, before the input ends', async () => {
  const child = start(['read', '--ndjson']);
  child.stdin.write(line({ id: 'first', text: TEXT }));
  const first = await new Promise<string>((done) =>
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString())),
  );
  expect(first).toContain('"id":"first"');
  child.stdin.end();
  child.stdout.resume();
  expect(await new Promise((done) => child.on('close', done))).toBe(0);
});
