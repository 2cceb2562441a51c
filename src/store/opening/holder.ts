import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { removePlace } from '../database/shared/place.ts';
import { RecordProblem } from '../problem.ts';

/** Who has an embedded record open. */
export interface Holder {
  readonly pid: number;
  /** Kernel's start time of that process where it can be had: a number may have been given to another process since. */
  readonly started: string | null;
  readonly host: string;
  readonly command: string;
  readonly since: string;
  /** Where other processes on its machine may use the record through it; absent where it has it for itself. */
  readonly shared?: string;
}

const FILE = 'holder.json';
const TRIES = 5;

/**
 * Takes a record's folder for this process, so that no two write to it at once. A holder that no longer runs (killed,
 * power lost) is replaced.
 *
 * @param command what this process is doing, for whoever is told to wait
 * @param now ISO instant
 * @param shared where others may use the record through this process; null where they may not
 * @returns gives the folder back
 * @throws RecordProblem `held`, naming who holds it
 */
export function hold(folder: string, command: string, now: string, shared: string | null = null): () => void {
  const file = join(folder, FILE);
  const own: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    command,
    since: now,
    ...(shared === null ? {} : { shared }),
  };
  const mine = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(mine, `${JSON.stringify(own, null, 2)}\n`, { flag: 'wx' });
    for (let i = 0; i < TRIES; i++) {
      if (linked(mine, file)) return () => release(file, own);
      const other = holderOf(file);
      if (other === null) continue;
      if (lives(other)) throw heldBy(folder, other);
      setAside(file, other, mine);
    }
    throw new RecordProblem('held', `${folder} cannot be taken: other processes take it at the same time. Try again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Who shares a record that it has open; null where nobody does, or only with processes on another machine. */
export function sharerOf(folder: string): (Holder & { readonly shared: string }) | null {
  const holder = holderOf(join(folder, FILE));
  if (holder?.shared === undefined || holder.host !== hostname() || !lives(holder)) return null;
  return { ...holder, shared: holder.shared };
}

/** Making a link is atomic: of several processes, one succeeds. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null where the file has just gone. A file that cannot be understood is nobody's. */
function holderOf(file: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const holder: unknown = JSON.parse(text);
    if (isHolder(holder)) return holder;
  } catch {
    // Nobody's, as anything else that is no holder.
  }
  return { pid: 0, started: null, host: hostname(), command: '', since: '' };
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, started, host, command, since, shared = '' } = value as Record<keyof Holder, unknown>;
  const told = [host, command, since, shared].every((each) => typeof each === 'string');
  return told && typeof pid === 'number' && (started === null || typeof started === 'string');
}

/** Whether the holder still runs. On another machine (a shared folder) nobody can tell, so it is taken to. */
function lives({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === null || startOf(pid) === null || startOf(pid) === started;
}

/** Start time of a process in clock ticks since boot, with the boot's own id; null where the system doesn't tell. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets, and may hold anything; fields are counted from behind it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

/** Moves a dead holder's file away, and removes where it listened, unless another process was quicker and a living one's stands there now. */
function setAside(file: string, dead: Holder, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = holderOf(aside);
  if (moved !== null && JSON.stringify(moved) !== JSON.stringify(dead)) linked(aside, file);
  else if (dead.shared !== undefined) removePlace(dead.shared);
  rmSync(aside, { force: true });
}

function release(file: string, own: Holder): void {
  const current = holderOf(file);
  if (current !== null && JSON.stringify(current) === JSON.stringify(own)) rmSync(file, { force: true });
}

function heldBy(folder: string, { pid, host, command, since }: Holder): RecordProblem {
  const where = host === hostname() ? '' : ` on ${host}`;
  const until = host === hostname() ? `stop it with: kill ${pid}` : `if it is gone, remove ${join(folder, FILE)}`;
  return new RecordProblem(
    'held',
    `${folder} is in use by process ${pid}${where} (saydo ${command}, since ${since}). Wait until it has ended, or ${until}.`,
  );
}
