import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
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
 * Sees to it that the server ends when the test run does, however that ends: the pipe that `cat` reads is closed by the
 * system when the process that holds its other end is gone, be it killed.
 */
const GUARD = `
trap '' INT TERM HUP
"$1/pg_ctl" -D "$2/data" -l "$2/log" -w -t 60 start >/dev/null || { cat "$2/log" >&2; rm -rf "$2"; exit 1; }
echo ready
cat >/dev/null
"$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null
rm -rf "$2"
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
  const how = { ...owner, cwd: folder, env: { ...env, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  try {
    const made = spawnSync(
      join(programs, 'initdb'),
      ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
      { ...how, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
    appendFileSync(join(data, 'postgresql.conf'), settings(folder));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', programs, folder], { ...how, stdio: ['pipe', 'pipe', 'pipe'] });
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
    '',
    `unix_socket_directories = '${folder.replaceAll("'", "''")}'`,
    `listen_addresses = ''`,
    'port = 5432',
    // Nothing of it is to outlive the tests.
    'fsync = off',
    'synchronous_commit = off',
    'full_page_writes = off',
    'autovacuum = off',
    '',
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
