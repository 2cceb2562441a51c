import { expect, test } from 'vitest';
import { decide } from '../../src/store/commands/decide.ts';
import { joinItems } from '../../src/store/commands/join.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import { refuseEvidence, unrefuseEvidence } from '../../src/store/commands/refuse-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { proposalOf } from '../../src/store/queries/bearings/proposal-of.ts';
import { proposalsPage } from '../../src/store/queries/bearings/proposals-page.ts';
import { proposedEvidence } from '../../src/store/queries/bearings/proposed.ts';
import { refreshEvidenceProposals } from '../../src/store/queries/bearings/refresh.ts';
import { withIndexOrder } from '../../src/store/queries/index-order.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { judgeHere } from '../judge-here.ts';
import { eachDatabase } from './databases/each-database.ts';
import { newsroom, theOne } from './newsroom.ts';

const SAID = `Water Minister Iva Sorn promised on Tuesday to repair the Dolen sluices before the end of May. The lock keepers have asked for that since the flood.
`;
const DONE = `Engineers repaired the Dolen sluices on Monday, eight weeks after the flood.
`;
const STOPPED = `A court stopped the repair of the Dolen sluices on Monday.
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

const compared = async (db: Database) => {
  await refreshEvidenceProposals(db, judgeHere);
  return proposedEvidence(db, LEAST);
};
const proposed = async (db: Database) => (await compared(db)).map(({ pledge, bearer }) => [pledge.id, bearer.id]);

eachDatabase('proposed evidence', (open) => {
  test('lays what was done beside what was said, with both passages exactly, and says nothing of other matters', async () => {
    const { db, pledge, repaired } = await room(await open());
    const found = await compared(db);
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
    const reports = (await compared(db)).flatMap(({ bearer }) => bearer.reports);
    expect(reports.map(({ exact }) => exact).join()).toContain('the \ud800 Dolen sluices');
    for (const { start, end, exact } of reports) expect(done.slice(start, end)).toBe(exact);
  });

  test('is left out once it is linked, and back when the link is taken back', async () => {
    const { db, who, pledge, repaired } = await room(await open());
    const pair = { pledge: pledge.id, finding: repaired.id };
    await refreshEvidenceProposals(db, judgeHere);
    expect(await proposalOf(db, pledge.id, { finding: repaired.id })).not.toBeNull();
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

  test('is not compared anew for a decision that changes no words', async () => {
    const { db, who, pledge } = await room(await open());
    await proposed(db);
    await decide(db, [pledge.id], 'accept', who('Ada'));
    expect(await db.query('select what from bearings_stale')).toEqual([{ what: 'lane' }]);
    await decide(db, [pledge.id], 'reject', who('Ada'));
    expect(await db.query(`select what from bearings_stale where what = 'pledge'`)).toHaveLength(1);
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

const REPAIR_AGAIN = `Workers repaired the Dolen sluices on Monday, the water board said. The bill is not known.
`;

/** What a person is asked, page by page. */
async function asked(db: Database, { limit = 50, pledge = null as number | null } = {}) {
  await refreshEvidenceProposals(db, judgeHere);
  const all = [];
  let after: Parameters<typeof proposalsPage>[3]['after'] = null;
  for (;;) {
    const { items, next, count, uncompared } = await withIndexOrder(db, (sql) =>
      proposalsPage(sql, keepTexts(), { pledge }, { after, limit }),
    );
    expect(uncompared).toBe(0);
    all.push(...items);
    if (next === null) {
      expect(count).toBe(all.length);
      return all;
    }
    after = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'));
  }
}

eachDatabase('the lane of proposed evidence', (open) => {
  test('lays both passages beside each other, each exactly, with what ties them', async () => {
    const { db, pledge, repaired } = await room(await open());
    const [one, ...more] = await asked(db);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: `P${pledge.item}:A${repaired.item}`,
      pledge: { item: `P${pledge.item}`, reviewed: false, where: { outlet: 'Radio Tarn' } },
      bearer: { item: `A${repaired.item}`, kind: 'action', others: [], where: { outlet: 'Dolen Courier' } },
      moment: { side: 'done', finding: `F${repaired.id}` },
    });
    for (const { text, from, passages, ties } of [one!.pledge, one!.bearer]) {
      for (const { start, end, exact } of passages) expect(text.slice(start - from, end - from)).toBe(exact);
      expect(ties.map(({ start, end }) => text.slice(start - from, end - from)).join()).toContain('Dolen sluices');
    }
  });

  test('asks once for all reports of one act, and one decision is for all of them', async () => {
    const { db, add, who, pledge, repaired } = await room(await open());
    await add(REPAIR_AGAIN, { outlet: 'Tarn Mail', published: '2031-05-06' });
    const again = await theOne(db, 'action', 'Workers repaired');
    if (again.item !== repaired.item) await joinItems(db, repaired.item, again.item, who('Ada'));
    const acts = async () => (await asked(db)).filter(({ bearer }) => bearer.kind === 'action' && bearer.item !== null);
    const [one, ...more] = await acts();
    expect(more).toEqual([]);
    expect(one?.bearer.others).toHaveLength(1);
    const refused = { pledge: pledge.id, finding: again.id, proposed: null } as const;
    await refuseEvidence(db, refused, who('Ada', { why: 'no step' }));
    expect(await acts()).toEqual([]);
    // By whichever report it was refused, it is taken back by any.
    expect(await unrefuseEvidence(db, { ...refused, finding: repaired.id }, who('Bo'))).toBe(false);
    expect(await unrefuseEvidence(db, { ...refused, finding: repaired.id }, who('Ada'))).toBe(true);
    expect(await acts()).toHaveLength(1);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('lets a sentence be refused of which the reader made no finding, and brings it back when that is undone', async () => {
    const its = newsroom(await open());
    const { db, who } = its;
    await its.add(SAID, { outlet: 'Radio Tarn', published: '2031-03-05' });
    await its.add(STOPPED, { outlet: 'Dolen Courier', published: '2031-05-06' });
    const pledge = await theOne(db, 'pledge', 'repair the Dolen sluices');
    const article = 2;
    // Nobody found the act in it.
    await db.query(`delete from findings where article = $1`, [article]);
    const [one] = (await asked(db)).filter(({ bearer }) => bearer.finding === null);
    expect(one?.id).toMatch(/^P\d+:T2:0$/);
    const sentence = { article, exact: one?.bearer.passages[0]?.exact ?? '' };
    const refused = { pledge: pledge.id, finding: null, proposed: null, reason: 'other-matter', sentence } as const;
    expect(await refuseEvidence(db, refused, who('Ada', { why: 'other matter' }))).toBe(true);
    expect(await refuseEvidence(db, refused, who('Ada', { why: 'other matter' }))).toBe(false);
    expect(await asked(db)).toEqual([]);
    expect(await proposed(db)).toEqual([]);
    expect(await unrefuseEvidence(db, refused, who('Ada'))).toBe(true);
    expect((await asked(db)).map(({ id }) => id)).toEqual([one?.id]);
  });

  test('goes pledge by pledge, those that somebody reviewed first, and page by page it is the same', async () => {
    const { db, add, who } = await room(await open());
    await add(
      `Harbour Minister Odo Lenn promised on Monday to dredge the Marr channel before the end of June. The pilots have asked for that since the storm.\n`,
      {
        outlet: 'Marr Post',
        published: '2031-03-06',
      },
    );
    await add(
      `Engineers dredged the Marr channel on Friday, eight weeks after the storm. The Marr channel is deep again.\n`,
      {
        outlet: 'Marr Post',
        published: '2031-06-06',
      },
    );
    const dredge = await theOne(db, 'pledge', 'dredge the Marr channel');
    await decide(db, [dredge.id], 'accept', who('Ada'));
    const all = await asked(db);
    const pledges = all.map(({ pledge }) => pledge.item);
    expect(pledges[0]).toBe(`P${dredge.item}`);
    expect(new Set(pledges).size).toBe(2);
    expect(pledges).toEqual(pledges.toSorted((a, b) => Number(b === pledges[0]) - Number(a === pledges[0])));
    expect(await asked(db, { limit: 1 })).toEqual(all);
    const confidence = all.filter(({ pledge }) => pledge.item === pledges[0]).map((each) => each.confidence);
    expect(confidence).toEqual(confidence.toSorted((a, b) => b - a));
    expect((await asked(db, { pledge: dredge.item })).map(({ id }) => id)).toEqual(
      all.filter(({ pledge }) => pledge.item === pledges[0]).map(({ id }) => id),
    );
  });
});
