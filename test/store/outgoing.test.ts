import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNamed } from '../../src/formats/formats.ts';
import { exportFormat } from '../../src/jobs/exporting/export-format.ts';
import type { Outgoing } from '../../src/record/views/outgoing.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { protect } from '../../src/store/commands/protect.ts';
import type { Database } from '../../src/store/database/database.ts';
import { outgoing } from '../../src/store/queries/outgoing/outgoing.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { openerOn } from './databases/each-database.ts';
import { newsroom, stored, theOne } from './newsroom.ts';
import { liveIn } from './populated-record.ts';
import { COURIER, COURIER_DAY, GAZETTE, GAZETTE_DAY, NEXT_DAYS } from './round-trip.ts';

const ABOUT = { at: '2031-07-01T08:00:00.000Z', engine: 'saydo 0.0.0' };
const leaving = (db: Database) => db.transaction((sql) => outgoing(sql, keepTexts(), ABOUT));
const wordsOf = ({ findings }: Outgoing) => findings.map(({ exact }) => exact);

describe('the exported part of a record', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openerOn('PGlite')();
    await newsroom(db).add(GAZETTE, GAZETTE_DAY);
    await newsroom(db).add(COURIER, COURIER_DAY);
    await newsroom(db).add('Senna Tarvolt said that the council would read the report by the end of May.\n', NEXT_DAYS);
  });
  afterAll(() => db.close());

  test('is empty without decisions', async () => {
    const { articles, entities, findings, pledges, evidence, assessments } = await leaving(db);
    expect([articles, entities, findings, pledges, evidence, assessments]).toEqual([[], [], [], [], [], []]);
  });

  test('includes accepted findings, until they are rejected or disputed', async () => {
    const { who } = newsroom(db);
    const march = await theOne(db, 'statement', '400 people');
    await decide(db, [march.id], 'accept', who('Ada', { why: 'heard it' }));
    const accepted = await leaving(db);
    expect(accepted.findings.map(({ id, taken }) => [id, taken.how, taken.by, taken.why])).toEqual([
      [`F${march.id}`, 'accepted', ['Ada'], 'heard it'],
    ]);
    expect(accepted.articles).toHaveLength(1);
    await decide(db, [march.id], 'reject', who('Bo'));
    expect((await leaving(db)).findings).toEqual([]);
    await decide(db, [march.id], 'reject', who('Ada'));
    expect((await leaving(db)).findings).toEqual([]);
  });

  test('includes links of evidence until they are removed', async () => {
    const { who } = newsroom(db);
    const [pledge] = await stored(db, 'pledge', 'read the report');
    const [statement] = await stored(db, 'statement', 'the ferry was rotten');
    const link = { pledge: pledge?.id ?? 0, finding: statement?.id ?? 0, relation: 'comments' } as const;
    await linkEvidence(db, link, who('Ada', { why: 'it says so' }));
    const linked = await leaving(db);
    expect(linked.findings.map(({ taken }) => taken.how)).toEqual(['linked', 'linked']);
    expect(linked.pledges.map(({ finding }) => finding)).toEqual([`F${pledge?.id}`]);
    expect(linked.evidence.map(({ id, relation, by }) => [id, relation, by])).toEqual([['V1', 'comments', 'Ada']]);
    await decide(db, [statement?.id ?? 0], 'reject', who('Bo'));
    expect((await leaving(db)).evidence).toEqual([]);
    await unlinkEvidence(db, 1, who('Ada', { why: 'hardly' }));
    expect((await leaving(db)).findings).toEqual([]);
  });
});

test('an export of a full record has exact passages in both offsets, and valid references', async () => {
  const db = await openerOn('PGlite')();
  try {
    await liveIn(newsroom(db));
    const record = await leaving(db);
    const texts = new Map(record.articles.map(({ id, text }) => [id, text]));
    expect(record.findings.length).toBeGreaterThan(1);
    for (const { article, passages } of record.findings) {
      const text = texts.get(article) ?? '';
      for (const { start, end, startPoint, endPoint, exact, prefix, suffix } of passages) {
        expect(text.slice(start, end)).toBe(exact);
        expect([...text].slice(startPoint, endPoint).join('')).toBe(exact);
        expect(text).toContain(`${prefix}${exact}${suffix}`);
      }
    }
    const ids = new Set(record.findings.map(({ id }) => id));
    const entities = new Set(record.entities.map(({ id }) => id));
    for (const { named, within } of record.findings) {
      for (const { entity } of named) expect(entities.has(entity)).toBe(true);
      if (within !== null) expect(ids.has(within)).toBe(true);
    }
    for (const { wordings } of record.pledges) for (const id of wordings) expect(ids.has(id)).toBe(true);
    // Of the three assessments one was taken back; the other two are of the pledge that Ada put in.
    expect(record.assessments.map(({ id, current }) => [id, current])).toEqual([
      ['M1', false],
      ['M3', true],
    ]);
    const verdicts = await db.query<{ id: number; verdict: string }>('select id, verdict from findings');
    for (const { id, taken } of record.findings) {
      const verdict = verdicts.find((each) => `F${each.id}` === id)?.verdict;
      expect(['linked', 'assessed'].includes(taken.how) ? verdict : 'proposed').toBe('proposed');
      expect(verdict).not.toBe('rejected');
      expect(verdict).not.toBe('disputed');
    }
    expect(wordsOf(record)).toContain('will never be sold');
  } finally {
    await db.close();
  }
});

test('protected words are replaced in what leaves', async () => {
  const db = await openerOn('PGlite')();
  try {
    const { add, who } = newsroom(db);
    const format = formatNamed('json-lines');
    if (format === null) throw new Error('json-lines is a format');
    const nobody = { base: null, name: null, url: null, license: null };
    const asked = { publisher: nobody, pledges: [], ...ABOUT };
    await add('Mayor Orla Fenwright said that the quay was wide.\n');
    const [said] = await stored(db, 'statement', 'the quay was wide');
    await decide(db, [said?.id ?? 0], 'accept', who('Ada'));
    const content = async () => String((await exportFormat(db, format, asked))[0]?.content);
    expect(await content()).toContain('Orla Fenwright');
    const { blind: _, ...by } = who('Ada', { why: 'they asked for it' });
    await protect(db, { entity: null, words: ['Orla Fenwright'], instead: 'an official' }, by);
    expect(await content()).not.toMatch(/fenwright/i);
    expect(await content()).toContain('an official');
  } finally {
    await db.close();
  }
});
