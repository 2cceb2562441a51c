import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { timed } from '../../timings.ts';
import { buffersFor } from '../database/buffers.ts';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite.ts';
import { openPostgres } from '../database/postgres.ts';
import { connect } from '../database/shared/connecting.ts';
import { PROTOCOL_VERSION } from '../database/shared/messages.ts';
import { listen, type Sharing } from '../database/shared/serving.ts';
import { withSlowStatementsReported } from '../database/timed.ts';
import { RecordProblem } from '../problem.ts';
import { type Copying, copyDatabase, isReadOnly } from './copy.ts';
import { refuseUnfit } from './fit.ts';
import {
  type FolderLock,
  folderId,
  inUseProblem,
  isSame,
  lockFolder,
  lockFolderForReading,
  lockOwnerIn,
  OWN_FILES,
} from './lock-owner.ts';
import { migrate, newer, versionHere } from './migrate.ts';
import { unpackFreshDatabase } from './unpack.ts';
import type { Where } from './where.ts';

/** Schema of all tables, in an embedded database and on a server. */
export const SCHEMA = 'saydo';

export interface Opening {
  /** Makes the record where there is none; else that is a problem. */
  readonly create: boolean;
  /** What this process is about to do, for others who want the same folder. */
  readonly command: string;
  /** ISO instant. */
  readonly now: string;
  /**
   * Lets other processes of this user use the record through this one, for as long as it has it open. It says nothing of a
   * record on a server, which many use anyway.
   */
  readonly share?: boolean;
  /** Milliseconds that it waits for whoever has the folder to give it back; by default no longer than a handover takes. */
  readonly patience?: number;
  /** Much will be asked of it: a large record gets more memory, which takes a moment. */
  readonly long?: boolean;
  /**
   * Given where the command only reads: of a folder that cannot be written to, a copy is opened then, since PostgreSQL
   * writes as it opens. It is told before the copy is made.
   */
  readonly copying?: (what: Copying) => void;
}

/** An open database that holds a record of this version. */
export interface Opened {
  readonly db: Database;
  /** Whether the record has just been made. */
  readonly fresh: boolean;
  /** Version of an older record that was upgraded; null where it was not. */
  readonly upgraded: number | null;
  /** Tells other processes, where they may use it too, which record it is; until then they wait. */
  readonly name: (record: string) => void;
  /** Done when the process through which it is used is gone; null where it is open in this one, or on a server. */
  readonly lost: Promise<void> | null;
  /** Folder of a copy that is read in the place of the record; what is written is lost with it. */
  readonly copy?: string;
}

/**
 * Time within which a process that has just opened a folder publishes its socket, or one that is closing releases it.
 */
const HANDOVER_TIMEOUT_MS = 2_000;
const RETRY_INTERVAL_MS = 50;

/**
 * Opens a record: takes its folder or connects to its server, and brings it to the version of this saydo. Where another
 * process has the folder and shares it, the record is used through that process.
 *
 * @throws RecordProblem `no-record`, `not-a-record`, `held`, `newer`, `unreachable`, `disk-full`
 */
export async function openDatabase(where: Where, opening: Opening): Promise<Opened> {
  const opened = await timed('opening the record', () =>
    where.kind === 'folder' ? openFolder(where.path, opening) : openServer(where.url, opening),
  );
  return { ...opened, db: withSlowStatementsReported(opened.db) };
}

async function openFolder(path: string, opening: Opening): Promise<Opened> {
  if (!existsSync(join(path, 'database'))) {
    if (!opening.create) throw noRecord(path);
    refuseOtherFolder(path);
  } else if (isReadOnly(path)) {
    if (opening.copying === undefined) throw cannotWrite(path);
    return openReadOnly(path, opening, opening.copying);
  }
  writing(path, () => makePrivate(path));
  // Before the folder is taken, so that whoever finds it taken finds somebody listening.
  const sharing = opening.share === true ? await shareOf(path) : null;
  try {
    const { command, now } = opening;
    const take = () => lockFolder(path, { command, now, shared: sharing?.place });
    const found = await takeOrReach(path, opening, take);
    if (!('db' in found)) return await openLocked(path, opening, sharing, found);
    await sharing?.close();
    return found;
  } catch (error) {
    await sharing?.close();
    throw error;
  }
}

/** Makes a folder that is this user's alone, or makes it so, whatever the umask. */
function makePrivate(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32' || (statSync(path).mode & 0o777) === 0o700) return;
  try {
    chmodSync(path, 0o700);
  } catch (error) {
    // Somebody else's folder is theirs to close; whether it can be written to is told by what follows.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

/**
 * Takes the folder, or opens the record through the process that has it and shares it.
 *
 * @param take null where another process has it
 * @throws RecordProblem `held` where neither can be done in time, `newer`
 */
async function takeOrReach<T extends object>(
  path: string,
  { patience }: Opening,
  take: () => Promise<T | null>,
): Promise<T | Opened> {
  const until = performance.now() + (patience ?? HANDOVER_TIMEOUT_MS);
  try {
    for (;;) {
      const taken = await take();
      if (taken !== null) return taken;
      const through = await openThroughSharer(path);
      if (through !== null) return through;
      const owner = lockOwnerIn(path);
      const keeps = owner !== null && owner.shared === undefined;
      if (performance.now() >= until || (keeps && patience === undefined)) throw inUseProblem(path);
      await pause(RETRY_INTERVAL_MS);
    }
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

/** Opens a copy of a record in a folder that cannot be written to; where another process shares it, the record itself. */
async function openReadOnly(path: string, opening: Opening, copying: (what: Copying) => void): Promise<Opened> {
  const found = await takeOrReach(path, opening, () => lockFolderForReading(path));
  if ('db' in found) return found;
  const copy = await copyDatabase(path, copying).finally(found.release);
  try {
    const { db } = await openData(copy.database, path, opening);
    return {
      db: closingWith(db, null, copy.remove),
      fresh: false,
      // The record itself stays as old as it is.
      upgraded: null,
      name: () => {},
      lost: null,
      copy: copy.folder,
    };
  } catch (error) {
    copy.remove();
    throw error;
  }
}

/** Opens a record whose folder is this process's. */
async function openLocked(path: string, opening: Opening, sharing: Sharing | null, held: FolderLock): Promise<Opened> {
  const data = join(path, 'database');
  const making = join(path, 'database.new');
  try {
    const fresh = !existsSync(data);
    if (fresh) {
      // A database that is half made, by a process that was killed, is made anew.
      rmSync(making, { recursive: true, force: true });
      await makeDatabase(making, path).catch((error: unknown) => {
        // On a full disk it would be in the way of making room.
        rmSync(making, { recursive: true, force: true });
        throw cannotOpen(path, error);
      });
      renameSync(making, data);
    }
    const { db, before } = await openData(data, path, opening);
    return {
      db: closingWith(db, sharing, held.release),
      fresh: fresh || before === 0,
      upgraded: fresh ? null : olderOf(before),
      name: (record) => {
        held.name(record);
        sharing?.serve(db, { version: versionHere(), record, folder: folderId(path) });
      },
      lost: null,
    };
  } catch (error) {
    held.release();
    throw error;
  }
}

/** An embedded database at the version of this saydo, with the version that it had before. */
async function openData(
  data: string,
  path: string,
  { long }: Opening,
): Promise<{ readonly db: Database; readonly before: number }> {
  // Without it, the engine takes the folder for a new one, and makes an empty database over what is left.
  if (!existsSync(join(data, 'PG_VERSION')))
    throw new RecordProblem(
      'damaged',
      `the record at ${path} is damaged: PG_VERSION is missing in its folder “database”; other files may be missing too. Restore the folder from a backup, or move it away and import an export.`,
    );
  const options = long === true ? { buffers: buffersFor(data) } : {};
  const db = await openPglite(data, path, options).catch((error: unknown) => {
    throw cannotOpen(path, error);
  });
  try {
    return { db, before: await makeReady(db) };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Brings an embedded database to the version of this saydo. @returns the version that it had before */
async function makeReady(db: Database): Promise<number> {
  const before = await migrate(db, SCHEMA);
  await db.run(`set search_path to ${SCHEMA}`);
  return before;
}

async function shareOf(path: string): Promise<Sharing> {
  return listen().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new RecordProblem(
      'not-possible',
      `${path} cannot be shared with other processes: ${message}. Set TMPDIR to a folder that can hold a socket.`,
      { cause: error },
    );
  });
}

/**
 * Opens a record that another process has open. It is of this saydo's version, as that process brought it to its own.
 *
 * @returns null where nobody shares it, or whoever answers has another folder open: what is said of a folder is copied with it
 * @throws RecordProblem `newer`, `held` where the other process is another saydo
 */
async function openThroughSharer(path: string): Promise<Opened | null> {
  const sharer = lockOwnerIn(path);
  const connected = sharer?.shared === undefined ? null : await connect(sharer.shared, path);
  if (sharer === null || connected === null) return null;
  const { db, protocol, version, record, folder, lost } = connected;
  const here = versionHere();
  if (protocol === PROTOCOL_VERSION) {
    const named = lockOwnerIn(path)?.record;
    if (folder === undefined || !isSame(folder, folderId(path)) || record !== named) {
      await db.close();
      return null;
    }
    if (version === here) return { db, fresh: false, upgraded: null, name: () => {}, lost };
  }
  await db.close();
  if (version > here) throw newer(path, version, here);
  throw new RecordProblem(
    'held',
    `${path} is in use by process ${sharer.pid} (saydo ${sharer.command}, since ${sharer.since}), another version of saydo: it uses version ${version} of the record, and this one needs version ${here}. Stop it with: kill ${sharer.pid}, then start it again with this saydo.`,
  );
}

async function openServer(url: string, opening: Opening): Promise<Opened> {
  const db = await openPostgres(url, SCHEMA);
  try {
    const [there] = await db
      .query<{ present: boolean }>(`select to_regclass('${SCHEMA}.migrations') is not null as present`)
      .catch((error: unknown) => {
        throw unreachable(db.name, error);
      });
    if (there?.present !== true) {
      if (!opening.create) throw noRecord(db.name);
      await refuseUnfit(db);
    }
    const before = await migrate(db, SCHEMA);
    return { db, fresh: before === 0, upgraded: olderOf(before), name: () => {}, lost: null };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Unpacks a fresh database; where saydo was not built with one, it is made from nothing. */
async function makeDatabase(folder: string, path: string): Promise<void> {
  if (await unpackFreshDatabase(folder)) return;
  const made = await openPglite(folder, path);
  await made.close();
}

/** A record is made in an empty or a new folder, so that nothing of somebody else's is mixed with it. */
function refuseOtherFolder(path: string): void {
  if (!existsSync(path)) return;
  const others = writing(path, () => readdirSync(path)).filter(
    (name) => name !== 'database.new' && !OWN_FILES.test(name),
  );
  if (others.length === 0) return;
  throw new RecordProblem(
    'not-a-record',
    `${path} is not a saydo record: it contains ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''} and no “database”. Name a new or an empty folder with --record.`,
  );
}

function noRecord(name: string): RecordProblem {
  return new RecordProblem(
    'no-record',
    `there is no record at ${name}. Create one with: saydo add FILE (or name another record with --record).`,
  );
}

function closingWith(db: Database, sharing: Sharing | null, release: () => void): Database {
  return {
    ...db,
    close: async () => {
      try {
        await sharing?.close();
        await db.close();
      } finally {
        release();
      }
    },
  };
}

/** Does something in the folder; what the system refuses is told as a problem of the record. */
function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

function cannotWrite(path: string): RecordProblem {
  return new RecordProblem(
    'not-possible',
    `${path} is read-only (by its disk or its permissions), and this command writes to the record. Make it writable, or copy the folder elsewhere and name the copy with --record. Commands that only read (verify, search, show, export, …) work without that.`,
  );
}

function cannotOpen(path: string, error: unknown): unknown {
  if (error instanceof RecordProblem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = {
    ENOSPC: 'the disk is full. Free space on it, then try again; what was stored is safe.',
    EDQUOT: 'your disk quota is used up. Free space, then try again; what was stored is safe.',
    EACCES: 'you have no permission to write there. Check its permissions.',
    EPERM: 'you have no permission to write there. Check its permissions.',
    EROFS: 'the disk is read-only. Name a folder on another disk with --record.',
    ENOTDIR: 'it, or a folder above it, is a file. Name a folder with --record.',
    EEXIST: 'it is a file. Name a folder with --record.',
  }[code];
  if (reason === undefined) {
    const message = error instanceof Error ? error.message : String(error);
    return new RecordProblem('damaged', `the record at ${path} cannot be opened: ${message}`, { cause: error });
  }
  return new RecordProblem(/ENOSPC|EDQUOT/.test(code) ? 'disk-full' : 'not-possible', `${path}: ${reason}`, {
    cause: error,
  });
}

function unreachable(name: string, error: unknown): RecordProblem {
  const message = error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error);
  return new RecordProblem('unreachable', `${name} cannot be used: ${message}. Check the address and the server.`, {
    cause: error,
  });
}

function olderOf(before: number): number | null {
  return before > 0 && before < versionHere() ? before : null;
}
