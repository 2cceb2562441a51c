import { Readable, Writable } from 'node:stream';
import { runProgram } from '../../src/cli/run-program.ts';
import type { Run } from './run.ts';

/**
 * Runs a command in this process, which is ten times quicker than starting one; paths are relative to its working folder.
 * What a process is needed for (signals, pipes, a start without sources) is tested with `saydo`.
 */
export async function inProcess(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const [out, err] = [collecting(), collecting()];
  const status = await runProgram(args, {
    stdin: Readable.from([]) as unknown as NodeJS.ReadStream,
    stdout: out.stream,
    stderr: err.stream,
    environment: { ...inherited, ...env },
    now: () => new Date().toISOString(),
    opened: () => {},
    stopsBy: () => {},
  });
  return { status, stdout: out.text(), stderr: err.text() };
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
