import { beforeAll, describe, expect, test } from 'vitest';
import { decodeEntry } from '../../src/record/history/entry.ts';
import type { Import } from '../../src/server/api-schema/imports.ts';
import { applyDecisions } from '../../src/server/imports/example/apply.ts';
import { exampleDecisions } from '../../src/server/imports/example/decisions.ts';
import { unassess } from '../../src/store/commands/assess.ts';
import { unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { checkEntries } from '../../src/store/export-import/check-entries.ts';
import { exportRecord } from '../../src/store/export-import/export-record.ts';
import { importRecord } from '../../src/store/export-import/import-record.ts';
import { acceptedPledges } from '../../src/store/queries/published/accepted.ts';
import { acceptedPledgesRead } from '../../src/store/queries/published/pledges.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { addPress } from '../add-press.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { entriesOf, newsroom } from '../store/newsroom.ts';
import { deskOver } from './desk.ts';

const NOW = '2031-02-01T08:00:00.000Z';

/** What is decided, linked and assessed in a record, taken back or not. */
async function decidedIn(db: Database): Promise<Decided> {
  const count = async (table: string) =>
    (await db.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0;
  return {
    decisions: await count('decisions'),
    descriptions: await count('(select distinct seq from descriptions) as entries'),
    criteria: await count('criteria'),
    joins: (await db.query<{ body: string }>('select body from entries')).filter(({ body }) => isJoin(body)).length,
    evidence: await count('evidence'),
    assessments: await count('assessments'),
  };
}

/** Whether an entry joins what the reviewers said is one; what is alike joins itself when it is added. */
function isJoin(body: string): boolean {
  const { kind, by } = decodeEntry(body);
  return kind === 'items.joined' && ['Nele Ostrander', 'Tomas Verrick'].includes(by);
}

type Decided = Record<'decisions' | 'descriptions' | 'criteria' | 'joins' | 'evidence' | 'assessments', number>;
const NOTHING: Decided = { decisions: 0, descriptions: 0, criteria: 0, joins: 0, evidence: 0, assessments: 0 };

describe('the decisions of the example press', () => {
  const open = openerOn('PGlite');
  let whole: Decided;
  beforeAll(async () => {
    const { findings, joins, pledges } = await exampleDecisions();
    const all = <T>(of: (pledge: (typeof pledges)[number]) => readonly T[]) => pledges.flatMap(of).length;
    whole = {
      decisions: findings.length,
      descriptions: pledges.filter(({ description }) => description !== undefined).length,
      criteria: pledges.filter(({ criteria }) => criteria !== undefined).length,
      joins: joins.length,
      evidence: all(({ evidence }) => evidence),
      assessments: all(({ assessments }) => assessments),
    };
  });

  test('have all their words in the readings of the press', async () => {
    const db = await open();
    await addPress(db);
    const before = await entriesOf(db);
    expect(await applyDecisions(db, NOW)).toEqual([]);
    expect(await decidedIn(db)).toEqual(whole);
    // Each is an entry of its own, as if people had come.
    expect(await entriesOf(db)).toBe(before + Object.values(whole).reduce((sum, count) => sum + count));
    // Outlets tell of pledges, and give none.
    const accepted = await acceptedPledgesRead(db, keepTexts(), await acceptedPledges(db));
    const pledgers = accepted.flatMap(({ wordings }) => wordings.flatMap(({ named }) => named.map(({ name }) => name)));
    expect(pledgers).toContain('Osric Dellane');
    for (const name of ['The Brinmouth Tide', 'Finance Ministry', 'PM']) expect(pledgers).not.toContain(name);
    const all = await verify(db, { progress: () => {} });
    expect(all.problems).toEqual([]);
    // And all of it leaves the record and comes into another.
    const copy = await open({ empty: true });
    async function* lines() {
      for await (const line of exportRecord(db)) yield JSON.stringify(line);
    }
    await checkEntries(lines());
    await importRecord(copy, lines(), () => {});
    expect(await verify(copy, { progress: () => {} })).toEqual(all);
  });

  test('are applied once, and not again after somebody undid them', async () => {
    const db = await open();
    await addPress(db);
    await applyDecisions(db, NOW);
    const who = { by: 'Ada Krell', why: null, now: NOW };
    const before = await entriesOf(db);
    expect(await applyDecisions(db, NOW)).toEqual([]);
    expect(await entriesOf(db)).toBe(before);
    for (const { id } of await db.query<{ id: number }>('select id from evidence')) await unlinkEvidence(db, id, who);
    for (const { id, by } of await db.query<{ id: number; by: string }>('select id, by from assessments'))
      await unassess(db, id, { ...who, by });
    const after = await entriesOf(db);
    await applyDecisions(db, NOW);
    expect(await entriesOf(db)).toBe(after);
  });

  test('are not applied to a record with other articles', async () => {
    const db = await open();
    await newsroom(db).add('The mayor said on Monday that the bridge was safe.');
    await addPress(db);
    expect(await applyDecisions(db, NOW)).toEqual([]);
    expect(await decidedIn(db)).toEqual(NOTHING);
  });

  test('are reported if their words are missing, and the others are applied', async () => {
    const db = await open();
    await addPress(db, { names: ['examples/brinmouth-tide'] });
    const problems = await applyDecisions(db, NOW);
    expect(problems.map(({ name, problem }) => `${name}: ${problem.message}`)).toContain(
      'examples/decisions.json: correct “We will pass it before the summer recess”: saydo finds no pledge with the words “We will pass it before the summer recess” in examples/vessaly-press-agency/2025-03-18-rent-cap-bill.html.',
    );
    const { evidence, assessments } = await decidedIn(db);
    expect(evidence).toBeGreaterThan(0);
    expect(assessments).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(Object.values(whole).reduce((sum, count) => sum + count));
  });

  test('are applied by an import of the press, and by one that continues an interrupted one', async () => {
    const db = await open();
    await addPress(db, { names: ['examples/brinmouth-tide'] });
    const desk = deskOver(db);
    const { id } = await desk.send<Import>('POST', '/api/imports', { example: true });
    const follow = () => desk.get<Import>(`/api/imports/${id}`);
    await expect.poll(async () => (await follow()).state, { timeout: 60_000 }).toBe('done');
    expect(await follow()).toMatchObject({ known: 7, added: 12, failed: 0 });
    expect(await decidedIn(db)).toEqual(whole);
    expect(desk.reported).toEqual([]);
    await desk.close();
  });
});
