import { expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { refuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { proposalOf } from '../../src/store/queries/bearings/proposal-of.ts';
import { proposedEvidence } from '../../src/store/queries/bearings/proposed.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { eachDatabase } from './databases/each-database.ts';
import { newsroom, theOne } from './newsroom.ts';

const SAID = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. The lock keepers have asked for that since the flood.
`;
const DONE = `Engineers repaired the Dolen sluices on Monday, eight weeks after the flood.
`;
const ELSEWHERE = `The council of Marr opened a library on Friday. Readers queued in the rain.
`;

const LEAST = 0.4;

async function room(db: Database) {
  const its = newsroom(db);
  await its.add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
  await its.add(DONE, { outlet: 'Dolen Courier', published: '2031-05-06' });
  await its.add(ELSEWHERE, { outlet: 'Marr Post', published: '2031-05-07' });
  return {
    ...its,
    pledge: await theOne(db, 'pledge', 'repair the Dolen sluices'),
    repaired: await theOne(db, 'action', 'Engineers repaired'),
  };
}

const proposed = async (db: Database) =>
  (await proposedEvidence(db, LEAST)).map(({ pledge, bearer }) => [pledge.id, bearer.id]);

eachDatabase('proposed evidence', (open) => {
  test('lays what was done beside what was said, with both passages exactly, and says nothing of other matters', async () => {
    const { db, pledge, repaired } = await room(await open());
    const found = await proposedEvidence(db, LEAST);
    expect(found.map(({ bearer }) => bearer.id)).toEqual([`A${repaired.item}`]);
    const [one] = found;
    expect(one?.pledge.id).toBe(`P${pledge.item}`);
    for (const { start, end, exact } of one?.bearer.reports ?? []) expect(DONE.slice(start, end)).toBe(exact);
    for (const { start, end, exact } of one?.pledge.wordings ?? []) expect(SAID.slice(start, end)).toBe(exact);
    expect(one?.why.join(' ')).toContain('Dolen');
  });

  test('has the very words of the text, characters that SQL has no form for among them', async () => {
    const { db, add } = newsroom(await open());
    const done = `Engineers repaired the \ud800 Dolen sluices on Monday, eight weeks after the flood.\n`;
    await add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
    await add(done, { outlet: 'Dolen Courier', published: '2031-05-06' });
    const reports = (await proposedEvidence(db, LEAST)).flatMap(({ bearer }) => bearer.reports);
    expect(reports.map(({ exact }) => exact).join()).toContain('the \ud800 Dolen sluices');
    for (const { start, end, exact } of reports) expect(done.slice(start, end)).toBe(exact);
  });

  test('is left out once it is linked, and back when the link is taken back', async () => {
    const { db, who, pledge, repaired } = await room(await open());
    const pair = { pledge: pledge.id, finding: repaired.id };
    expect(await proposalOf(db, pair)).not.toBeNull();
    const { id } = await linkEvidence(db, { ...pair, relation: 'fulfils' }, who('Ada', { why: 'seen' }));
    expect(await proposed(db)).toEqual([]);
    await unlinkEvidence(db, id, who('Ada'));
    expect(await proposed(db)).toEqual([[`P${pledge.item}`, `A${repaired.item}`]]);
  });

  test('is left out once somebody refused it, which the log keeps, and verify finds nothing wrong', async () => {
    const { db, who, pledge, repaired } = await room(await open());
    const refusal = { pledge: pledge.id, finding: repaired.id, proposed: { relation: 'advances', sure: 0.6 } } as const;
    expect(await refuseEvidence(db, refusal, who('Ada', { why: 'other sluices' }))).toBe(true);
    expect(await refuseEvidence(db, refusal, who('Ada', { why: 'other sluices' }))).toBe(false);
    expect(await proposed(db)).toEqual([]);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    await rebuild(db, () => {});
    expect(await proposed(db)).toEqual([]);
  });

  test('follows what people decide: of a rejected pledge nothing is proposed', async () => {
    const { db, who, pledge } = await room(await open());
    expect(await proposed(db)).toHaveLength(1);
    await decide(db, [pledge.id], 'reject', who('Ada'));
    expect(await proposed(db)).toEqual([]);
    await decide(db, [pledge.id], 'accept', who('Ada'));
    expect(await proposed(db)).toHaveLength(1);
  });

  test('finds an older act for a pledge that comes in later, by the same words', async () => {
    const its = newsroom(await open());
    await its.add(DONE, { outlet: 'Dolen Courier', published: '2031-05-06' });
    expect(await proposed(its.db)).toEqual([]);
    await its.add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
    expect(await proposed(its.db)).toHaveLength(1);
  });

  test('changes no count, no verdict and nothing of the log', async () => {
    const { db } = await room(await open());
    const state = async () =>
      JSON.stringify(
        await db.query(
          `select (select count(*)::int from entries) as entries, (select json_agg(t order by name)::text from tallies t) as tallies,
             (select count(*)::int from evidence) as evidence, (select json_agg(json_build_array(id, verdict) order by id)::text from findings) as verdicts`,
        ),
      );
    const before = await state();
    expect(await proposed(db)).toHaveLength(1);
    expect(await state()).toBe(before);
  });
});
