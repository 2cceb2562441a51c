import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { QUICK_START } from '../cli/run.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Milliseconds that a test of faults may take where other work holds the machine; on two free cores each takes a fifth. */
export const PATIENCE = 400_000;

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whole lines of standard output. */
  readonly lines: readonly string[];
  readonly stderr: string;
  /** Most memory that it and its processes held, in MB; null where the system does not tell. */
  readonly peak: number | null;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Whole lines of standard output so far. */
  readonly lines: readonly string[];
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
  /** Waits until something holds, or the command has ended. @throws Error with what it said, after half of PATIENCE */
  readonly until: (holds: () => boolean) => Promise<void>;
}

export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input; null leaves the pipe open. */
  readonly stdin?: string | null;
  /** What starts it in its turn: `unshare` and its options, say. */
  readonly through?: readonly string[];
}

/** Starts the command as it is built, in a process of its own. What the user has set for records of theirs is left out. */
export function start(args: readonly string[], { cwd, env, stdin = '', through = [] }: Around = {}): Running {
  const { SAYDO_RECORD: _, DATABASE_URL: __, NO_COLOR: ___, FORCE_COLOR: ____, ...inherited } = process.env;
  const [command = '', ...rest] = [...through, process.execPath, QUICK_START, MAIN, ...args];
  const child = spawn(command, rest, {
    cwd: cwd ?? process.cwd(),
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let begun = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const pieces = (begun + text).split('\n');
    begun = pieces.pop() ?? '';
    lines.push(...pieces);
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  // The command may end before it has read all: that is its right.
  child.stdin.on('error', () => {});
  if (stdin !== null) child.stdin.end(stdin);

  let peak: number | null = null;
  const watching = setInterval(() => {
    const held = peakOf(child.pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  }, 50);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearInterval(watching);
      resolve({ status, signal, lines, stderr: said, peak });
    });
  });
  const until = async (holds: () => boolean): Promise<void> => {
    const limit = Date.now() + PATIENCE / 2;
    while (!holds() && child.exitCode === null && child.signalCode === null) {
      if (Date.now() > limit) {
        child.kill('SIGKILL');
        throw new Error(`saydo ${args.join(' ')} did not come so far; it said: ${said}`);
      }
      await pause(5);
    }
  };
  return { child, lines, stderr: () => said, ended, until };
}

/** Runs the command to its end. */
export function saydo(args: readonly string[], around: Around = {}): Promise<Ended> {
  return start(args, around).ended;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A folder that is there while `work` runs. */
export async function inFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'saydo-faults-'));
  try {
    return await work(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** Kernel's high-water marks of the resident memory of a process and of those that it has started, in MB. */
function peakOf(pid: number | string | undefined): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    if (found === null) return null;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (peakOf(child) ?? 0), Number(found[1]) / 1024);
  } catch {
    return null;
  }
}
