import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { numberSet, tellProgress } from '../campaigns.ts';
import { TOKEN } from '../signing-in.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { liveIn } from '../store/populated-record.ts';
import { HOW_TO_GET, schemathesis } from './schemathesis.ts';

const program = schemathesis();
if (program === null)
  console.warn(`SKIPPED: Schemathesis does not ask the API, as it is not installed. To get it: ${HOW_TO_GET}`);

/** Whole seconds that it takes, and how many requests it makes of each operation; a campaign (npm run nightly) asks for more. */
const MAX_SECONDS = numberSet('SAYDO_SCHEMATHESIS_SECONDS', 30);
const EXAMPLES = numberSet('SAYDO_SCHEMATHESIS_EXAMPLES', 3, 1);
const SEED = numberSet('SAYDO_SCHEMATHESIS_SEED', 7);
const OPTIONS = [
  ...['--phases', 'examples,coverage,fuzzing', '--max-examples', String(EXAMPLES), '--seed', String(SEED)],
  // Without a limit it ends when every operation has had its requests.
  ...(MAX_SECONDS === 0 ? [] : ['--max-time', String(MAX_SECONDS)]),
  // That a request fits its schema is no promise: the words must stand in the text, a cursor must be one that was given.
  ...['--exclude-checks', 'positive_data_acceptance'],
  // A stream of events does not end. What is imported is read from this machine and from the network, wherever a request
  // made by chance says; imports.test.ts asks that.
  ...['--exclude-path-regex', '/events$', '--exclude-name', 'POST /api/imports'],
  ...['--no-shrink', '--continue-on-failure', '--no-color', '--request-timeout', '60'],
];

test.skipIf(program === null)(
  'Schemathesis finds nothing: no mistake in saydo, no answer that is not described, no request let through that is not',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saydo-schemathesis-'));
    const db = await openerOn('PGlite')();
    // Schemathesis keeps answers to ask on with, and breaks down where one has half of a surrogate pair.
    await liveIn(newsroom(db), { surrogates: false });
    const reported: unknown[] = [];
    const desk = await serve({
      ...{ record: { db, id: 'record-of-a-test' }, port: 4790, exactly: false },
      ...{ now: () => '2031-07-01T08:00:00.000Z', version: '0.0.0', web: folder, token: TOKEN, folders: [] },
      report: (error) => reported.push(error),
    });
    try {
      const { status, said } = await run(
        program ?? '',
        [
          ...['run', `http://127.0.0.1:${desk.port}/api/openapi.json`],
          ...['--header', `Authorization: Bearer ${TOKEN}`, ...OPTIONS],
        ],
        folder,
      );
      expect(status, said).toBe(0);
      expect(said).toMatch(/[1-9]\d* generated, [1-9]\d* passed/);
      expect(reported).toEqual([]);
    } finally {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  MAX_SECONDS === 0 ? 0 : 240_000 + MAX_SECONDS * 1000,
);

/** Runs a program to its end, in a folder for what it writes. */
function run(program: string, args: readonly string[], cwd: string): Promise<{ status: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, PYTHONUNBUFFERED: '1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        tellProgress(chunk.toString());
      });
    child.on('error', fail);
    child.on('close', (status) => done({ status, said }));
  });
}
