import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
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
import { createConnection, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { explainStorage } from '../../src/cli/record/storage-problem.ts';
import { decodeEntry } from '../../src/record/history/entry.ts';
import { Breakdown, isOutOfService } from '../../src/store/database/breakdown.ts';
import type { Database } from '../../src/store/database/database.ts';
import { connect } from '../../src/store/database/shared/connecting.ts';
import { frame, unframing } from '../../src/store/database/shared/frames.ts';
import { listen, type Sharing } from '../../src/store/database/shared/serving.ts';
import { exportRecord } from '../../src/store/export-import/export-record.ts';
import { folderId, lockFolder } from '../../src/store/opening/lock-owner.ts';
import { migrations } from '../../src/store/opening/migrate.ts';
import { type OpenRecord, openRecord } from '../../src/store/opening/record.ts';
import { QUICK_START } from '../cli/run.ts';
import { saydo } from '../faults/command.ts';
import { openerOn } from './databases/each-database.ts';
import { entriesOf, newsroom } from './newsroom.ts';
import { liveIn } from './populated-record.ts';

const NOW = '2031-01-01T00:00:00Z';
const VERSION = migrations().length;
const LOST = '08006';
const IDENTITY = { version: VERSION, record: 'record-of-a-test', folder: { device: '1', inode: '2' } };

const open = openerOn('PGlite');

/** A record that its owner shares, for the length of a test. */
async function shared(): Promise<{ readonly db: Database; readonly sharing: Sharing }> {
  const db = await open();
  const sharing = await listen();
  onTestFinished(() => sharing.close());
  sharing.serve(db, IDENTITY);
  return { db, sharing };
}

/** Another user of it, as another process would be. */
async function client({ place }: Sharing): Promise<Database> {
  const connected = await connect(place, 'the record');
  if (connected === null) throw new Error('nobody answers');
  onTestFinished(() => connected.db.close());
  return connected.db;
}

/** A connection that anything can be written to. */
async function line({ place }: Sharing): Promise<{ readonly socket: Socket; readonly heard: Promise<string> }> {
  const socket = createConnection(place);
  onTestFinished(() => void socket.destroy());
  const chunks: Buffer[] = [];
  socket.on('error', () => {}).on('data', (chunk) => chunks.push(chunk));
  const heard = once(socket, 'close').then(() => Buffer.concat(chunks).toString('latin1'));
  await once(socket, 'connect');
  return { socket, heard };
}

const soon = (milliseconds = 1) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a promise is rejected with. */
const problem = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** A process that runs a script of modules as they are built, once it has said something. */
async function child(script: string): Promise<ChildProcess> {
  const started = spawn(process.execPath, [QUICK_START, '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void started.kill('SIGKILL'));
  await once(started.stdout as NodeJS.ReadableStream, 'data');
  return started;
}

async function killed(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await once(process, 'exit');
}

const moduleAt = (path: string) => JSON.stringify(new URL(`../../dist/store/${path}`, import.meta.url).href);

describe('frames', () => {
  test('are received whole and in order, for any chunks', () => {
    const values = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.constant(null)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, fc.array(fc.nat(40), { minLength: 1 }), (sent, cuts) => {
        const bytes = Buffer.concat(sent.flatMap((value) => frame(value)));
        const received: string[] = [];
        const take = unframing((content) => received.push(content.toString('hex')));
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = (cuts[i % cuts.length] ?? 0) + (i % 2);
          take(bytes.subarray(at, at + size));
          at += size;
        }
        expect(received).toEqual(sent.map((value) => serialize(value).toString('hex')));
      }),
    );
  });

  test('that are too long are refused before they are received and sent', () => {
    const received: number[] = [];
    const take = unframing((content) => received.push(content.length), 10);
    take(Buffer.from([0, 0, 0, 10, ...Buffer.alloc(10)]));
    expect(received).toEqual([10]);
    expect(() => take(Buffer.from([0, 0, 0, 11]))).toThrow('a message of 11 bytes is longer than 10');
    expect(() => frame('x'.repeat(20), 10)).toThrow(RangeError);
  });
});

describe('a database that another process has open', () => {
  test('returns the same rows with the same types', async () => {
    const { db, sharing } = await shared();
    const other = await client(sharing);
    const bytes = Uint8Array.of(0, 1, 254, 255);
    await db.run(
      'create table every_type (n int, big bigint, x float8, b bytea, t text, j jsonb, y boolean, at timestamptz, list text[])',
    );
    onTestFinished(() => db.run('drop table every_type'));
    const insert = 'insert into every_type values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
    const values = [7, 2 ** 53 - 1, -0.5, bytes, 'é “\u{1F600}', { a: [1, null] }, true, new Date(NOW), ['a', 'b']];
    const nothing = values.map((): unknown => null);
    for (const sql of [db, other]) {
      for (const row of [values, nothing, nothing.with(3, new Uint8Array(0)), nothing.with(3, Buffer.from('ab'))])
        await sql.query(insert, row);
    }
    const rows = await other.query('select * from every_type');
    expect(rows).toEqual(await db.query('select * from every_type'));
    expect(rows.slice(0, 4)).toEqual(rows.slice(4));
    expect(rows[0]).toStrictEqual({
      n: 7,
      big: 2 ** 53 - 1,
      x: -0.5,
      b: bytes,
      t: 'é “\u{1F600}',
      j: { a: [1, null] },
      y: true,
      at: new Date(NOW),
      list: ['a', 'b'],
    });
    expect(rows[1]).toStrictEqual({
      n: null,
      big: null,
      x: null,
      b: null,
      t: null,
      j: null,
      y: null,
      at: null,
      list: null,
    });
    expect(rows.map(({ b }) => (b instanceof Uint8Array ? b.buffer.byteLength : null))).toEqual([
      4,
      null,
      0,
      2,
      4,
      null,
      0,
      2,
    ]);
    expect(await other.query('select 1 where false')).toEqual([]);
    expect(await other.transaction((sql) => sql.query('select count(*) from every_type'))).toEqual([{ count: 8 }]);
    expect(other).toMatchObject({ name: 'the record', embedded: true });
  });

  test('sends and receives values larger than a socket’s buffer', async () => {
    const { sharing } = await shared();
    const other = await client(sharing);
    const large = new Uint8Array(1_000_000).map((_, i) => i % 251);
    const [row] = await other.query<{ same: Uint8Array }>('select $1::bytea as same', [large]);
    expect(Buffer.compare(row?.same ?? Buffer.alloc(0), large)).toBe(0);
  });

  test('throws the same errors', async () => {
    const { db, sharing } = await shared();
    const other = await client(sharing);
    await db.run('create table one (id int primary key)');
    onTestFinished(() => db.run('drop table one'));
    const wrong: readonly ((sql: Database) => Promise<unknown>)[] = [
      (sql) => sql.query('select no_such_column from entries'),
      (sql) => sql.run('insert into one values (1); insert into one values (1)'),
      (sql) => sql.query('select $1::int', ['one']),
      (sql) => sql.query("select U&'\\0000'"),
      (sql) => sql.transaction(async (within) => within.run('select 1 / 0')),
      // The second statement is told that the first has failed; the commit, that it undid all.
      (sql) => sql.transaction(async (within) => [await problem(within.run('no')), await within.run('select 1')]),
      (sql) => sql.transaction(async (within) => problem(within.run('no'))),
    ];
    for (const each of wrong) {
      const [here, there] = [await problem(each(db)), await problem(each(other))];
      expect(there).toBeInstanceOf(Error);
      const told = ({ message, code, detail, constraint, severity, position }: Record<string, unknown>) => ({
        message,
        code,
        detail,
        constraint,
        severity,
        position,
      });
      expect(told(there as Record<string, unknown> & Error)).toEqual(told(here as Record<string, unknown> & Error));
    }
    expect(await problem(other.run('insert into one values (1); insert into one values (1)'))).toMatchObject({
      code: '23505',
      detail: 'Key (id)=(1) already exists.',
      constraint: 'one_pkey',
    });
    expect(await other.query('select id from one')).toEqual([]);
    // What cannot be sent fails alone.
    await expect(other.query('select $1', [() => 1])).rejects.toThrow('could not be cloned');
    expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('reports a crash of the engine', async () => {
    const sharing = await listen();
    onTestFinished(() => sharing.close());
    const broken = () => Promise.reject(new Breakdown('No space left on device'));
    sharing.serve({ query: broken, run: broken, transaction: broken }, IDENTITY);
    const other = await client(sharing);
    for (const told of [await problem(other.run('select 1')), await problem(other.transaction(async () => 1))]) {
      expect(told).toBeInstanceOf(Breakdown);
      expect(told).toMatchObject({
        message: 'the database engine broke down: No space left on device',
        code: 'ENOSPC',
      });
      expect(isOutOfService(told)).toBe(true);
    }
  });

  test('runs a transaction completely or not at all, and refuses it afterwards', async () => {
    const { db, sharing } = await shared();
    const other = await client(sharing);
    await db.run('create table one (id int)');
    onTestFinished(() => db.run('drop table one'));
    const late = await other.transaction(async (sql) => {
      await sql.query('insert into one values (1)');
      return sql;
    });
    await expect(late.query('insert into one values (2)')).rejects.toThrow('Transaction is closed');
    const own = new Error('no');
    const undone = other.transaction(async (sql) => {
      await sql.query('insert into one values (3)');
      throw own;
    });
    expect(await problem(undone)).toBe(own);
    expect(await db.query('select id from one')).toEqual([{ id: 1 }]);
  });

  test('isolates transactions of all clients', async () => {
    const { db, sharing } = await shared();
    const users = [db, await client(sharing), await client(sharing)];
    await db.run('create table pair (a int, b int)');
    onTestFinished(() => db.run('drop table pair'));
    const step = fc.record({
      user: fc.nat(2),
      kind: fc.constantFrom('add', 'add', 'undo', 'fail', 'look'),
      pause: fc.nat(2),
    });
    const run = async ({ user, kind, pause }: { user: number; kind: string; pause: number }) => {
      const sql = users[user] ?? db;
      const look = async () => {
        const [pair] = await sql.query<{ a: number; b: number }>('select a, b from pair');
        expect(pair?.a).toBe(pair?.b);
      };
      if (kind === 'look') return look();
      const adding = sql.transaction(async (within) => {
        const [before] = await within.query<{ a: number }>('select a from pair');
        if (pause > 0) await soon(pause);
        await within.query('update pair set a = $1', [(before?.a ?? 0) + 1]);
        if (pause > 0) await soon(pause);
        await within.query('update pair set b = b + 1');
        if (kind === 'undo') throw new Error('undo');
        if (kind === 'fail') await within.query('select 1 / 0');
      });
      return kind === 'add' ? adding : problem(adding);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await db.run('delete from pair; insert into pair values (0, 0)');
        await Promise.all(steps.map(run));
        const added = steps.filter(({ kind }) => kind === 'add').length;
        expect(await db.query('select a, b from pair')).toEqual([{ a: added, b: added }]);
      }),
      { numRuns: 25 },
    );
  });

  test('gives the same log after every kind of command', async () => {
    const exported = async (db: Database) => {
      const lines: string[] = [];
      for await (const each of exportRecord(db)) lines.push(JSON.stringify(each));
      return lines;
    };
    const direct = await open();
    await liveIn(newsroom(direct));
    const { db, sharing } = await shared();
    const other = await client(sharing);
    await liveIn(newsroom(other));
    const lines = await exported(db);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines).toEqual(await exported(direct));
    expect(await exported(other)).toEqual(lines);
  });

  test('answers concurrent statements of one process in their order', async () => {
    const { sharing } = await shared();
    const other = await client(sharing);
    const numbers = Array.from({ length: 50 }, (_, i) => i);
    const asked = numbers.map((i) => other.query('select $1::int as i', [i]));
    const within = other.transaction((sql) => Promise.all(numbers.map((i) => sql.query('select $1::int as i', [i]))));
    expect(await Promise.all(asked)).toEqual(numbers.map((i) => [{ i }]));
    expect(await within).toEqual(numbers.map((i) => [{ i }]));
  });

  test('is closed only for the client that closes it', async () => {
    const { db, sharing } = await shared();
    const [one, other] = [await client(sharing), await client(sharing)];
    const asked = one.query('select 1 as one');
    await one.close();
    expect(await asked).toEqual([{ one: 1 }]);
    await expect(one.query('select 1')).rejects.toThrow('the record is closed');
    await one.close();
    expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a lost client', () => {
  test('leaves nothing of a transaction, when its process is killed', async () => {
    const { db, sharing } = await shared();
    await db.run('create table one (id int)');
    onTestFinished(() => db.run('drop table one'));
    const dying = await child(`
      import { connect } from ${moduleAt('database/shared/connecting.js')};
      const { db } = await connect(${JSON.stringify(sharing.place)}, 'the record');
      await db.query('insert into one values (1)');
      await db.transaction(async (sql) => {
        await sql.query('insert into one values (2)');
        console.log('in a transaction');
        await new Promise(() => setInterval(() => {}, 1000));
      });`);
    // Nobody else is let in meanwhile.
    let seen = false;
    const looking = db.query('select id from one').finally(() => {
      seen = true;
    });
    await soon(200);
    expect(seen).toBe(false);
    await killed(dying);
    expect(await looking).toEqual([{ id: 1 }]);
  });

  test.each(['begin', 'insert', 'rest'])('leaves nothing when its connection breaks after: %s', async (until) => {
    const { db, sharing } = await shared();
    await db.run('create table one (id int)');
    onTestFinished(() => db.run('drop table one'));
    const { socket } = await line(sharing);
    for (const part of frame({ kind: 'begin' })) socket.write(part);
    if (until !== 'begin')
      for (const part of frame({ kind: 'query', statement: 'insert into one values (1)', values: [] }))
        socket.write(part);
    // A commit of which the last byte is missing has not been received.
    if (until === 'rest') socket.write(Buffer.concat(frame({ kind: 'commit' })).subarray(0, -1));
    await soon(50);
    socket.destroy();
    expect(await db.query('select id from one')).toEqual([]);
    await db.transaction((sql) => sql.query('insert into one values (2)'));
    expect(await db.query('select id from one')).toEqual([{ id: 2 }]);
  });

  test('does not block others if it was waiting', async () => {
    const { db, sharing } = await shared();
    let end = () => {};
    const busy = db.transaction(() => new Promise<void>((resolve) => (end = resolve)));
    const { socket } = await line(sharing);
    for (const part of frame({ kind: 'begin' })) socket.write(part);
    await soon(50);
    socket.destroy();
    await soon(50);
    end();
    await busy;
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('an invalid message', () => {
  // The owner continues after each: it is the same for all.
  let db: Database;
  let sharing: Sharing;
  beforeAll(async () => {
    db = await open();
    sharing = await listen();
    sharing.serve(db, IDENTITY);
  });
  afterAll(() => sharing.close());
  const bytes = (...values: readonly unknown[]) => Buffer.concat(values.flatMap((value) => frame(value)));
  test.each([
    [
      'a frame too long',
      Buffer.from([0xff, 0xff, 0xff, 0xff, 1]),
      'a message of 4294967295 bytes is longer than 536870912',
    ],
    ['an empty frame', Buffer.alloc(4), 'it was sent '],
    ['bytes of something else', Buffer.from([0, 0, 0, 3, 1, 2, 3]), 'it was sent '],
    ['a value that is cut', Buffer.from([0, 0, 0, 3, ...serialize('words').subarray(0, 3)]), 'it was sent '],
    ['no object', bytes(null), 'no request'],
    ['no kind', bytes({}), 'no request'],
    ['another kind', bytes({ kind: 'close' }), 'no request'],
    ['no statement', bytes({ kind: 'query', statement: 7, values: [] }), 'no request'],
    ['no values', bytes({ kind: 'query', statement: 'select 1' }), 'no request'],
    ['a commit of nothing', bytes({ kind: 'commit' }), 'out of its place: commit'],
    ['a rollback of nothing', bytes({ kind: 'rollback' }), 'out of its place: rollback'],
    ['a transaction within another', bytes({ kind: 'begin' }, { kind: 'begin' }), 'out of its place: begin'],
    [
      'noise within a transaction',
      Buffer.concat([bytes({ kind: 'begin' }), Buffer.from('GET / HTTP/1.1\r\n\r\n')]),
      'it was sent ',
    ],
  ])('%s is reported and ends the connection, and the owner continues', async (_, sent, told) => {
    const other = await client(sharing);
    const { socket, heard } = await line(sharing);
    socket.write(sent);
    expect(await heard).toContain(told);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
    const next = await client(sharing);
    expect(await next.transaction((sql) => sql.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });
});

describe('an owner that closes', () => {
  test('informs its clients, and rolls back open transactions', async () => {
    const { db, sharing } = await shared();
    await db.run('create table one (id int)');
    onTestFinished(() => db.run('drop table one'));
    const [idle, busy, waiting] = [await client(sharing), await client(sharing), await client(sharing)];
    await busy.query('insert into one values (1)');
    let inserted = () => {};
    const began = new Promise<void>((resolve) => (inserted = resolve));
    const transaction = problem(
      busy.transaction(async (sql) => {
        await sql.query('insert into one values (2)');
        inserted();
        await soon(300);
        await sql.query('insert into one values (3)');
      }),
    );
    await began;
    const queued = problem(waiting.transaction((sql) => sql.query('insert into one values (4)')));
    await soon(50);
    await sharing.close();
    const told = { code: LOST, message: 'the process that shares it has closed it' };
    expect(await transaction).toMatchObject(told);
    expect(await queued).toMatchObject(told);
    expect(await problem(idle.query('select 1'))).toMatchObject(told);
    expect(await db.query('select id from one')).toEqual([{ id: 1 }]);
    // For commands, in the words that a server's lost connection has.
    expect(isOutOfService(await transaction)).toBe(true);
    expect(explainStorage(busy, await transaction)).toMatchObject({
      code: 'unreachable',
      message:
        'the connection to the record was lost (the process that shares it has closed it). What was reported as done is stored. Run the same command again: it goes on where it stopped.',
    });
    expect(await connect(sharing.place, 'the record')).toBe(null);
    expect(existsSync(dirname(sharing.place))).toBe(false);
    await idle.close();
  });

  test('does not wait for unresponsive clients, or one that connected before the database was open', async () => {
    const { sharing } = await shared();
    const { socket } = await line(sharing);
    socket.pause();
    for (const part of frame({ kind: 'begin' })) socket.write(part);
    for (let i = 0; i < 3; i++)
      for (const part of frame({ kind: 'query', statement: `select repeat('x', 3000000)`, values: [] }))
        socket.write(part);
    await soon(200);
    await sharing.close();

    const closed = await listen();
    const early = connect(closed.place, 'the record');
    await soon(50);
    await closed.close();
    expect(await early).toBe(null);
  });
});

describe('a record in a folder that is shared', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'saydo-sharing-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const named = () => JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')) as { shared: string };

  async function opened(
    command: string,
    { share = false, path = folder }: { readonly share?: boolean; readonly path?: string } = {},
  ): Promise<OpenRecord> {
    const opening = { create: true, share, command, now: NOW, by: 'saydo test' };
    const record = await openRecord({ kind: 'folder', path }, opening);
    onTestFinished(() => record.db.close().catch(() => {}));
    return record;
  }

  test('is used by a second process at the same time, from the build', async () => {
    const { db } = await opened('serve', { share: true });
    await newsroom(db).add('Rurik Aldane said that the well was dry.\n');
    const found = await saydo(['search', 'well', '--record', folder]);
    expect(found.stderr).toBe('');
    expect(found.status).toBe(0);
    expect(found.lines.join('\n')).toContain('the well was dry');
    // A command that reads no text: starting the reader would take longer than all of this.
    const set = await saydo(['settings', 'set', 'vocabulary', 'politifact', '--by', 'Ida', '--record', folder]);
    expect(set.status, set.stderr).toBe(0);
    expect(await entriesOf(db)).toBe(3);
    const [last] = await db.query<{ body: string }>('select body from entries where seq = 3');
    expect(decodeEntry(last?.body ?? '')).toMatchObject({ kind: 'setting.changed', by: 'Ida' });
    await db.close();
    expect(readdirSync(folder)).toEqual(['database', 'lock']);
  });

  test('is created once, while the other process waits', async () => {
    const [one, other] = await Promise.all([opened('serve', { share: true }), opened('serve', { share: true })]);
    expect(one.id).toBe(other.id);
    expect([one, other].filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(await entriesOf(one.db)).toBe(1);
    expect(other.db).toMatchObject({ name: folder, embedded: true });
    expect(statSync(dirname(named().shared)).mode & 0o777).toBe(0o700);
  });

  test('is in use if its owner does not answer', async () => {
    mkdirSync(join(folder, 'database'));
    const held = await lockFolder(folder, {
      command: 'serve',
      now: NOW,
      shared: join(folder, 'nothing', 'record.sock'),
    });
    await expect(opened('search')).rejects.toMatchObject({ code: 'held' });
    held?.release();
  });

  test.each([
    ['newer', VERSION + 1, 'newer', /was written by a newer saydo: it has version \d+.*Update saydo/],
    [
      'older',
      VERSION - 1,
      'held',
      /by process \d+ \(saydo serve, since .*another version of saydo.*Stop it with: kill/,
    ],
  ])('is refused if shared by a saydo that is %s', async (_, version, code, message) => {
    mkdirSync(join(folder, 'database'));
    const sharing = await listen();
    onTestFinished(() => sharing.close());
    sharing.serve(await open(), { version, record: 'r', folder: folderId(folder) });
    const held = await lockFolder(folder, { command: 'serve', now: NOW, shared: sharing.place });
    held?.name('r');
    await expect(opened('search')).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    held?.release();
  });

  test('is released at once when its owner is killed', async () => {
    const owner = await child(`
      import { openRecord } from ${moduleAt('opening/record.js')};
      const where = { kind: 'folder', path: ${JSON.stringify(folder)} };
      await openRecord(where, { create: true, share: true, command: 'serve', now: ${JSON.stringify(NOW)}, by: 'saydo test' });
      console.log('open');
      setInterval(() => {}, 1000);`);
    const { db } = await opened('search');
    const { shared: place } = named();
    expect(existsSync(place)).toBe(true);
    let inside = () => {};
    const began = new Promise<void>((resolve) => (inside = resolve));
    const asked = problem(
      db.transaction(async (sql) => {
        await sql.query(`insert into heads (size, note) values (1, 'lost')`);
        inside();
        await sql.query('select pg_sleep(60)');
      }),
    );
    await began;
    await killed(owner);
    expect(await asked).toMatchObject({ code: LOST, message: 'the process that shares it is gone' });
    expect(await problem(db.query('select 1'))).toMatchObject({ code: LOST });
    await db.close();

    const again = await opened('search');
    expect(await again.db.query('select note from heads')).toEqual([]);
    expect(await entriesOf(again.db)).toBe(1);
    expect(existsSync(dirname(place))).toBe(false);
  });

  test('removes no path in the lock file that is not a socket of saydo', async () => {
    const other = join(folder, 'letters', 'record.sock');
    const dead = { pid: 1, started: null, host: hostname(), command: 'serve', since: NOW, record: null, shared: other };
    mkdirSync(dirname(other));
    writeFileSync(other, 'Dear reader');
    writeFileSync(join(folder, 'holder.json'), JSON.stringify({ ...dead, folder: folderId(folder) }));
    (await lockFolder(folder, { command: 'add', now: NOW }))?.release();
    expect(readFileSync(other, 'utf8')).toBe('Dear reader');
  });

  test('is independent of a copy of its folder', async () => {
    const { db } = await opened('serve', { share: true });
    await newsroom(db).add('Rurik Aldane said that the well was dry.\n');
    const copy = `${folder}-copy`;
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(folder, copy, { recursive: true });
    const { shared: place } = named();
    expect(readFileSync(join(copy, 'holder.json'), 'utf8')).toContain(place);

    const copied = await opened('add', { path: copy });
    await newsroom(copied.db).add('Iva Sorn said that the bridge was safe.\n');
    expect(await entriesOf(copied.db)).toBe(3);
    expect(await entriesOf(db)).toBe(2);
    // The original's socket is still there for others.
    expect(await entriesOf((await opened('search')).db)).toBe(2);
    expect(named().shared).toBe(place);
  });

  test.each([
    ['another folder', { folder: { device: '1', inode: '2' } }],
    ['another record', { record: 'another' }],
  ])('is not used through a process that has %s open', async (_, other) => {
    mkdirSync(join(folder, 'database'));
    const sharing = await listen();
    onTestFinished(() => sharing.close());
    sharing.serve(await open(), { version: VERSION, record: 'r', folder: folderId(folder), ...other });
    const held = await lockFolder(folder, { command: 'serve', now: NOW, shared: sharing.place });
    held?.name('r');
    await expect(opened('search')).rejects.toMatchObject({ code: 'held' });
    held?.release();
  });

  test('is accessible to its user only, for any umask', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    await opened('serve', { share: true });
    expect(statSync(named().shared).mode & 0o777).toBe(0o600);
  });
});

describe('a second server on a shared record', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'saydo-following-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function desk(): Promise<OpenRecord> {
    const opening = { create: true, share: true, command: 'serve', now: NOW, by: 'saydo test' };
    const record = await openRecord({ kind: 'folder', path: folder }, opening);
    onTestFinished(() => record.db.close().catch(() => {}));
    return record;
  }
  const owner = () => JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')) as { shared: string };

  test('takes over when the first ends: new queries wait, running ones fail', async () => {
    const [first, second, third] = [await desk(), await desk(), await desk()];
    await newsroom(second.db).add('Rurik Aldane said that the well was dry.\n');
    const { shared: place } = owner();
    let inside = () => {};
    const began = new Promise<void>((resolve) => (inside = resolve));
    const broken = problem(
      second.db.transaction(async (sql) => {
        await sql.query(`insert into heads (size, note) values (1, 'lost')`);
        inside();
        await sql.query('select pg_sleep(1)');
        await sql.query('select 1');
      }),
    );
    await began;
    const closing = first.db.close();
    expect(await broken).toMatchObject({ code: LOST });
    expect(await second.db.query('select note from heads')).toEqual([]);
    await newsroom(third.db).add('Iva Sorn said that the bridge was safe.\n');
    await closing;
    expect(await entriesOf(second.db)).toBe(3);
    // One of the two has it now, and shares it with the other and with whoever comes.
    expect(owner().shared).not.toBe(place);
    expect(await entriesOf((await desk()).db)).toBe(3);
  });

  test('exits with a message if the record was replaced', async () => {
    const begun = await desk();
    await begun.db.close();
    // Somebody has the folder, and another record.
    const sharing = await listen();
    sharing.serve(await open(), { version: VERSION, record: 'r', folder: folderId(folder) });
    const held = await lockFolder(folder, { command: 'serve', now: NOW, shared: sharing.place });
    held?.name('r');
    const second = await desk();
    expect(second.id).not.toBe(begun.id);
    await sharing.close();
    held?.release();
    expect(await second.over).toMatchObject({
      name: 'RecordProblem',
      message: expect.stringMatching(
        /has ended, and the record cannot be opened again: .* now holds a different record/,
      ),
    });
    expect(await problem(second.db.query('select 1'))).not.toBeNull();
  });
});
