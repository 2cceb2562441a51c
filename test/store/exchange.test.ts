import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Assessment } from '../../src/record/assessment.ts';
import { decodeEntry, encodeEntry, entryHash, FIRST_PLACE, nextEntry } from '../../src/record/history/entry.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { makeFinding } from '../../src/store/commands/make-finding.ts';
import type { Database } from '../../src/store/database/database.ts';
import { checkEntries } from '../../src/store/export-import/check-entries.ts';
import { exportRecord } from '../../src/store/export-import/export-record.ts';
import { importRecord } from '../../src/store/export-import/import-record.ts';
import { EXPORT_FORMAT } from '../../src/store/export-import/lines.ts';
import { append, insertEntry, lockLog } from '../../src/store/log/append.ts';
import { blobOf } from '../../src/store/log/blobs.ts';
import { type Verified, verify } from '../../src/store/verify/verify.ts';
import { eachDatabase, openerOn } from './databases/each-database.ts';
import { bodyOf, entriesOf, incoming, newsroom, passageIn, theOne } from './newsroom.ts';
import { liveIn } from './populated-record.ts';
import { historyOf } from './waiting.ts';

async function exported(db: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportRecord(db)) lines.push(JSON.stringify(line));
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const bring = (db: Database, lines: readonly string[]) => importRecord(db, each(lines), () => {});
const look = (db: Database): Promise<Verified> => verify(db, { progress: () => {} });

/** An assessment that could have been given. */
const JUDGED: Assessment = {
  officials: 'done',
  evidence: 'kept',
  schedule: null,
  clarity: null,
  searched: null,
  settle: null,
  date: '2031-05-06',
  vocabulary: 'politifact',
  value: { id: 'kept', label: 'Promise Kept', tone: 'kept' },
};

/** Criteria that could be. */
const WANTED = { kept: 'no deed of sale', partly: null, broken: null, due: null, not: null };

const DIRECTIONS = [
  ['PGlite', 'PostgreSQL'],
  ['PostgreSQL', 'PGlite'],
] as const;

describe.skipIf(inject('postgres') === null).each(DIRECTIONS)(
  'a record exported from %s, imported into %s',
  (from, to) => {
    const [openFrom, openTo] = [openerOn(from), openerOn(to)];

    test('an imported record has the same log, tables, bytes and heads, and exports the same lines', async () => {
      const source = newsroom(await openFrom({ id: `born-on-${from}` }));
      await liveIn(source);
      const lines = await exported(source.db);
      const target = await openTo({ empty: true });
      const entries = await entriesOf(source.db);
      expect(await bring(target, lines)).toEqual({ entries, known: 0 });

      const whole = await look(source.db);
      expect(whole.problems).toEqual([]);
      expect(await look(target)).toEqual(whole);
      const log = (db: Database) => historyOf(db, { subject: null, by: null, limit: null });
      expect(await log(target)).toEqual(await log(source.db));
      expect(await exported(target)).toEqual(lines);
      const heads = 'select size, note from heads';
      expect(await target.query(heads)).toEqual(await source.db.query(heads));
      // And it goes on from there as the first one would.
      const [here, there] = [source, newsroom(target, source.now)];
      const at = source.now();
      const text = 'Orla Fenwright said that the ferry would be burnt.\n';
      const added = await newsroom(here.db, () => at).add(text);
      expect(await newsroom(there.db, () => at).add(text)).toEqual(added);
      expect(await look(target)).toEqual(await look(source.db));
    });
  },
);

// What is refused is refused before anything is stored, by code that no database runs: one is enough. Both are imported into above.
describe('import', () => {
  const open = openerOn('PGlite');
  let lines: readonly string[];
  let whole: Verified;
  beforeAll(async () => {
    const room = newsroom(await open());
    await liveIn(room);
    lines = await exported(room.db);
    whole = await look(room.db);
  });

  /** Numbers of the lines that hold an entry, from 0. */
  const entryLines = () => lines.flatMap((line, i) => (line.startsWith('{"entry"') ? [i] : []));

  test('reports a truncated file, keeps complete entries, and continues with the whole file', async () => {
    const db = await open({ empty: true });
    const cut = (entryLines()[6] ?? 0) + 1;
    await expect(bring(db, lines.slice(0, cut))).rejects.toMatchObject({
      code: 'damaged',
      message: `the file ends after 7 of ${whole.entries} entries. What came before is stored.`,
    });
    expect((await look(db)).problems).toEqual([]);
    expect(await entriesOf(db)).toBe(7);
    expect(await bring(db, lines)).toEqual({ entries: whole.entries - 7, known: 7 });
    expect(await look(db)).toEqual(whole);
    expect(await bring(db, lines)).toEqual({ entries: 0, known: whole.entries });
    expect(await look(db)).toEqual(whole);
  });

  test('refuses a cut line and names it', async () => {
    const db = await open({ empty: true });
    const last = entryLines()[3] ?? 0;
    const broken = [...lines.slice(0, last), (lines[last] ?? '').slice(0, 100)];
    await expect(bring(db, broken)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(
        new RegExp(`^line ${last + 1}: this is not a line of an exported record: \\{"entry"`),
      ),
    });
    expect(await entriesOf(db)).toBe(3);
  });

  test.each([
    [
      'a word of an entry',
      (line: string) => line.replace('saydo test', 'saydo rest'),
      4,
      /line \d+: entry 6 says prev=/,
    ],
    ['an entry that is none', () => '{"entry":"{}"}', 4, /line \d+: entry 5: the entry has no seq/],
    ['an entry that is no text', () => '{"entry":5}', 4, /line \d+: /],
    ['an entry that is left out', () => null, 4, /line \d+: entry 5 says seq=6/],
  ])('refuses %s and names its line', async (_, change, which, told) => {
    const db = await open({ empty: true });
    const at = entryLines()[which] ?? 0;
    const put = change(lines[at] ?? '');
    const changed = [...lines.slice(0, at), ...(put === null ? [] : [put]), ...lines.slice(at + 1)];
    await expect(bring(db, changed)).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(told) });
    expect((await look(db)).problems).toEqual([]);
    expect(await entriesOf(db)).toBeLessThanOrEqual(which + 1);
  });

  // What was stored before the line is known to the next import, which is refused at the same place.
  describe('of changed bytes', () => {
    let db: Database;
    beforeAll(async () => {
      db = await open({ empty: true });
    });
    afterAll(async () => expect((await look(db)).problems).toEqual([]));

    test.each([
      ['text', /^\{"blob":"sha256:\w+","text":"Pavel/, (line: string) => line.replace('Stranholm', 'Stranhelm')],
      ['bytes', /^\{"blob":"sha256:\w+","base64":/, (line: string) => line.replace('"base64":"J', '"base64":"K')],
      ['no text', /^\{"blob":"sha256:\w+","text":"Pavel/, (line: string) => line.replace(/"text":.*/, '"text":5}')],
      ['nothing', /^\{"blob":"sha256:\w+","text":"Pavel/, (line: string) => line.replace(/,"text":.*/, '}')],
      ['no hash', /^\{"blob":"sha256:\w+","text":"Pavel/, (line: string) => line.replace(/"sha256:\w+"/, 'null')],
    ])('refuses its line (%s)', async (_, which, change) => {
      const at = lines.findIndex((line) => which.test(line));
      const put = change(lines[at] ?? '');
      expect(put).not.toBe(lines[at]);
      await expect(bring(db, lines.with(at, put))).rejects.toMatchObject({
        code: 'damaged',
        message: expect.stringContaining(`line ${at + 1}: `),
      });
    });
  });

  test('reports missing bytes with the entry that refers to them', async () => {
    const db = await open({ empty: true });
    const at = lines.findIndex((line) => line.includes('"text":"{\\"format\\":\\"saydo-reading/1\\"'));
    await expect(bring(db, lines.toSpliced(at, 1))).rejects.toMatchObject({ code: 'damaged' });
    expect(await entriesOf(db)).toBe(1);
    expect(await db.query('select hash from blobs')).toEqual([]);
  });

  // What is refused leaves a record empty, so that one serves all.
  describe('of what is not an exported record', () => {
    let db: Database;
    beforeAll(async () => {
      db = await open({ empty: true });
    });

    test.each([
      ['nothing', []],
      ['an empty line', ['']],
      ['another format', ['{"format":"saydo-reading/1"}']],
      ['no format', ['{"entry":"{}"}']],
      ['no JSON', ['Dear reader']],
      ['null', ['null']],
      ['a list', ['[]']],
      ['a count that is none', [`{"format":"${EXPORT_FORMAT}","record":"r","entries":"many"}`]],
      ['a head that is none', [`{"format":"${EXPORT_FORMAT}","record":"r","entries":0}`, '{"head":"Dear reader"}']],
      ['a head that is no text', [`{"format":"${EXPORT_FORMAT}","record":"r","entries":0}`, '{"head":7}']],
    ])('refuses %s', async (_, file) => {
      await expect(bring(db, file)).rejects.toMatchObject({ code: 'damaged' });
      expect(await entriesOf(db)).toBe(0);
    });

    test.each([
      ['finding.decided', {}],
      ['finding.decided', { before: null, after: { finding: 'x', verdict: 'adore', correction: null, blind: false } }],
      ['article.added', { before: null, after: null }],
      ['items.joined', { before: null, after: { into: 'one', from: [], proposal: null } }],
      ['record.begun', null],
      ['record.ended', {}],
      ['evidence.linked', { before: null, after: { id: 1, pledge: 2, finding: 3, relation: 'helps' } }],
      ['evidence.unlinked', { before: null, after: null }],
      ['pledge.described', { before: { pledge: 2, fields: {} }, after: { pledge: 2, fields: { colour: 'red' } } }],
      ['pledge.described', { before: { pledge: 2, fields: {} }, after: { pledge: 2, fields: { topic: 3 } } }],
      ['pledge.criteria-set', { before: null, after: { pledge: 2, criteria: { kept: 'so' } } }],
      ['pledge.criteria-set', { before: null, after: { pledge: 2, criteria: { ...WANTED, due: 'soon' } } }],
      ['pledge.assessed', { before: null, after: { id: 1, pledge: 2, assessment: { ...JUDGED, criteria: 'so' } } }],
      ['pledge.assessed', { before: null, after: { id: 1, pledge: 2, assessment: { date: '2031-05-06' } } }],
      ['pledge.assessed', { before: null, after: { id: 1, pledge: 2, assessment: { ...JUDGED, schedule: 'soon' } } }],
      [
        'pledge.assessed',
        { before: null, after: { id: 1, pledge: 2, assessment: { ...JUDGED, value: { id: 'kept' } } } },
      ],
      ['pledge.unassessed', { before: null, after: null }],
      ['article.added', { before: null, after: {} }],
      [
        'finding.made',
        { before: null, after: { finding: 1, item: 1, article: 1, capture: 1, body: {}, proposals: [] } },
      ],
      ['setting.changed', { before: null, after: { name: 'colour', value: 'red' } }],
      ['setting.changed', { before: null, after: { name: 'vocabulary', value: { id: 'ours' } } }],
    ])('refuses an entry %s with invalid data %j and correct hashes', async (kind, data) => {
      const entry = encodeEntry({
        ...FIRST_PLACE,
        at: '2031-01-01T00:00:00Z',
        by: 'somebody',
        kind,
        subjects: [],
        data,
        why: null,
      });
      const head = JSON.stringify({ format: EXPORT_FORMAT, record: 'r', entries: 1 });
      await expect(bring(db, [head, JSON.stringify({ entry })])).rejects.toMatchObject({ code: 'damaged' });
      expect(await entriesOf(db)).toBe(0);
    });
  });

  /** The lines with an entry of a kind said otherwise, and all hashes from there on made anew. */
  function forged(
    kind: string,
    change: (after: Record<string, unknown>) => Record<string, unknown>,
  ): readonly string[] {
    let prev = FIRST_PLACE.prev;
    let done = false;
    return lines.map((line) => {
      const { entry: text } = JSON.parse(line) as { entry?: string };
      if (text === undefined) return line;
      const entry = decodeEntry(text);
      const data = entry.data as { before: unknown; after: Record<string, unknown> };
      const its = !done && entry.kind === kind;
      done ||= its;
      const put = encodeEntry({ ...entry, prev, data: its ? { ...data, after: change(data.after) } : data });
      prev = entryHash(put);
      return JSON.stringify({ entry: put });
    });
  }

  test.each<[kind: string, place: string, change: (after: Record<string, unknown>) => Record<string, unknown>]>([
    ['article.added', 'after.changes', (after) => ({ ...after, changes: null })],
    ['article.added', 'after.changes', (after) => ({ ...after, changes: -1 })],
    ['article.added', 'after', (after) => ({ ...after, mood: 'good' })],
    ['article.added', 'after.found.first', (after) => ({ ...after, found: { first: 1.5, locals: [] } })],
    [
      'article.changed',
      'after.reading.text',
      (after) => ({ ...after, reading: { ...(after['reading'] as object), text: [] } }),
    ],
    [
      'article.changed',
      'after.capture.layer',
      (after) => ({ ...after, capture: { ...(after['capture'] as object), layer: true } }),
    ],
    ['article.reread', 'after.withdrawn.0', (after) => ({ ...after, withdrawn: ['1'] })],
    ['finding.decided', 'after.blind', (after) => ({ ...after, blind: 'no' })],
    ['items.joined', 'after.proposal', (after) => ({ ...after, proposal: 2 ** 60 })],
    [
      'finding.made',
      'after.body.confidence',
      (after) => ({ ...after, body: { ...(after['body'] as object), confidence: 1e308 } }),
    ],
    ['head.signed', 'after.size', (after) => ({ ...after, size: '3' })],
  ])('refuses a record with another %s at %s before anything is stored', async (kind, place, change) => {
    await expect(checkEntries(each(forged(kind, change)))).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(`${kind}: data.${place}: `),
    });
  });

  test('stops at such an entry in a file that was not checked first, and what is stored then is whole', async () => {
    const file = forged('finding.decided', (after) => ({ ...after, blind: 'no' }));
    const db = await open({ empty: true });
    await expect(bring(db, file)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('finding.decided: data.after.blind: '),
    });
    expect((await look(db)).problems).toEqual([]);
  });

  test('an invalid entry is never written, and verify reports it in a record', async () => {
    const { db, add } = newsroom(await open());
    await add('Rurik Aldane said that the well was dry.\n');
    const held = { kind: 'items.held-apart', by: 'Ada', at: '2031-05-06T07:08:09Z', subjects: [], why: null } as const;
    const data = { before: null, after: { items: [1, 2], proposal: '7' } } as never;
    await db.transaction(async (sql) => {
      await lockLog(sql);
      await expect(append(sql, { ...held, data })).rejects.toThrow('items.held-apart: data.after.proposal: ');
      const [last] = await sql.query<{ seq: number; hash: string }>(
        'select seq, hash from entries order by seq desc limit 1',
      );
      await insertEntry(sql, nextEntry(last ?? null, { ...held, data }));
    });
    expect((await look(db)).problems).toEqual([
      {
        check: 'tables',
        what: expect.stringMatching(/made from the log: entry 3 is not valid: items\.held-apart: /),
      },
    ]);
  });

  test('accepts every entry of a record’s log', async () => {
    await checkEntries(each(lines));
  });

  test('refuses a reading with inexact passages and correct hashes', async () => {
    const room = newsroom(await open());
    await room.add('Rurik Aldane said that the well was dry.\n');
    const [head = '', begun = '', content = '', reading = '', added = ''] = await exported(room.db);
    const { blob, text } = JSON.parse(reading) as { blob: string; text: string };
    const forged = text.replaceAll('"exact":"that the well was dry"', '"exact":"that the well was dug"');
    expect(forged).not.toBe(text);
    const hash = blobOf(forged).hash;
    const entry = (JSON.parse(added) as { entry: string }).entry.replaceAll(blob, hash);
    const lines = [head, begun, content, JSON.stringify({ blob: hash, text: forged }), JSON.stringify({ entry })];
    const db = await open({ empty: true });
    await expect(bring(db, lines)).rejects.toMatchObject({
      code: 'not-exact',
      message: expect.stringMatching(
        /has the passage “that the well was dug” at 18 to 39, but the text there is “that the well was dry”/,
      ),
    });
    expect(await entriesOf(db)).toBe(1);
  });

  test('refuses a person’s finding with inexact words', async () => {
    const { db, add, who } = newsroom(await open());
    const text = 'Rurik Aldane said that the well was dry.\n';
    await add(text);
    const passages = [passageIn(text, 'the well')];
    const nothing = { statement: null, amount: null, deadline: null, condition: null, pledgers: [], local: '' };
    const body = { kind: 'pledge', form: 'plan', testable: 'vague', confidence: 1, passages, ...nothing } as const;
    await makeFinding(db, { article: 1, body }, who('Ada'));
    const lines = await exported(db);
    const target = await open({ empty: true });
    const forged = lines.at(-1)?.replaceAll('the well', 'the hell') ?? '';
    expect(forged).not.toBe(lines.at(-1));
    await expect(bring(target, lines.with(-1, forged))).rejects.toMatchObject({
      code: 'not-exact',
      message: expect.stringMatching(
        /^pledge m1 has the passage “the hell” at 23 to 31, but the text there is “the well”/,
      ),
    });
    expect(await entriesOf(target)).toBe(2);
    await bring(target, lines);
    expect(await look(target)).toEqual(await look(db));
  });

  test('refuses to import into another record, or one with further entries', async () => {
    const other = newsroom(await open({ id: 'another' }));
    await other.add('Rurik Aldane said that the well was dry.\n');
    await expect(bring(other.db, lines)).rejects.toMatchObject({ code: 'not-possible' });
    expect(await entriesOf(other.db)).toBe(2);

    const same = newsroom(await open({ empty: true }));
    await bring(same.db, lines);
    await same.add('Rurik Aldane said that the well was dry.\n');
    await expect(bring(same.db, lines)).rejects.toMatchObject({ code: 'not-possible' });
    expect((await look(same.db)).problems).toEqual([]);
  });
});

eachDatabase('exporting', (open) => {
  test('keeps decisions on earlier readings unchanged through export and import', async () => {
    const { db, add, reread, who } = newsroom(await open());
    const text = 'Rurik Aldane said that the well was dry.\n';
    await add(text);
    const { id } = await theOne(db, 'statement', 'the well');
    await decide(db, [id], 'correct', who('Ada'), (finding) => {
      return finding.kind === 'statement' ? { ...finding, content: [passageIn(text, 'the well was dry')] } : finding;
    });
    const entity = { kind: 'entity', local: '', name: 'the well', type: 'place', offices: [], company: [] } as const;
    await makeFinding(db, { article: 1, body: { ...entity, mentions: [passageIn(text, 'the well')] } }, who('Ada'));
    // A newer engine takes more out of the same bytes.
    await reread(1, { ...(await incoming(`A headline.\n\n${text}`)).reading, engine: 'saydo 9.9.9' });
    expect(await bodyOf(db, id)).toMatchObject({ content: [{ start: 31 }] });
    const lines = await exported(db);
    const target = await open({ empty: true });
    await bring(target, lines);
    const whole = await look(db);
    expect(whole.problems).toEqual([]);
    expect(await look(target)).toEqual(whole);
  });

  test('export stops at damaged bytes', async () => {
    const { db, add } = newsroom(await open());
    await add('Rurik Aldane said that the well was dry.\n');
    await db.run(`alter table blobs disable trigger user`);
    await db.run(`delete from blobs where hash = (select reading from captures)`);
    await db.run(`alter table blobs enable trigger user`);
    await expect(exported(db)).rejects.toMatchObject({ code: 'damaged' });
  });
});
