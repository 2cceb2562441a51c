import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/store/database/postgres.ts';
import { takeLock } from '../../src/store/opening/lock.ts';
import {
  type FolderLock,
  inUseProblem,
  type LockOwner,
  lockFolder,
  lockOwnerIn,
} from '../../src/store/opening/lock-owner.ts';
import { migrate, migrations } from '../../src/store/opening/migrate.ts';
import { SCHEMA } from '../../src/store/opening/open.ts';
import { type OpenRecord, openRecord } from '../../src/store/opening/record.ts';
import { type Where, whereOf } from '../../src/store/opening/where.ts';
import { createDatabase, eachDatabase, serverUrl } from './databases/each-database.ts';
import { TEMPLATE } from './databases/server.ts';
import { entriesOf, newsroom } from './newsroom.ts';
import { overviewOf } from './waiting.ts';

const OPENING = { create: true, command: 'test', now: '2031-01-01T00:00:00Z', by: 'saydo test' } as const;
const NOW = '2031-01-01T00:00:00Z';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saydo-opening-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a record for the length of a test. */
async function opened(where: Where, more: Partial<typeof OPENING | { create: false }> = {}): Promise<OpenRecord> {
  const record = await openRecord(where, { ...OPENING, ...more });
  onTestFinished(() => record.db.close().catch(() => {}));
  return record;
}

const inFolder = (): Where => ({ kind: 'folder', path: folder });

/** A process of its own that holds the folder until it is ended. */
async function owner(): Promise<ChildProcess & { readonly pid: number }> {
  const module = new URL('../../dist/store/opening/lock-owner.js', import.meta.url).href;
  const script = `import { lockFolder } from ${JSON.stringify(module)};
    await lockFolder(${JSON.stringify(folder)}, { command: 'add', now: ${JSON.stringify(NOW)} }); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child as typeof child & { pid: number };
}

describe('a record in a folder', () => {
  test('is created on request, and has the same id and log when it is opened again', async () => {
    const made = await openRecord(inFolder(), OPENING);
    expect(made).toMatchObject({ fresh: true, upgraded: null, db: { embedded: true, name: folder } });
    expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
      command: 'test',
    });
    await newsroom(made.db).add('Rurik Aldane said that the well was dry.\n');
    const { root } = await overviewOf(made.db);
    await made.db.close();
    expect(readdirSync(folder)).toEqual(['database', 'lock']);

    const again = await opened(inFolder(), { create: false });
    expect(again).toMatchObject({ fresh: false, upgraded: null, id: made.id });
    expect(await overviewOf(again.db)).toMatchObject({ entries: 2, articles: 1, root });
    // Nobody else may have it meanwhile, not even this process.
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({
      code: 'held',
      message: expect.stringContaining(`in use by process ${process.pid} (saydo test, since ${NOW})`),
    });
    // A record that a newer saydo wrote is refused, and not touched.
    await again.db.run(`insert into migrations (number, name) values (999, '999-to-come.sql')`);
    await again.db.close();
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({
      code: 'newer',
      message: `${folder} was written by a newer saydo: it has version 999, and this saydo supports versions up to ${migrations().length}. Update saydo; the record was not changed.`,
    });
    expect(readdirSync(folder)).toEqual(['database', 'lock']);
  });

  test('that a killed process created in part is created again', async () => {
    mkdirSync(join(folder, 'database.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'database.new', 'PG_VERSION'), 'half of it');
    writeFileSync(join(folder, 'holder.json'), '{"pid": ');
    const { db, fresh } = await opened(inFolder());
    expect(fresh).toBe(true);
    expect(await entriesOf(db)).toBe(1);
    expect(existsSync(join(folder, 'database.new'))).toBe(false);
  });

  test('is not created unless asked for', async () => {
    const path = join(folder, 'none');
    await expect(openRecord({ kind: 'folder', path }, { ...OPENING, create: false })).rejects.toMatchObject({
      code: 'no-record',
      message: expect.stringContaining(`there is no record at ${path}`),
    });
    expect(existsSync(path)).toBe(false);
  });

  test('is not created in a folder with other files', async () => {
    for (const name of ['letters', 'a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), '');
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({
      code: 'not-a-record',
      message: expect.stringMatching(/is not a saydo record: it contains a\.txt, b\.txt, c\.txt, … and no “database”/),
    });
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('is not created in place of a file', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'Dear reader');
    await expect(openRecord({ kind: 'folder', path }, OPENING)).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringContaining('is a file'),
    });
    await expect(openRecord({ kind: 'folder', path: join(path, 'in') }, OPENING)).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringContaining('is a file'),
    });
    expect(readFileSync(path, 'utf8')).toBe('Dear reader');
  });

  test('whose database has lost its first file is reported, and not overwritten', async () => {
    const { db } = await opened(inFolder());
    await db.close();
    rmSync(join(folder, 'database', 'PG_VERSION'));
    const left = readdirSync(join(folder, 'database'));
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('PG_VERSION is missing'),
    });
    expect(readdirSync(join(folder, 'database'))).toEqual(left);
    expect(existsSync(join(folder, 'holder.json'))).toBe(false);
  });

  test('whose data are damaged is reported, and released', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), 'Dear reader');
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({ name: 'RecordProblem' });
    expect(existsSync(join(folder, 'holder.json'))).toBe(false);
    expect(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8')).toBe('Dear reader');
  });
});

describe('the lock of a folder', () => {
  const ADD = { command: 'add', now: NOW };
  const taken = async (path = folder): Promise<FolderLock> =>
    (await lockFolder(path, ADD)) ?? expect.fail(`${path} is held`);
  const file = () => join(folder, 'holder.json');
  const written = (owner: unknown) => writeFileSync(file(), JSON.stringify(owner));
  const current = () => JSON.parse(readFileSync(file(), 'utf8')) as LockOwner;

  test('is reported to a second process with process id and command', async () => {
    const { pid } = await owner();
    expect(await lockFolder(folder, ADD)).toBeNull();
    mkdirSync(join(folder, 'database'));
    await expect(openRecord(inFolder(), OPENING)).rejects.toMatchObject({
      code: 'held',
      message: `${folder} is in use by process ${pid} (saydo add, since ${NOW}). Wait until it has ended, or stop it with: kill ${pid}.`,
    });
  });

  test('is released when its process is killed', async () => {
    const child = await owner();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(file())).toBe(true);
    const held = await taken();
    expect(current()).toMatchObject({ pid: process.pid });
    held.release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('is valid with any content of the lock file', async () => {
    const held = await taken();
    for (const said of ['{"pid": ', '', 'null', '{}', '{"pid":"all"}', '[]']) {
      writeFileSync(file(), said);
      expect(await lockFolder(folder, ADD)).toBeNull();
      expect(inUseProblem(folder).message).toContain('by another process, which cannot be identified');
    }
    held.release();
    // What somebody else wrote there is not this process's to remove.
    expect(existsSync(file())).toBe(true);
    (await taken()).release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('is reported as held in another container or on another host', async () => {
    const held = await taken();
    const own = current();
    written({ ...own, started: 'another-boot/1' });
    expect(inUseProblem(folder).message).toContain(`by process ${process.pid} of another container (saydo add, since`);
    written({ ...own, host: 'elsewhere' });
    expect(inUseProblem(folder).message).toBe(
      `${folder} is in use by process ${process.pid} on elsewhere (saydo add, since ${NOW}). Wait until it has ended, or stop it there.`,
    );
    held.release();
  });

  test('does not apply to a copy of the folder', async () => {
    const held = await taken();
    held.name('record-of-a-test');
    const copy = `${folder}-copy`;
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(folder, copy, { recursive: true });
    expect(readFileSync(join(copy, 'holder.json'), 'utf8')).toBe(readFileSync(file(), 'utf8'));
    expect(lockOwnerIn(folder)).toMatchObject({ record: 'record-of-a-test' });
    expect(lockOwnerIn(copy)).toBeNull();
    (await taken(copy)).release();
    expect(await lockFolder(folder, ADD)).toBeNull();
    held.release();
  });

  test('is reported as unsupported by the file system, with advice', async () => {
    const refused = takeLock(join(folder, 'lock'), () => {
      throw Object.assign(new Error('no locks available'), { code: 'ENOLCK' });
    });
    await expect(refused).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringMatching(
        /lock cannot be locked: its file system has no reliable locks \(ENOLCK\).*postgres:/,
      ),
    });
    // One that grants whatever is asked for has none either.
    await expect(takeLock(join(folder, 'lock'), () => true)).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringContaining('the same lock was granted twice'),
    });
  });

  test('is private: folder and files are accessible to the user only, for any umask', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    chmodSync(folder, 0o755);
    for (const path of [folder, join(folder, 'new', 'record')]) {
      rmSync(join(folder, 'database'), { recursive: true, force: true });
      const { db } = await openRecord({ kind: 'folder', path }, OPENING);
      expect(statSync(path).mode & 0o777, path).toBe(0o700);
      for (const name of ['lock', 'holder.json']) expect(statSync(join(path, name)).mode & 0o777, name).toBe(0o600);
      await db.close();
    }
  });
});

describe.skipIf(inject('postgres') === null)('a record on a server', () => {
  test('is created on request, by one of two concurrent processes', async () => {
    const where: Where = { kind: 'server', url: serverUrl(await createDatabase(TEMPLATE)) };
    const client = new pg.Client({ connectionString: where.kind === 'server' ? where.url : '' });
    await client.connect();
    await client.query(`drop schema ${SCHEMA} cascade`);
    await client.end();
    await expect(openRecord(where, { ...OPENING, create: false })).rejects.toMatchObject({ code: 'no-record' });
    const [one, other] = await Promise.all([opened(where), opened(where)]);
    expect(one.id).toBe(other.id);
    expect(await entriesOf(one.db)).toBe(1);
    const again = await opened(where, { create: false });
    expect(again).toMatchObject({ id: one.id, fresh: false, upgraded: null, db: { embedded: false } });
  });

  test('is used by two processes at the same time', async () => {
    const where: Where = { kind: 'server', url: serverUrl(await createDatabase(TEMPLATE)) };
    const [one, other] = [newsroom((await opened(where)).db), newsroom((await opened(where)).db)];
    const texts = ['dry', 'deep', 'old', 'cold', 'safe', 'full'].map(
      (what) => `Rurik Aldane said that the well was ${what}.\n`,
    );
    const added = await Promise.all(texts.map((text, i) => (i % 2 === 0 ? one : other).add(text)));
    expect(added.map(({ article }) => article).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const people = await one.db.query(`select label, members from items where kind = 'entity'`);
    expect(people).toEqual([{ label: 'Rurik Aldane', members: 6 }]);
  });

  test('is refused without full-text search, before anything is created', async () => {
    const url = serverUrl(await createDatabase('template0'));
    await expect(openRecord({ kind: 'server', url }, OPENING)).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringMatching(
        /cannot hold a record: in its locale, C, quotation marks count as letters.* create database/,
      ),
    });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`select nspname from pg_namespace where nspname = '${SCHEMA}'`);
    await client.end();
    expect(rows).toEqual([]);
  });

  test('is reported as missing, without the password', async () => {
    const url = 'postgres://reader:hunter2@127.0.0.1:9/press';
    const problem = await openRecord({ kind: 'server', url }, OPENING).catch((error: unknown) => error);
    expect(problem).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('postgres://reader@127.0.0.1:9/press cannot be used: '),
    });
    expect(String(problem)).not.toContain('hunter2');
  });

  test('is named by its address without secrets', async () => {
    const db = await openPostgres('postgres://reader:hunter2@press.example/press?sslpassword=hunter2', SCHEMA);
    expect(db.name).toBe('postgres://reader@press.example/press');
    await db.close();
  });
});

eachDatabase('migrations', (open) => {
  const TO_COME = {
    number: 900,
    name: '900-to-come.sql',
    sql: 'create table to_come (id int); insert into to_come values (7)',
  };

  test('an older record is upgraded once, and is then too new for the older saydo', async () => {
    const { db, add } = newsroom(await open());
    await add('Rurik Aldane said that the well was dry.\n');
    const newer = [...migrations(), TO_COME];
    expect(await migrate(db, SCHEMA)).toBe(migrations().length);
    expect(await migrate(db, SCHEMA, newer)).toBe(migrations().length);
    expect(await db.query('select id from to_come')).toEqual([{ id: 7 }]);
    expect(await migrate(db, SCHEMA, newer)).toBe(900);
    expect(await db.query('select id from to_come')).toEqual([{ id: 7 }]);
    expect(await entriesOf(db)).toBe(2);
    await expect(migrate(db, SCHEMA)).rejects.toMatchObject({ code: 'newer' });
    await db.run('drop table to_come; delete from migrations where number = 900');
  });

  test('a migration that fails leaves nothing, and can be repeated', async () => {
    const db = await open();
    const wrong = { ...TO_COME, sql: `${TO_COME.sql}; insert into no_such_table values (1)` };
    await expect(migrate(db, SCHEMA, [...migrations(), wrong])).rejects.toThrow('no_such_table');
    const rows = await db.query<{ name: string }>('delete from migrations where number > 2 returning number, name');
    await expect(migrate(db, SCHEMA)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(
        /cannot be brought to version 3 \(003-lists\.sql\): .*already exists\. If its table/,
      ),
    });
    for (const { name } of rows) {
      await db.query('insert into migrations (number, name) values ($1, $2)', [Number(name.slice(0, 3)), name]);
    }
    expect(await migrate(db, SCHEMA, [...migrations(), TO_COME])).toBe(migrations().length);
    expect(await db.query('select id from to_come')).toEqual([{ id: 7 }]);
    await db.run('drop table to_come; delete from migrations where number = 900');
  });

  test('migrations are numbered without gaps, so that the last is the version', () => {
    expect(migrations().map(({ number }) => number)).toEqual(migrations().map((_, i) => i + 1));
  });
});

describe('the location of a record', () => {
  const folderAt = (path: string) => ({ kind: 'folder', path: resolve(path) });
  const SERVER = 'postgres://reader@press.example/press';

  test.each([
    ['what was asked for', 'here', { SAYDO_RECORD: 'there', DATABASE_URL: SERVER }, folderAt('here')],
    ['SAYDO_RECORD', undefined, { SAYDO_RECORD: 'there', DATABASE_URL: SERVER }, folderAt('there')],
    ['DATABASE_URL', undefined, { DATABASE_URL: SERVER }, { kind: 'server', url: SERVER }],
    ['a folder here', undefined, {}, folderAt('saydo-record')],
    [
      'what is set, where others are empty',
      '',
      { SAYDO_RECORD: '', DATABASE_URL: SERVER },
      { kind: 'server', url: SERVER },
    ],
    [
      'the other spelling',
      'PostgreSQL://press.example/press',
      {},
      { kind: 'server', url: 'PostgreSQL://press.example/press' },
    ],
    ['a folder that is called like one', './postgres', {}, folderAt('postgres')],
  ])('%s', (_, asked, environment, where) => {
    expect(whereOf(asked, environment)).toEqual(where);
  });
});
