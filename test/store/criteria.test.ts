import { expect, test } from 'vitest';
import type { Judgement } from '../../src/record/assessment.ts';
import { assess } from '../../src/store/commands/assess.ts';
import { joinItems, partItem } from '../../src/store/commands/join.ts';
import { setCriteria } from '../../src/store/commands/set-criteria.ts';
import type { Database } from '../../src/store/database/database.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, REPORT, TARN, TARN_DAY } from './locks.ts';
import { entriesOf, newsroom, theOne } from './newsroom.ts';
import { historyOf, pledgeOf } from './waiting.ts';

const LATE: Judgement = {
  ...{ officials: null, evidence: 'off-track', schedule: 'behind', clarity: null, searched: null, settle: null },
  date: '2031-04-01',
};

async function room(db: Database) {
  const its = newsroom(db);
  await its.add(TARN, TARN_DAY);
  await its.add(DOLEN, DOLEN_DAY);
  await its.add(REPORT);
  return {
    ...its,
    pledge: await theOne(db, 'pledge', 'promised on Tuesday to repair'),
    other: await theOne(db, 'pledge', 'read the report'),
  };
}

anyDatabase('criteria', (open) => {
  test('are written whole, and changed field by field as one entry each', async () => {
    const { db, who, pledge } = await room(await open());
    const first = await setCriteria(db, pledge.id, { kept: 'all nine gates move', due: '2031-05-31' }, who('Ada'));
    expect(first.fresh).toBe(true);
    expect(await setCriteria(db, pledge.id, { kept: ' all nine  gates move' }, who('Bo'))).toEqual({
      entry: first.entry,
      fresh: false,
    });
    const second = await setCriteria(db, pledge.id, { partly: 'six gates move' }, who('Bo', { why: 'six are enough' }));
    expect(await pledgeOf(db, pledge.item)).toMatchObject({
      criteria: {
        ...{ kept: 'all nine gates move', partly: 'six gates move', broken: null, due: '2031-05-31', not: null },
        ...{ entry: second.entry, by: 'Bo', why: 'six are enough' },
      },
      earlierCriteria: [{ partly: null, entry: first.entry, by: 'Ada' }],
      verdict: 'proposed',
    });
    const [change] = await historyOf(db, { subject: `P${pledge.item}`, by: 'Bo', limit: 1 });
    expect(change).toMatchObject({
      kind: 'pledge.criteria-set',
      changes: [{ what: 'partly kept', was: null, is: 'six gates move' }],
    });
    await db.close();
  });

  test('are named by the assessments that are made under them', async () => {
    const { db, who, pledge } = await room(await open());
    await assess(db, pledge.id, LATE, who('Ada', { why: 'late' }));
    const { entry } = await setCriteria(db, pledge.id, { kept: 'all nine gates move' }, who('Ada'));
    // The same judgement under other criteria is another.
    expect(await assess(db, pledge.id, LATE, who('Ada', { why: 'late' }))).toEqual({ id: 2, fresh: true });
    expect(await assess(db, pledge.id, LATE, who('Ada', { why: 'late' }))).toEqual({ id: 2, fresh: false });
    const { assessments } = await pledgeOf(db, pledge.item);
    expect(assessments.map(({ id, criteria }) => [id, criteria])).toEqual([
      ['M2', entry],
      ['M1', null],
    ]);
    await db.close();
  });

  test('can be taken away, and stay in what was in force before', async () => {
    const { db, who, pledge } = await room(await open());
    const { entry } = await setCriteria(db, pledge.id, { kept: 'all nine gates move' }, who('Ada'));
    expect(await setCriteria(db, pledge.id, { kept: null }, who('Ada'))).toEqual({ entry: null, fresh: true });
    expect(await setCriteria(db, pledge.id, { kept: null }, who('Ada'))).toEqual({ entry: null, fresh: false });
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ criteria: null, earlierCriteria: [{ entry }] });
    await db.close();
  });

  test('follow their finding when pledges are joined and parted; all of it is in the log, and verified', async () => {
    const { db, who, pledge, other } = await room(await open());
    await setCriteria(db, pledge.id, { kept: 'all nine gates move' }, who('Ada'));
    await setCriteria(db, other.id, { kept: 'it was read aloud' }, who('Ada'));
    await joinItems(db, pledge.item, other.item, who('Ada'));
    const [into, from] = pledge.item < other.item ? [pledge.item, other.item] : [other.item, pledge.item];
    expect(await pledgeOf(db, into)).toMatchObject({
      criteria: { kept: 'it was read aloud' },
      earlierCriteria: [{ kept: 'all nine gates move' }],
    });
    await partItem(db, from, who('Ada'));
    expect((await pledgeOf(db, pledge.item)).criteria?.kept).toBe('all nine gates move');
    const whole = await verify(db, { progress: () => {} });
    expect(whole.problems).toEqual([]);
    await rebuild(db, () => {});
    expect(await verify(db, { progress: () => {} })).toEqual(whole);
    await db.run(`update criteria set by = 'Bo'`);
    expect((await verify(db, { progress: () => {} })).problems).toMatchObject([
      { check: 'tables', what: expect.stringMatching(/^table criteria seq=\d+: by is "Bo", and the log says "Ada"/) },
    ]);
    await db.close();
  });

  test('refuse what is no pledge and no date, and write nothing then', async () => {
    const { db, who, pledge } = await room(await open());
    const action = await theOne(db, 'action', 'Engineers repaired');
    const before = await entriesOf(db);
    await expect(setCriteria(db, action.id, { kept: 'x' }, who('Ada'))).rejects.toThrow(/kind action/);
    await expect(setCriteria(db, pledge.id, { due: 'soon' }, who('Ada'))).rejects.toThrow(
      /“soon” \(By when\) is not a date/,
    );
    expect(await entriesOf(db)).toBe(before);
    await db.close();
  });
});
