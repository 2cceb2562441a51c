import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../src/cli/run-program.ts';
import { openRecord } from '../../src/store/opening/record.ts';

/** As it is built, which starts in half the time; `npm test` builds first. */
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * V8 translates an embedded database once, quickly, and not a second time for speed: a command that runs for a second or
 * two spends half of it on that. What the command does is the same.
 */
export const QUICK_START = '--liftoff-only';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the real command in a process of its own, with no colour settings but those given. */
export function start(args: readonly string[], { cwd, env }: RunOptions = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [QUICK_START, MAIN, ...args], {
    cwd: cwd ?? process.cwd(),
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs the command to its end. */
export function saydo(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = start(args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // The command may end before it has read all: that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(options.stdin ?? '');
  });
}

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

/** A folder of its own for a test, with files by name. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'saydo-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, at: (name: string) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A text with something of everything in it, about people and places that do not exist. */
export const TEXT = `Water Minister Iva Sorn said on Tuesday that the sluices would be opened.

“We will pay 40 million crowns to the villages by the end of 2032,” Sorn told reporters in Lowen.

Police arrested 12 farmers in Lowen on Monday.
`;

/**
 * Has a record open, so that commands go through this process: each then starts in a fraction of the time that it takes to
 * open an embedded database.
 *
 * @returns lets go of it
 */
export async function holding(record: string): Promise<() => Promise<void>> {
  const opening = { create: false, share: true, command: 'tests', now: new Date().toISOString(), by: 'tests' };
  const { db } = await openRecord({ kind: 'folder', path: record }, opening);
  return () => db.close();
}
