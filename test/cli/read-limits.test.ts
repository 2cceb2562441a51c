import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { CliContext } from '../../src/cli/cli-context.ts';
import { readCommand } from '../../src/cli/read-command.ts';
import { openPool } from '../../src/jobs/reading/pool.ts';
import { folder, TEXT } from './run.ts';

const files = folder({
  'a.txt': TEXT,
  'b.txt': 'The mayor of Lowen said on Monday that the bridge was safe. '.repeat(200_000),
  'c.txt': TEXT.replaceAll('Lowen', 'Quell'),
});
afterAll(files.remove);

test('a text that exceeds a limit is reported with the limit, and the others are read in order', async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const cli = {
    ...{ stdin, stdout, stderr, environment: {}, now: () => '2031-05-06T00:00:00Z' },
    ...{ opened: () => {}, stopsBy: () => {} },
  } as unknown as CliContext;
  const written = stdout.toArray();
  const told = stderr.toArray();
  const names = ['a.txt', 'b.txt', 'c.txt'].map(files.at);
  const status = await readCommand(names, { ndjson: true }, cli, openPool({ megabytes: 150 }));
  stdout.end();
  stderr.end();

  expect(status).toBe(1);
  expect(Buffer.concat(await told).toString()).toBe(
    `saydo: ${files.at('b.txt')}: reading it takes more than 150 MB of memory. Split it.\n`,
  );
  const readings = Buffer.concat(await written)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(readings.map(({ article }) => /Lowen|Quell/.exec(article.text)?.[0])).toEqual(['Lowen', 'Quell']);
});
