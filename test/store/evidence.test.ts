import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/record/evidence.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { joinItems, partItem, separate } from '../../src/store/commands/join.ts';
import { linkEvidence, unlinkEvidence } from '../../src/store/commands/link-evidence.ts';
import type { Database } from '../../src/store/database/database.ts';
import { evidenceOf as linkedTo } from '../../src/store/queries/evidence.ts';
import { targetOf } from '../../src/store/queries/ids.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, REPORT, TARN, TARN_DAY } from './locks.ts';
import { entriesOf, newsroom, theOne } from './newsroom.ts';
import { historyOf, itemOf, pledgeOf } from './waiting.ts';

const PLACE = 'https://tarn.example/sluices';

/** Two outlets that report one pledge; what was done about it, and another pledge that has nothing to do with it. */
async function room(db: Database) {
  const its = newsroom(db);
  await its.add(TARN, { ...TARN_DAY, place: PLACE });
  await its.add(DOLEN, DOLEN_DAY);
  await its.add(REPORT);
  const pledge = await theOne(db, 'pledge', 'promised on Tuesday to repair');
  const again = await theOne(db, 'pledge', 'We will repair');
  expect(again.item).toBe(pledge.item);
  return {
    ...its,
    pledge,
    again,
    other: await theOne(db, 'pledge', 'read the report'),
    repaired: await theOne(db, 'action', 'Engineers repaired'),
    fishermen: await theOne(db, 'statement', 'Nobody asked'),
  };
}

const problems = async (db: Database) => (await verify(db, { progress: () => {} })).problems;

const evidenceOf = (db: Database, pledge: number) => linkedTo(db, keepTexts(), 'pledge', pledge);
const evidenceFor = (db: Database, item: number) => linkedTo(db, keepTexts(), 'finding', item);

const links = async (db: Database, pledge: number) =>
  (await evidenceOf(db, pledge)).map(({ id, relation, finding }) => [id, relation, finding.id]);

anyDatabase('evidence', (open) => {
  test('a link is shown from both sides with author, reason and the other side’s article', async () => {
    const { db, who, pledge, repaired, fishermen } = await room(await open());
    const done = await linkEvidence(
      db,
      { pledge: pledge.id, finding: repaired.id, relation: 'fulfils' },
      who('Ada', { why: ' seen at the lock ' }),
    );
    expect(done).toEqual({ id: 1, fresh: true });
    await linkEvidence(
      db,
      { pledge: pledge.id, finding: fishermen.id, relation: 'comments' },
      who('Bo', { why: 'of the plan' }),
    );

    expect(await evidenceOf(db, pledge.item)).toMatchObject([
      {
        id: 'V1',
        relation: 'fulfils',
        why: 'seen at the lock',
        by: 'Ada',
        at: '2031-01-01T00:00:04.000Z',
        item: `A${repaired.item}`,
        finding: {
          id: `F${repaired.id}`,
          kind: 'action',
          state: 'standing',
          verdict: 'proposed',
          exact: 'Engineers repaired the Dolen sluices',
          named: [{ role: 'actor', name: 'Engineers' }],
          // The Monday before the article.
          date: { from: '2031-03-03' },
          where: { article: 'T1', title: null, outlet: 'Radio Tarn', published: '2031-03-05' },
        },
      },
      { id: 'V2', relation: 'comments', why: 'of the plan', by: 'Bo' },
    ]);
    const [seen, ...more] = await evidenceFor(db, repaired.item);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({
      id: 'V1',
      item: `P${pledge.item}`,
      finding: {
        ...{ id: `F${pledge.id}`, kind: 'pledge', where: { outlet: 'Radio Tarn' } },
        named: [{ role: 'pledger', name: 'Iva Sorn' }],
      },
    });
    expect(await evidenceOf(db, repaired.item)).toEqual([]);
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ links: [{ id: 'V1' }, { id: 'V2' }], assessments: [] });
    expect(await itemOf(db, 'statement', fishermen.item)).toMatchObject({ evidenceFor: [{ id: 'V2' }] });
    expect(await problems(db)).toEqual([]);
  });

  test('the log entry of a link has all its subjects', async () => {
    const { db, who, pledge, repaired } = await room(await open());
    const link = { pledge: pledge.id, finding: repaired.id, relation: 'advances' } as const;
    await linkEvidence(db, link, who('Ada', { why: 'half of it' }));
    await unlinkEvidence(db, 1, who('Bo', { why: 'another lock' }));
    for (const subject of ['V1', `F${pledge.id}`, `P${pledge.item}`, `F${repaired.id}`, `A${repaired.item}`]) {
      const entries = await historyOf(db, { subject, by: null, limit: 2 });
      expect(entries, subject).toMatchObject([
        { kind: 'evidence.unlinked', by: 'Bo', why: 'another lock', before: { id: 1, ...link }, after: null },
        { kind: 'evidence.linked', by: 'Ada', why: 'half of it', before: null, after: { id: 1, ...link } },
      ]);
    }
    expect(await targetOf(db, 'v1')).toEqual({ what: 'evidence', number: 1 });
    await expect(targetOf(db, 'V2')).rejects.toMatchObject({ code: 'unknown-id' });
  });

  test('the same link by the same person changes nothing; another author or relation makes another link', async () => {
    const { db, who, pledge, again, repaired } = await room(await open());
    const link = { pledge: pledge.id, finding: repaired.id, relation: 'advances' } as const;
    await linkEvidence(db, link, who('Ada', { why: 'once' }));
    const before = await entriesOf(db);
    expect(await linkEvidence(db, link, who('Ada', { why: 'twice' }))).toEqual({ id: 1, fresh: false });
    expect(await entriesOf(db)).toBe(before);
    expect(await linkEvidence(db, link, who('Bo', { why: 'too' }))).toEqual({ id: 2, fresh: true });
    expect(await linkEvidence(db, { ...link, relation: 'stalls' }, who('Ada', { why: 'no' }))).toMatchObject({ id: 3 });
    expect(await linkEvidence(db, { ...link, pledge: again.id }, who('Ada', { why: 'no' }))).toMatchObject({ id: 4 });
  });

  test('a link is removed once; linked again it has a new number', async () => {
    const { db, who, pledge, repaired } = await room(await open());
    const link = { pledge: pledge.id, finding: repaired.id, relation: 'fulfils' } as const;
    await linkEvidence(db, link, who('Ada', { why: 'yes' }));
    expect(await unlinkEvidence(db, 1, who('Bo'))).toBe(true);
    expect(await evidenceOf(db, pledge.item)).toEqual([]);
    expect(await evidenceFor(db, repaired.item)).toEqual([]);
    const before = await entriesOf(db);
    expect(await unlinkEvidence(db, 1, who('Ada'))).toBe(false);
    expect(await entriesOf(db)).toBe(before);
    await expect(unlinkEvidence(db, 2, who('Ada'))).rejects.toMatchObject({ code: 'unknown-id' });
    expect(await linkEvidence(db, link, who('Ada', { why: 'after all' }))).toEqual({ id: 2, fresh: true });
    expect(await links(db, pledge.item)).toEqual([['V2', 'fulfils', `F${repaired.id}`]]);
    expect(await problems(db)).toEqual([]);
  });

  test('an invalid link is refused, and nothing is written', async () => {
    const { db, add, who, pledge, repaired, fishermen } = await room(await open());
    const link = { pledge: pledge.id, finding: repaired.id, relation: 'fulfils' } as const;
    const ada = who('Ada', { why: 'why not' });
    const sorn = await db.query<{ id: number }>(`select id from findings where kind = 'entity' limit 1`);
    const refused = async (wrong: Partial<typeof link> | { relation: Relation }, code: string, message: RegExp) =>
      expect(linkEvidence(db, { ...link, ...wrong }, ada)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    const before = await entriesOf(db);
    await refused({ pledge: repaired.id }, 'not-possible', /F\d+ is of kind action; expected pledge/);
    await refused({ finding: pledge.id }, 'not-possible', /is of kind pledge; expected statement or action/);
    await refused({ finding: sorn[0]?.id ?? 0 }, 'not-possible', /is of kind entity/);
    await refused({ finding: 999 }, 'unknown-id', /there is no F999/);
    await refused(
      { relation: 'helps' as Relation },
      'not-possible',
      /“helps” is not a relation of evidence\. Use one of: advances, fulfils/,
    );
    for (const why of [null, '', '  ']) {
      const nothing = { ...ada, why };
      await expect(linkEvidence(db, link, nothing)).rejects.toMatchObject({
        message: expect.stringMatching(/needs a reason/),
      });
    }
    expect(await entriesOf(db)).toBe(before);

    await add(TARN.replace('“Nobody asked the fishermen,” Rurik Aldane said.', 'The river was high.'), {
      ...TARN_DAY,
      place: PLACE,
    });
    await refused({ finding: fishermen.id }, 'not-possible', /was lost: its words no longer stand/);
    await db.query(
      `update findings set body = replace(body, 'Engineers repaired', 'Engineers prepared') where id = $1`,
      [repaired.id],
    );
    await refused({}, 'not-exact', /“Engineers prepared .*but the text there is “Engineers repaired/);
  });

  describe('a link follows the items of its findings', () => {
    test('when items are joined, and when the join is undone', async () => {
      const { db, who, pledge, other, repaired } = await room(await open());
      const link = { pledge: other.id, finding: repaired.id, relation: 'advances' } as const;
      await linkEvidence(db, link, who('Ada', { why: 'a report on it' }));
      await joinItems(db, pledge.item, other.item, who('Ada'));
      expect(await links(db, pledge.item)).toEqual([['V1', 'advances', `F${repaired.id}`]]);
      expect((await evidenceFor(db, repaired.item))[0]?.item).toBe(`P${pledge.item}`);
      await partItem(db, other.item, who('Ada'));
      expect(await links(db, pledge.item)).toEqual([]);
      expect(await links(db, other.item)).toEqual([['V1', 'advances', `F${repaired.id}`]]);
      expect(await problems(db)).toEqual([]);
    });

    test('when a finding is taken out of its item', async () => {
      const { db, who, pledge, again, repaired } = await room(await open());
      const link = { pledge: again.id, finding: repaired.id, relation: 'fulfils' } as const;
      await linkEvidence(db, link, who('Ada', { why: 'done' }));
      expect(await links(db, pledge.item)).toEqual([['V1', 'fulfils', `F${repaired.id}`]]);
      const to = await separate(db, again.id, who('Ada'));
      expect(await links(db, pledge.item)).toEqual([]);
      expect(await links(db, to)).toEqual([['V1', 'fulfils', `F${repaired.id}`]]);
    });

    test('and is kept when a finding is lost or rejected, with its state', async () => {
      const { db, add, who, pledge, repaired, fishermen } = await room(await open());
      const why = { why: 'because' };
      await linkEvidence(db, { pledge: pledge.id, finding: fishermen.id, relation: 'comments' }, who('Ada', why));
      await linkEvidence(db, { pledge: pledge.id, finding: repaired.id, relation: 'fulfils' }, who('Ada', why));
      await decide(db, [repaired.id], 'reject', who('Bo'));
      const changed = TARN.replace('“Nobody asked the fishermen,” Rurik Aldane said.', 'The river was high.');
      await add(changed, { ...TARN_DAY, place: PLACE });
      expect(
        (await evidenceOf(db, pledge.item)).map(({ id, finding }) => [id, finding.state, finding.verdict]),
      ).toEqual([
        ['V2', 'standing', 'rejected'],
        ['V1', 'lost', 'proposed'],
      ]);
      expect(await unlinkEvidence(db, 1, who('Ada'))).toBe(true);
      expect(await problems(db)).toEqual([]);
    });
  });
});
