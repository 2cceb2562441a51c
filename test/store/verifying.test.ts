import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decodeEntry, encodeEntry, entryHash } from '../../src/record/history/entry.ts';
import { signerFromSeed, verifierKey, verifierOf } from '../../src/record/history/note-keys.ts';
import { verifyNote } from '../../src/record/history/signed-note.ts';
import { protect } from '../../src/store/commands/protect.ts';
import type { Database } from '../../src/store/database/database.ts';
import { append, insertEntry, lockLog } from '../../src/store/log/append.ts';
import { VIEW } from '../../src/store/projection/tables.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { checkLists } from '../../src/store/verify/check-lists.ts';
import { checkMigrations } from '../../src/store/verify/check-migrations.ts';
import { checkPassages } from '../../src/store/verify/check-passages.ts';
import { compareView } from '../../src/store/verify/compare-view.ts';
import { checkHead, signHead } from '../../src/store/verify/heads.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { type Verified, verify } from '../../src/store/verify/verify.ts';
import { eachDatabase, openerOn } from './databases/each-database.ts';
import { entriesOf, newsroom } from './newsroom.ts';
import { liveIn, SIGNER, SIGNER_KEY } from './populated-record.ts';

const look = (db: Database): Promise<Verified> => verify(db, { progress: () => {} });

/** Does what only the owner of the database can: changes rows of the log or of the bytes. */
async function tamper(db: Database, table: 'entries' | 'blobs', statement: string): Promise<void> {
  await db.run(`alter table ${table} disable trigger user`);
  await db.run(statement);
  await db.run(`alter table ${table} enable trigger user`);
}

/** One change of one row of each table of the view, and what is said of it. */
const CHANGES: Readonly<Record<string, readonly [statement: string, told: RegExp]>> = {
  meta: [
    `update meta set value = 'another'`,
    /meta name=record: value is "another", and the log says "record-of-a-test"/,
  ],
  articles: [`update articles set outlet = 'Lowen Gazete' where id = 1`, /articles id=1: outlet is "Lowen Gazete", /],
  captures: [
    `update captures set engine = 'saydo 0' where id = 2`,
    /captures id=2: engine is "saydo 0", and the log says/,
  ],
  items: [`update items set members = members + 1 where id = 3`, /items id=3: members is \d+, and the log says \d+/],
  findings: [`update findings set verdict = 'accepted' where id = 4`, /findings id=4: verdict is "accepted", /],
  roles: [
    `update roles set entity = entity + 1 where finding = (select min(finding) from roles)`,
    /roles finding=\d+ role=/,
  ],
  decisions: [
    `update decisions set why = 'gossip' where by = 'Bo' and why = 'hearsay'`,
    /decisions finding=\d+ by=Bo: why is/,
  ],
  made: [`update made set by = 'Bo'`, /made finding=\d+: by is "Bo", and the log says "Ada"/],
  proposals: [`update proposals set verdict = 'accepted' where id = 1`, /proposals id=1: verdict is "accepted", and/],
  apart: [
    `delete from apart where a = (select min(a) from apart)`,
    /apart a=\d+ b=\d+: the row is missing, and the log says/,
  ],
  evidence: [`update evidence set unlinked = null`, /evidence id=1: unlinked is null, and the log says \d+/],
  refusals: [
    `update refusals set why = 'gossip'`,
    /refusals pledge=\d+ finding=\d+ by=Bo: why is "gossip", and the log/,
  ],
  refused_sentences: [
    `update refused_sentences set words = 'gossip'`,
    /refused_sentences seq=\d+: words is "gossip", and the log says/,
  ],
  assessments: [
    `update assessments set date = '2031-05-10' where id = 3`,
    /assessments id=3: date is "2031-05-10", and the log says "2031-05-09"/,
  ],
  protections: [
    `update protections set words = '["Bridge Watchers"]'`,
    /protections id=1: words is .*Bridge Watchers.*, and the log says .*Bridge Watch\\?"/,
  ],
  descriptions: [
    `update descriptions set words = 'Sell the bridge'`,
    /descriptions pledge=\d+ field=title: words is "Sell the bridge", and the log says "Keep the bridge"/,
  ],
  criteria: [`update criteria set by = 'Bo'`, /criteria seq=\d+: by is "Bo", and the log says "Ada"/],
  settings: [
    `update settings set value = '"politifact"' where name = 'vocabulary'`,
    /settings name=vocabulary: value is "\\"politifact\\"", and the log says/,
  ],
  differences: [`update differences set what = 'nothing'`, /differences item=\d+ aspect=\w+ .*: what is "nothing"/],
  keys: [`insert into keys (key, day, item) values (7, 0, 1)`, /keys key=7 day=0 item=1: the log has no such row/],
  documents: [
    `update documents set body = body || '!' where kind = 'article' and ref = 1`,
    /documents kind=article ref=1 part=0: body is/,
  ],
  subjects: [`delete from subjects where subject = 'T1' and seq = 2`, /subjects subject=T1 seq=2: the row is missing/],
  counters: [
    `update counters set value = value + 1 where name = 'item'`,
    /counters name=item: value is \d+, and the log says \d+/,
  ],
  chains: [
    `update chains set relation = 'blocks' where relation = 'amends'`,
    /chains article=\d+ n=\d+: relation is "blocks", and the log says "amends"/,
  ],
  chain_names: [
    `update chain_names set finding = finding + 1`,
    /chain_names article=\d+ n=\d+ side=\w+ rank=0: finding is \d+, and the log says \d+/,
  ],
};

eachDatabase('verify', (open) => {
  let db: Database;
  let whole: Verified;
  beforeAll(async () => {
    const room = newsroom(await open());
    ({ db } = room);
    await liveIn(room);
    // Its secret is made by chance, so that it is no part of what must give the same log twice.
    await protect(db, { entity: null, words: ['Bridge Watch'], instead: 'a group' }, room.who('Ada'));
    whole = await look(db);
  });

  test('finds nothing wrong with an untouched record, and reports progress to the end of each check', async () => {
    expect(whole.problems).toEqual([]);
    expect(whole.entries).toBe(await entriesOf(db));
    expect(whole.entries).toBeGreaterThan(15);
    expect(whole.blobs).toBeGreaterThan(12);
    expect(whole.passages).toBeGreaterThan(100);
    expect(whole.root).toMatch(/^[0-9a-f]{64}$/);
    const last = new Map<string, readonly [number, number]>();
    const again = await verify(db, { progress: (check, done, all) => void last.set(check, [done, all]) });
    expect(again).toEqual(whole);
    expect([...last.keys()]).toEqual(['bytes', 'log', 'passages', 'tables']);
    for (const [check, [done, all]] of last) expect(done, check).toBe(all);
  });

  test('is tested on a record in which every table of the view has rows', async () => {
    expect(Object.keys(CHANGES)).toEqual(VIEW.map(({ name }) => name));
    for (const { name } of VIEW) {
      const [row] = await db.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      expect(row?.count, name).toBeGreaterThan(0);
    }
    const tables = await db.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'saydo'
       and tablename not in ('migrations', 'blobs', 'entries', 'tree', 'heads')
       -- What is counted and listed for the desk follows from these tables, and is made anew with them.
       and tablename not in ('tallies', 'tracker', 'tracker_stale', 'tracker_renamed')
       and tablename not in ('bearings', 'bearing_words', 'bearing_pledges', 'bearings_stale', 'bearings_judge')
       -- What people watch, follow and have looked at is not in the log.
       and tablename not in ('watched', 'watched_pages', 'looks', 'follows')`,
    );
    expect(tables.map(({ name }) => name).toSorted()).toEqual(VIEW.map(({ name }) => name).toSorted());
  });

  describe('tables', () => {
    test('names a changed row of one table and nothing else, and of each table in order; rebuild repairs them all', async () => {
      const [alone = '', named = /./] = CHANGES['items'] ?? [];
      await db.run(alone);
      expect(await compareView(db, () => {})).toEqual([expect.stringMatching(named)]);
      await db.run('update items set members = members - 1 where id = 3');
      for (const [statement] of Object.values(CHANGES)) await db.run(statement);
      const { problems, checksum, root } = await look(db);
      expect(problems).toEqual(
        Object.values(CHANGES).map(([, told]) => ({ check: 'tables', what: expect.stringMatching(told) })),
      );
      expect(root).toBe(whole.root);
      expect(checksum).not.toBe(whole.checksum);
      expect(await rebuild(db, () => {})).toBe(whole.entries);
      expect(await look(db)).toEqual(whole);
    });

    describe('of counts and lists for the desk', () => {
      const LISTS = ['tallies', 'tracker', 'tracker_stale', 'tracker_renamed'];
      // Each is a few rows. Making all tables anew from the log takes a second.
      beforeEach(async () => {
        await refreshTracker(db);
        for (const name of LISTS) await db.run(`create table ${name}_before as select * from ${name}`);
      });
      afterEach(async () => {
        for (const name of LISTS) {
          await db.run(
            `delete from ${name}; insert into ${name} select * from ${name}_before; drop table ${name}_before`,
          );
        }
        expect(await checkLists(db)).toEqual([]);
      });

      test.each<[what: string, statement: string, told: RegExp]>([
        [
          'a count that is another',
          `update tallies set count = count + 3 where name = 'waiting:statement'`,
          /^table tallies name=waiting:statement: count is (\d+), and the tables have \d+$/,
        ],
        [
          'a count that is gone',
          `delete from tallies where name = 'decided'`,
          /name=decided: count is 0, and the tables/,
        ],
        ['a count of nothing', `insert into tallies values ('items:ferry', 2)`, /name=items:ferry: .* 2, .* have 0$/],
        [
          'a pledge that is said to have more evidence',
          'update tracker set evidence = evidence + 1 where item = (select max(item) from tracker)',
          /^table tracker item=\d+: evidence is (\d+), and the tables say \d+$/,
        ],
        [
          'a pledge of others',
          'update tracker set pledgers = array[7] where item = (select min(item) from tracker)',
          /^table tracker item=\d+: pledgers is "\{7\}", and the tables say "\{\d*\}"$/,
        ],
        [
          'a pledge that is not listed',
          'delete from tracker where item = (select max(item) from tracker)',
          /^table tracker item=\d+: the row is missing, and the tables have the pledge$/,
        ],
        [
          'a pledge that is none',
          `update tracker set item = (select min(id) from items where kind = 'statement')
           where item = (select max(item) from tracker)`,
          /^table tracker item=\d+: there is no such pledge in the tables$/,
        ],
        [
          'a note of an entity that is none',
          `insert into tracker_renamed values (4711)`,
          /^table tracker_renamed entity=4711: there is no such entity in the tables$/,
        ],
        [
          'a note of a pledge that is none',
          `insert into tracker_stale values (4711)`,
          /^table tracker_stale item=4711: there is no such pledge in the tables$/,
        ],
      ])('reports %s', async (_, statement, told) => {
        expect(await checkLists(db)).toEqual([]);
        await db.run(statement);
        expect(await checkLists(db)).toEqual([expect.stringMatching(told)]);
      });

      test('treats only the name as stale in a pledge whose pledger was renamed', async () => {
        await db.run(`insert into tracker_renamed select id from items where kind = 'entity'`);
        await db.run(`update tracker set pledger = 'somebody'`);
        expect(await checkLists(db)).toEqual([]);
        await db.run(`update tracker set evidence = evidence + 1 where item = (select max(item) from tracker)`);
        expect(await checkLists(db)).toEqual([expect.stringMatching(/^table tracker item=\d+: evidence is/)]);
      });

      test('reports a stale name that is not noted to be stale', async () => {
        await db.run(`update items set label = label || ' II' where kind = 'entity'`);
        await db.run(`delete from tracker_renamed`);
        const problems = await checkLists(db);
        await db.run(`update items set label = left(label, -3) where kind = 'entity'`);
        expect(problems).toContainEqual(expect.stringMatching(/^table tracker item=\d+: pledger is/));
      });

      test('reports nothing that is noted to be stale', async () => {
        await db.run(`insert into tracker_stale select item from tracker; update tracker set evidence = 7`);
        expect(await checkLists(db)).toEqual([]);
        await refreshTracker(db);
        expect(await checkLists(db)).toEqual([]);
      });
    });

    test.each([
      [
        'delete from migrations where number = 3',
        'table migrations number=3: the row is missing, and the record has 003-lists.sql',
      ],
      [
        `update migrations set name = '002-other.sql' where number = 2`,
        'table migrations number=2: name is "002-other.sql", and this saydo has "002-desk.sql"',
      ],
      [
        `insert into migrations (number, name) values (0, 'x')`,
        'table migrations number=0: this version of saydo has no such migration',
      ],
    ])('reports a table of migrations changed by: %s', async (statement, what) => {
      await changed(statement, async () => expect(await checkMigrations(db)).toEqual([what]));
      expect(await checkMigrations(db)).toEqual([]);
    });

    test('checks lists and migrations with the other tables; rebuild makes all tables and lists from the log alone', async () => {
      await refreshTracker(db);
      await db.run(`delete from tracker where item = (select max(item) from tracker)`);
      await changed('delete from migrations where number = 3', async () =>
        expect((await look(db)).problems).toEqual([
          { check: 'tables', what: expect.stringMatching(/^table tracker item=\d+: the row is missing/) },
          { check: 'tables', what: expect.stringMatching(/^table migrations number=3: the row is missing/) },
        ]),
      );
      await db.run(`truncate ${VIEW.map(({ name }) => name).join(', ')}`);
      expect((await compareView(db, () => {})).length).toBeGreaterThan(10);
      await rebuild(db, () => {});
      expect(await look(db)).toEqual(whole);
    });

    /** Changes what the record tells of its migrations for the time of a look. */
    async function changed(statement: string, looking: () => Promise<void>): Promise<void> {
      const before = await db.query<{ number: number; name: string }>('select number, name from migrations');
      await db.run(statement);
      try {
        await looking();
      } finally {
        await db.run('delete from migrations');
        for (const { number, name } of before) {
          await db.query('insert into migrations (number, name) values ($1, $2)', [number, name]);
        }
      }
    }

    test('names a stored finding whose words differ from the text, with both wordings', async () => {
      await db.run(`update findings set body = replace(body, 'the ferry was rotten', 'the ferry was rotted') where id = (
        select min(id) from findings where kind = 'statement')`);
      const found: string[] = [];
      await checkPassages(
        db,
        (what) => found.push(what),
        () => {},
      );
      expect(found[0]).toMatch(
        /^F\d+ of T1, version 1 has the passage “.*rotted.*”, but the text there is “.*rotten.*”$/,
      );
      await db.run(`update findings set body = replace(body, 'the ferry was rotted', 'the ferry was rotten')`);
    });
  });

  describe('the log', () => {
    test('refuses update, delete and truncate', async () => {
      for (const table of ['entries', 'blobs']) {
        await expect(db.run(`delete from ${table}`), table).rejects.toThrow(`append-only: DELETE of ${table} refused`);
        await expect(db.run(`truncate ${table}`), table).rejects.toThrow(`append-only: TRUNCATE of ${table} refused`);
      }
      await expect(db.run(`update entries set body = body`)).rejects.toThrow('append-only: UPDATE of entries refused');
      await expect(db.run(`update blobs set size = 0`)).rejects.toThrow('append-only: UPDATE of blobs refused');
      expect(await entriesOf(db)).toBe(whole.entries);
    });
  });

  test('accepts a signed head after the log has grown', async () => {
    const [head] = await db.query<{ size: number; note: string }>('select size, note from heads');
    // Its own entry, and two after it.
    expect(head?.size).toBe(whole.entries - 3);
    expect(verifyNote(head?.note ?? '', SIGNER_KEY)).toMatch(new RegExp(`^record\\.example/lowen\n${head?.size}\n`));
    expect(await checkHead(db, head?.note ?? '')).toBe(null);
  });
});

// What is read of the log and its bytes is read from both databases above; how it is judged is the same for both.
describe('verify of a record that was tampered with reports', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let entries: number;
  beforeEach(async () => {
    const room = newsroom(await open());
    ({ db } = room);
    for (const name of ['Ada', 'Bo', 'Cy']) await room.add(`${name} Merrin said that the well was dry.\n`);
    entries = await entriesOf(db);
  });

  async function first(): Promise<string> {
    const [problem] = (await look(db)).problems;
    return problem === undefined ? 'whole' : `${problem.check}: ${problem.what}`;
  }

  /** What a forger does who knows how: changes a word, and makes all hashes and the tree anew from there. */
  async function forge(seq: number, until = Number.MAX_SAFE_INTEGER): Promise<void> {
    const rows = await db.query<{ body: string }>('select body from entries where seq <= $1 order by seq', [until]);
    await tamper(db, 'entries', 'delete from entries');
    await db.query('delete from tree');
    let prev = '0'.repeat(64);
    for (const { body } of rows) {
      const entry = decodeEntry(body);
      const text = encodeEntry({ ...entry, prev, by: entry.seq === seq ? 'nobody' : entry.by });
      prev = entryHash(text);
      await insertEntry(db, { seq: entry.seq, hash: prev, text });
    }
  }

  test('a changed byte of an original file', async () => {
    const [row] = await db.query<{ hash: string }>('select content as hash from captures where id = 2');
    await tamper(
      db,
      'blobs',
      `update blobs set bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) where hash = '${row?.hash}'`,
    );
    expect(await first()).toMatch(
      new RegExp(`^bytes: the bytes ${row?.hash} were changed: content of T2, version 1 \\(.*\\.txt\\)$`),
    );
  });

  test('a changed byte of a packed reading', async () => {
    const [row] = await db.query<{ hash: string }>('select reading as hash from captures where id = 3');
    await tamper(
      db,
      'blobs',
      `update blobs set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 4) where hash = '${row?.hash}'`,
    );
    expect(await first()).toMatch(/^bytes: the bytes sha256:\w+ were changed: reading of T3, version 1/);
  });

  test('missing bytes', async () => {
    const [row] = await db.query<{ hash: string }>('select reading as hash from captures where id = 1');
    await tamper(db, 'blobs', `delete from blobs where hash = '${row?.hash}'`);
    expect(await first()).toBe(
      `bytes: the bytes ${row?.hash} are missing: reading of T1, version 1 (${await nameOf(1)})`,
    );
  });

  async function nameOf(capture: number): Promise<string> {
    const [row] = await db.query<{ name: string }>('select name from captures where id = $1', [capture]);
    return row?.name ?? '';
  }

  test('a changed word of an entry', async () => {
    await tamper(db, 'entries', `update entries set body = replace(body, 'saydo test', 'saydo rest') where seq = 2`);
    expect(await first()).toMatch(
      /^log: the log is broken: entry 2 has the hash [0-9a-f]{64}, and [0-9a-f]{64} is stored for it$/,
    );
  });

  test('a changed word of an entry whose hash was recomputed', async () => {
    const [row] = await db.query<{ body: string }>('select body from entries where seq = 2');
    const body = (row?.body ?? '').replace('"by":"saydo test"', '"by":"saydo rest"');
    await tamper(
      db,
      'entries',
      `update entries set body = $saydo$${body}$saydo$, hash = '${entryHash(body)}' where seq = 2`,
    );
    expect(await first()).toMatch(/^log: the log is broken: entry 3 says prev=[0-9a-f]{64}, the hash of entry 2 is/);
  });

  test('an entry that is not in canonical form', async () => {
    await tamper(db, 'entries', `update entries set body = replace(body, '"seq":2', '"seq": 2') where seq = 2`);
    expect(await first()).toMatch(/^log: the log is broken: entry 2: the entry is not in canonical form/);
  });

  test('a missing entry in the middle', async () => {
    await tamper(db, 'entries', 'delete from entries where seq = 3');
    expect(await first()).toBe('log: the log is broken: entry 3 is missing: the next is 4');
  });

  test('missing last entries, by the signed head over them', async () => {
    await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    await tamper(db, 'entries', `delete from entries where seq >= ${entries}`);
    expect(await first()).toBe(
      `log: entries were removed: a head was signed over ${entries}, and ${entries - 1} are there`,
    );
  });

  test('a missing last entry without a signed head, by the stored tree', async () => {
    await tamper(db, 'entries', `delete from entries where seq = ${entries}`);
    expect(await first()).toBe(
      `log: the stored tree (size ${entries}) differs from that of the log (size ${entries - 1})`,
    );
  });

  test('a log rewritten from a forged entry on, by the signed head and by nothing else', async () => {
    const { note } = await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    await forge(2);
    expect(await checkHead(db, note)).toBe(
      `the log was rewritten: its first ${entries} entries are not those that were signed`,
    );
    expect(await first()).toBe(
      `log: the log was rewritten: the signed head over its first ${entries} entries has another root`,
    );
    await db.query('delete from heads');
    expect(await first()).toBe(`log: a signed head was removed: the log has one over its first ${entries} entries`);
    // All that the record has of it is gone: only who has the head can tell.
    await forge(2, entries);
    await rebuild(db, () => {});
    expect(await first()).toBe('whole');
    expect(await checkHead(db, note)).toMatch(/^the log was rewritten/);
  });

  const told = async (key?: string) => {
    const { problems, unchecked } = await verify(db, { progress: () => {}, ...(key === undefined ? {} : { key }) });
    return { problems: problems.map(({ what }) => what), unchecked };
  };

  test('a signed head that is missing or has another signature, by its entry in the log', async () => {
    const { note } = await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    expect(await told()).toEqual({ problems: [], unchecked: [] });
    const missing = `a signed head was removed: the log has one over its first ${entries} entries`;
    const changed = note.replace(
      /(— \S+ .{30})(.)/,
      (_, before: string, one: string) => before + (one === 'A' ? 'B' : 'A'),
    );
    expect(changed).not.toBe(note);
    await db.query('update heads set note = $1', [changed]);
    expect((await told()).problems).toEqual([
      missing,
      expect.stringMatching(
        /^the signature of the head over \d+ entries is not valid: the signature of record\.example\/lowen\+/,
      ),
    ]);
    await db.query('delete from heads');
    expect((await told()).problems).toEqual([missing]);
    await rebuild(db, () => {});
    expect(await told()).toEqual({ problems: [], unchecked: [] });
  });

  test('an entry of a head that the key did not sign', async () => {
    const { note } = await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    const other = signerFromSeed(SIGNER.name, new Uint8Array(32));
    const key = verifierKey(other.name, verifierOf(other).publicKey);
    const data = { before: null, after: { size: entries, note, key } };
    const fields = { kind: 'head.signed', by: 'somebody', at: '2031-06-01T00:00:00Z', subjects: [], data, why: null };
    await db.transaction(async (sql) => {
      await lockLog(sql);
      await append(sql, { ...fields, kind: 'head.signed' });
    });
    expect((await told()).problems).toEqual([
      expect.stringMatching(
        /^the signature of the head over \d+ entries is not valid: the note has no signature of record\.example/,
      ),
    ]);
  });

  test('a head without an entry, as in older records, where its key is known', async () => {
    const { note } = await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    await forge(0, entries);
    expect(await told()).toEqual({
      problems: [],
      unchecked: [expect.stringMatching(/^the head over \d+ entries, signed by record\.example\/lowen\+[0-9a-f]{8}$/)],
    });
    expect(await told(SIGNER_KEY)).toEqual({ problems: [], unchecked: [] });
    const changed = note.replace(
      /(— \S+ .{30})(.)/,
      (_, before: string, one: string) => before + (one === 'A' ? 'B' : 'A'),
    );
    await db.query('update heads set note = $1', [changed]);
    expect((await told(SIGNER_KEY)).problems).toEqual([
      expect.stringMatching(/^the signature of the head over .* is not valid: /),
    ]);
  });

  test('a head that cannot be read', async () => {
    await db.query(`insert into heads (size, note) values ($1, 'no note')`, [entries]);
    expect(await first()).toMatch(new RegExp(`^log: the signed head over ${entries} entries cannot be read: `));
  });

  test('removed entries, by a head over a longer log', async () => {
    const { note } = await signHead(db, SIGNER, '2031-06-01T00:00:00Z');
    await tamper(db, 'entries', `delete from entries where seq >= ${entries}`);
    expect(await checkHead(db, note)).toBe(
      `entries were removed: the head was signed over ${entries}, and ${entries - 1} are there`,
    );
  });
});
