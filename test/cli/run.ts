import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
