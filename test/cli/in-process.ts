import { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { runProgram } from '../../src/cli/run-program.ts';
import { openPool, type ReadingPool } from '../../src/jobs/reading/pool.ts';
import { folder, type Run } from './run.ts';

/**
 * Runs a command in this process, which is ten times quicker than starting one; paths are relative to its working folder. All
 * such commands have one process that reads texts: starting one takes longer than reading most texts.
 * What a process is needed for (signals, pipes, a start without sources) is tested with `saydo`.
 */
export async function inProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdin = '',
): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const [out, err] = [collecting(), collecting()];
  const status = await runProgram(args, {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]) as unknown as NodeJS.ReadStream,
    stdout: out.stream,
    stderr: err.stream,
    environment: { ...inherited, ...env },
    now: () => new Date().toISOString(),
    opened: () => {},
    stopsBy: () => {},
    openPool: sharedPool,
  });
  return { status, stdout: out.text(), stderr: err.text() };
}

/**
 * A folder of its own that is this process's working folder as well, until the tests of the file are over: other files run in
 * the same process.
 */
export function workingFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const made = folder(files);
  const before = process.cwd();
  process.chdir(made.path);
  afterAll(() => {
    process.chdir(before);
    made.remove();
  });
  return made;
}

let pool: ReadingPool | null = null;

/** The pool of this process; it ends with it, and not with a command. */
function sharedPool(): ReadingPool {
  pool ??= openPool();
  return { ...pool, close: async () => {} };
}

/** A stream that is no terminal and keeps what is written to it. */
function collecting() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    text: () => Buffer.concat(chunks).toString(),
  };
}
