import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of our own. */
export interface Server {
  /** Address of one of its databases; it is a superuser's, who needs no password. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Database that others are made from; it holds a record without entries. */
export const TEMPLATE = 'saydo_template';

const USER = 'saydo';

/**
 * Makes and starts the server, and ends it when the test run ends, however that does: the pipe that `cat` reads is closed
 * by the system when the process that holds its other end is gone, be it killed.
 */
const GUARD = `
trap '' INT TERM HUP
programs=$1 folder=$2
give_up() { cat "$folder/log" >&2; rm -rf "$folder"; exit 1; }
"$programs/initdb" -D "$folder/data" -U ${USER} --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || give_up
printf '%s\\n' "$3" >>"$folder/data/postgresql.conf"
"$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start >/dev/null || give_up
echo ready
cat >/dev/null
"$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null
rm -rf "$folder"
`;

/**
 * Starts a server whose data lies in a temporary folder and which nobody else can reach: it listens on a socket in that
 * folder alone.
 *
 * @param programs folder of `initdb` and `pg_ctl`
 * @throws Error with what the programs say
 */
export async function startServer(programs: string): Promise<Server> {
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(tmpdir(), 'saydo-postgres-'));
  if ('uid' in owner) chownSync(folder, owner.uid, owner.gid);
  // What the user has set for servers of theirs is not meant for this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', programs, folder, settings(folder)], {
    ...owner,
    cwd: folder,
    env: { ...env, LC_ALL: 'C' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  await ready(guard);
  return {
    url: (database) => `postgres://${USER}@${encodeURIComponent(folder)}:5432/${database}`,
    stop: () => ended(guard),
  };
}

/** PostgreSQL refuses to run as root. There it runs as the user that its package has made. */
function ownerOfServer(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
  if (!uid?.trim() || !gid?.trim())
    throw new Error(
      'PostgreSQL does not run as root, and there is no user “postgres” to run it as: add one, or run the tests as another user.',
    );
  return { uid: Number(uid), gid: Number(gid) };
}

function settings(folder: string): string {
  return [
    `unix_socket_directories = '${folder.replaceAll("'", "''")}'`,
    `listen_addresses = ''`,
    'port = 5432',
    // Nothing of it is to outlive the tests.
    'fsync = off',
    'synchronous_commit = off',
    'full_page_writes = off',
    'autovacuum = off',
  ].join('\n');
}

function ready(guard: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    guard.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    guard.stdout?.once('data', () => resolve());
    guard.once('error', reject);
    guard.once('exit', (status) => reject(new Error(`PostgreSQL does not start (status ${status}):\n${said}`)));
  });
}

function ended(guard: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (guard.exitCode !== null || guard.signalCode !== null) return resolve();
    guard.once('exit', () => resolve());
    guard.stdin?.end();
  });
}
