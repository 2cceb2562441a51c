import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/record/assessment.ts';
import { assess, unassess } from '../../src/store/commands/assess.ts';
import { changeSetting } from '../../src/store/commands/change-setting.ts';
import { joinItems, partItem, separate } from '../../src/store/commands/join.ts';
import type { Database } from '../../src/store/database/database.ts';
import { targetOf } from '../../src/store/queries/ids.ts';
import { assessmentsOn } from '../../src/store/queries/tracker/assessments.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, REPORT, TARN, TARN_DAY } from './locks.ts';
import { entriesOf, newsroom, theOne } from './newsroom.ts';
import { historyOf, pledgeOf } from './waiting.ts';

const UNDER_WAY: Judgement = {
  officials: 'under-way',
  evidence: 'in-progress',
  schedule: 'behind',
  clarity: 'testable',
  searched: null,
  settle: 'the list of the inspectorate',
  date: '2031-04-01',
};
const NOTHING: Judgement = {
  officials: null,
  evidence: 'none-found',
  schedule: null,
  clarity: null,
  searched: { where: 'the gazette and the ministry’s site', until: '2031-04-10' },
  settle: null,
  date: '2031-04-11',
};

async function room(db: Database) {
  const its = newsroom(db);
  await its.add(TARN, TARN_DAY);
  await its.add(DOLEN, DOLEN_DAY);
  await its.add(REPORT);
  return {
    ...its,
    pledge: await theOne(db, 'pledge', 'promised on Tuesday to repair'),
    again: await theOne(db, 'pledge', 'We will repair'),
    other: await theOne(db, 'pledge', 'read the report'),
  };
}

const problems = async (db: Database) => (await verify(db, { progress: () => {} })).problems;

/** Those of a pledge that were not taken back. */
const assessmentsOf = async (db: Database, item: number) =>
  ((await assessmentsOn(db, [item])).get(item) ?? []).filter(({ takenBack }) => !takenBack);

/** Number, reviewer, and whether it is what they say now. */
const listed = async (db: Database, item: number) =>
  (await assessmentsOf(db, item)).map(({ id, by, current }) => `${id} ${by}${current ? '' : ' before'}`);

anyDatabase('assessments', (open) => {
  test('assessments have axes, vocabulary, author, time and reason', async () => {
    const { db, who, pledge } = await room(await open());
    expect(await assess(db, pledge.id, UNDER_WAY, who('Ada', { why: 'two of nine gates work' }))).toEqual({
      id: 1,
      fresh: true,
    });
    await assess(db, pledge.id, NOTHING, who('Bo', { why: 'nothing was published' }));
    expect(await assessmentsOf(db, pledge.item)).toEqual([
      {
        ...NOTHING,
        ...{ criteria: null, missing: null, supersededBy: null },
        vocabulary: 'full-fact',
        value: null,
        id: 'M2',
        by: 'Bo',
        at: '2031-01-01T00:00:05.000Z',
        why: 'nothing was published',
        ...{ current: true, takenBack: false },
      },
      {
        ...UNDER_WAY,
        ...{ criteria: null, missing: null, supersededBy: null },
        vocabulary: 'full-fact',
        value: { id: 'in-progress', label: 'In progress', tone: 'moving' },
        id: 'M1',
        by: 'Ada',
        at: '2031-01-01T00:00:04.000Z',
        why: 'two of nine gates work',
        ...{ current: true, takenBack: false },
      },
    ]);
    expect((await pledgeOf(db, pledge.item)).assessments.map(({ id }) => id)).toEqual(['M2', 'M1']);
    expect(await targetOf(db, 'm2')).toEqual({ what: 'assessment', number: 2 });
    expect(await problems(db)).toEqual([]);
  });

  test('the latest assessment of each reviewer is current; all stay listed', async () => {
    const { db, who, pledge } = await room(await open());
    const say = (by: string, date: string) =>
      assess(db, pledge.id, { ...UNDER_WAY, date }, who(by, { why: 'as it is' }));
    await say('Ada', '2031-04-01');
    await say('Bo', '2031-04-02');
    await say('Ada', '2031-05-01');
    // What held long ago, entered late, is not what she says now.
    await say('Ada', '2031-03-01');
    expect(await listed(db, pledge.item)).toEqual(['M3 Ada', 'M2 Bo', 'M1 Ada before', 'M4 Ada before']);
    // Of one date the one that was given last.
    await assess(db, pledge.id, { ...UNDER_WAY, officials: 'done', date: '2031-05-01' }, who('Ada', { why: 'done' }));
    expect(await listed(db, pledge.item)).toEqual([
      'M5 Ada',
      'M3 Ada before',
      'M2 Bo',
      'M1 Ada before',
      'M4 Ada before',
    ]);
    const [entry] = await historyOf(db, { subject: 'M5', by: null, limit: null });
    expect(entry).toMatchObject({
      kind: 'pledge.assessed',
      subjects: ['M5', `F${pledge.id}`, `P${pledge.item}`],
      why: 'done',
      before: { id: 3 },
      after: { id: 5, pledge: pledge.id, assessment: { officials: 'done' } },
    });
  });

  test('repeating an assessment changes nothing', async () => {
    const { db, who, pledge, again } = await room(await open());
    const say = (by: string, judgement: Judgement, why: string, finding = pledge.id) =>
      assess(db, finding, judgement, who(by, { why }));
    await say('Ada', UNDER_WAY, 'so');
    const before = await entriesOf(db);
    expect(await say('Ada', UNDER_WAY, 'so')).toEqual({ id: 1, fresh: false });
    expect(await entriesOf(db)).toBe(before);
    expect(await say('Ada', UNDER_WAY, 'and so')).toEqual({ id: 2, fresh: true });
    expect(await say('Bo', UNDER_WAY, 'so')).toEqual({ id: 3, fresh: true });
    expect(await say('Ada', UNDER_WAY, 'and so', again.id)).toEqual({ id: 4, fresh: true });
  });

  test('only its author can retract an assessment, and the one before is current again', async () => {
    const { db, who, pledge } = await room(await open());
    await assess(db, pledge.id, UNDER_WAY, who('Ada', { why: 'so' }));
    await assess(db, pledge.id, NOTHING, who('Ada', { why: 'or so' }));
    await expect(unassess(db, 2, who('Bo'))).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringContaining('M2 was made by Ada'),
    });
    expect(await unassess(db, 2, who('Ada', { why: 'wrong pledge' }))).toBe(true);
    expect(await listed(db, pledge.item)).toEqual(['M1 Ada']);
    expect(await unassess(db, 2, who('Ada'))).toBe(false);
    await expect(unassess(db, 3, who('Ada'))).rejects.toMatchObject({ code: 'unknown-id' });
    expect((await historyOf(db, { subject: 'M2', by: null, limit: 1 }))[0]).toMatchObject({
      kind: 'pledge.unassessed',
      before: { id: 2, pledge: pledge.id, assessment: { evidence: 'none-found' } },
      after: null,
    });
    expect(await assess(db, pledge.id, NOTHING, who('Ada', { why: 'or so' }))).toEqual({ id: 3, fresh: true });
    expect(await problems(db)).toEqual([]);
  });

  test('an invalid assessment is refused, and nothing is written', async () => {
    const { db, who, pledge } = await room(await open());
    const action = await theOne(db, 'action', 'Engineers repaired');
    const before = await entriesOf(db);
    const ada = who('Ada', { why: 'so' });
    const refused = (judgement: Judgement, message: RegExp) =>
      expect(assess(db, pledge.id, judgement, ada)).rejects.toMatchObject({
        code: 'not-possible',
        message: expect.stringMatching(message),
      });
    await refused(
      { ...UNDER_WAY, evidence: 'kept' },
      /in the words of Full Fact.*“kept”\. Use one of: achieved, on-track/,
    );
    await refused({ ...NOTHING, searched: null }, /needs where it was searched, and until when/);
    await refused(
      { ...UNDER_WAY, officials: null, evidence: null, schedule: null, clarity: null },
      /the assessment is empty/,
    );
    await expect(assess(db, pledge.id, UNDER_WAY, { ...ada, why: ' ' })).rejects.toMatchObject({
      message: expect.stringMatching(/a reason/),
    });
    await expect(assess(db, action.id, UNDER_WAY, ada)).rejects.toMatchObject({
      message: expect.stringMatching(/kind action.*pledge/),
    });
    await expect(assess(db, 999, UNDER_WAY, ada)).rejects.toMatchObject({ code: 'unknown-id' });
    expect(await entriesOf(db)).toBe(before);
  });

  test('assessments keep their vocabulary after a change of it', async () => {
    const { db, who, pledge } = await room(await open());
    await assess(db, pledge.id, UNDER_WAY, who('Ada', { why: 'so' }));
    await changeSetting(db, 'vocabulary', 'politifact', who('Ada'));
    const ada = who('Ada', { why: 'so' });
    await expect(assess(db, pledge.id, UNDER_WAY, ada)).rejects.toMatchObject({
      message: expect.stringMatching(/PolitiFact/),
    });
    await assess(db, pledge.id, { ...UNDER_WAY, evidence: 'in-the-works' }, ada);
    const own = { id: 'ours', name: 'Ours', values: [{ id: 'so-so', label: 'So so', tone: 'partly' }] };
    await changeSetting(db, 'vocabulary', own, who('Ada'));
    await assess(db, pledge.id, { ...UNDER_WAY, evidence: 'so-so' }, ada);
    await changeSetting(db, 'vocabulary', 'polimetre', who('Ada'));
    await rebuild(db, () => {});
    expect((await assessmentsOf(db, pledge.item)).map(({ vocabulary, value }) => [vocabulary, value?.label])).toEqual([
      ['ours', 'So so'],
      ['politifact', 'In the Works'],
      ['full-fact', 'In progress'],
    ]);
    expect(await problems(db)).toEqual([]);
  });

  test('name what is missing, and the later pledge that stands in its place, which names it too', async () => {
    const { db, who, pledge, other } = await room(await open());
    const judge = (changes: Partial<Judgement>) =>
      assess(db, pledge.id, { ...UNDER_WAY, ...changes }, who('Ada', { why: 'so' }));
    await judge({ evidence: 'cannot-rate', missing: 'the budget of 2031' });
    expect((await pledgeOf(db, pledge.item)).status).toMatchObject({ missing: 'the budget of 2031', value: null });
    await judge({ evidence: 'superseded', supersededBy: other.id });
    const [earlier, later] = [`P${pledge.item}`, `P${other.item}`];
    expect(await pledgeOf(db, pledge.item)).toMatchObject({
      status: { supersededBy: later, missing: null },
      supersededBy: [{ item: later }],
      supersedes: [],
    });
    expect(await pledgeOf(db, other.item)).toMatchObject({ supersededBy: [], supersedes: [{ item: earlier }] });
    expect((await historyOf(db, { subject: later, by: 'Ada', limit: 1 }))[0]?.kind).toBe('pledge.assessed');
    await expect(judge({ evidence: 'superseded', supersededBy: pledge.id })).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be superseded by itself/),
    });
    expect(await problems(db)).toEqual([]);
    await unassess(db, 2, who('Ada'));
    expect((await pledgeOf(db, other.item)).supersedes).toEqual([]);
  });

  describe('assessments follow the pledge of their finding', () => {
    test('after a join one reviewer’s latest of both is current; after its undo each has its own again', async () => {
      const { db, who, pledge, other } = await room(await open());
      const why = { why: 'so' };
      await assess(db, pledge.id, { ...UNDER_WAY, date: '2031-04-01' }, who('Ada', why));
      await assess(db, other.id, { ...UNDER_WAY, date: '2031-04-05' }, who('Ada', why));
      await joinItems(db, pledge.item, other.item, who('Ada'));
      expect(await listed(db, pledge.item)).toEqual(['M2 Ada', 'M1 Ada before']);
      await partItem(db, other.item, who('Ada'));
      expect(await listed(db, pledge.item)).toEqual(['M1 Ada']);
      expect(await listed(db, other.item)).toEqual(['M2 Ada']);
      expect(await problems(db)).toEqual([]);
    });

    test('when it is separated from its item', async () => {
      const { db, who, pledge, again } = await room(await open());
      await assess(db, again.id, UNDER_WAY, who('Ada', { why: 'so' }));
      expect(await listed(db, pledge.item)).toEqual(['M1 Ada']);
      const to = await separate(db, again.id, who('Ada'));
      expect(await listed(db, pledge.item)).toEqual([]);
      expect(await listed(db, to)).toEqual(['M1 Ada']);
    });
  });
});
