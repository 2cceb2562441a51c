import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPool, type PoolLimits, type ReadingPool } from '../../src/jobs/reading/pool.ts';

const SENTENCE = 'The mayor of Lowen said on Monday that the bridge was safe.';
/** Takes minutes to read. */
const LONG = `${SENTENCE} `.repeat(200_000);

let pool: ReadingPool;
const open = (limits: Partial<PoolLimits> = {}) => {
  pool = openPool(limits);
  return pool;
};
afterEach(() => pool.close());

test('the pool reads or only opens a text, and passes on the engine’s errors', async () => {
  const { read, open: openText } = open();
  expect((await read({ content: SENTENCE })).statements).toHaveLength(1);
  expect(await openText({ content: Buffer.from(SENTENCE), title: 'Lowen' })).toMatchObject({
    title: 'Lowen',
    text: SENTENCE,
  });
  await expect(read({ content: ' ' })).rejects.toMatchObject({ name: 'ReadError', code: 'empty' });
});

test('a request after the pool was stopped is refused', async () => {
  await open().close();
  await expect(pool.read({ content: SENTENCE })).rejects.toMatchObject({
    name: 'ReadingProblem',
    message: 'reading was stopped.',
  });
});

test('stopping the pool refuses the text that is being read and ends its process', async () => {
  const reading = open().read({ content: LONG });
  const refused = expect(reading).rejects.toMatchObject({ name: 'ReadingProblem', code: 'stopped' });
  await pool.close();
  await refused;
});

describe('limits', () => {
  test('of time end a text that takes longer', async () => {
    await expect(open({ seconds: 1, secondsPerMillion: 0 }).read({ content: LONG })).rejects.toMatchObject({
      name: 'ReadingProblem',
      code: 'too-slow',
      message: expect.stringContaining('reading it takes longer than 1 seconds'),
    });
  });

  test('of time grow with the text', async () => {
    const minutes = 240 / (SENTENCE.length / 1e6);
    const reading = await open({ seconds: 0, secondsPerMillion: minutes }).read({ content: SENTENCE });
    expect(reading.statements).toHaveLength(1);
  });

  test('of memory end a text that takes more, and the next is read', async () => {
    open({ megabytes: 150 });
    await expect(pool.read({ content: LONG })).rejects.toMatchObject({
      name: 'ReadingProblem',
      code: 'too-large',
      message: 'reading it takes more than 150 MB of memory. Split it.',
    });
    expect((await pool.read({ content: SENTENCE })).statements).toHaveLength(1);
  });
});

describe.skipIf(!existsSync('/proc/self/task'))('no process outlives the program', () => {
  const POOL = fileURLToPath(new URL('../../dist/jobs/reading/pool.js', import.meta.url));
  const PROGRAM = `const { openPool } = await import(${JSON.stringify(POOL)});
    await openPool().read({ content: ${JSON.stringify(`${SENTENCE} `)}.repeat(200_000) });`;
  const childrenOf = (pid: number) => {
    const read = () => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return read().split(' ').filter(Boolean).map(Number);
  };

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('if it is ended by %s while it reads', async (signal) => {
    const program = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { stdio: 'ignore' });
    const ended = once(program, 'exit');
    const pid = program.pid ?? 0;
    const reading = await vi.waitUntil(() => childrenOf(pid)[0], { timeout: 60_000 });
    // By then it reads: it has been asked, and its own work keeps it from hearing of anything.
    await vi.waitUntil(() => cpuSeconds(reading) > 2, { timeout: 120_000 });
    program.kill(signal);
    await ended;
    await vi.waitUntil(() => !existsSync(`/proc/${reading}`), { timeout: 60_000 });
  });
});

/** Seconds of processor time that a process has had. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
