import { expect, test } from 'vitest';
import type { Description } from '../../src/record/kinds/description.ts';
import { decide } from '../../src/store/commands/decide.ts';
import { describePledge } from '../../src/store/commands/describe-pledge.ts';
import { joinItems, partItem } from '../../src/store/commands/join.ts';
import type { Database } from '../../src/store/database/database.ts';
import { search } from '../../src/store/queries/search.ts';
import { pledgeRows } from '../../src/store/queries/tracker/pledge-rows.ts';
import { refreshTracker } from '../../src/store/queries/tracker/refresh.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { DOLEN, DOLEN_DAY, REPORT, TARN, TARN_DAY } from './locks.ts';
import { newsroom, theOne } from './newsroom.ts';
import { findingOf, pledgeOf } from './waiting.ts';

const EVERYTHING = { kinds: [], speaker: null, outlet: null, from: null, to: null, limit: 10 } as const;

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

const found = async (db: Database, words: string) =>
  (
    await db.query<{ ref: number }>(`select ref from documents where part < 0 and body like '%' || $1 || '%'`, [words])
  ).map(({ ref }) => ref);

anyDatabase('descriptions', (open) => {
  test('descriptions are not decisions, and the latest is shown', async () => {
    const { db, who, pledge } = await room(await open());
    expect(await describePledge(db, pledge.id, { topic: 'water' }, who('Ada'))).toBe(true);
    expect(await describePledge(db, pledge.id, { topic: 'the lock' }, who('Bo'))).toBe(true);
    expect(await describePledge(db, pledge.id, { topic: 'the lock' }, who('Ada'))).toBe(false);
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ topic: 'the lock', verdict: 'proposed' });
    expect((await findingOf(db, pledge.id)).decisions).toEqual([]);
    await db.close();
  });

  test('descriptions survive decisions, and are found unless the pledge is rejected', async () => {
    const { db, who, pledge } = await room(await open());
    await describePledge(db, pledge.id, { topic: 'waterways' }, who('Ada'));
    await decide(db, [pledge.id], 'accept', who('Bo'));
    expect(await found(db, 'waterways')).toEqual([pledge.id]);
    await decide(db, [pledge.id], 'reject', who('Bo'));
    expect(await found(db, 'waterways')).toEqual([]);
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ topic: 'waterways' });
    await db.close();
  });

  test('descriptions follow their finding: a join shows the latest of each field, and its undo separates them', async () => {
    const { db, who, pledge, other } = await room(await open());
    const topicOf = async (item: number): Promise<Description['topic']> => (await pledgeOf(db, item)).topic;
    await describePledge(db, pledge.id, { topic: 'water' }, who('Ada'));
    await describePledge(db, other.id, { topic: 'reports' }, who('Ada'));
    await joinItems(db, pledge.item, other.item, who('Ada'));
    const [into, from] = pledge.item < other.item ? [pledge.item, other.item] : [other.item, pledge.item];
    expect(await topicOf(into)).toBe('reports');
    await partItem(db, from, who('Ada'));
    expect([await topicOf(pledge.item), await topicOf(other.item)]).toEqual(['water', 'reports']);
    const whole = await verify(db, { progress: () => {} });
    expect(whole.problems).toEqual([]);
    await rebuild(db, () => {});
    expect(await verify(db, { progress: () => {} })).toEqual(whole);
    await db.close();
  });

  test('descriptions have a title that the tracker shows and search finds', async () => {
    const { db, who, pledge } = await room(await open());
    await describePledge(db, pledge.id, { title: 'Working sluices\n by summer' }, who('Ada'));
    await refreshTracker(db);
    expect(await pledgeRows(db, [pledge.item])).toMatchObject([{ title: 'Working sluices by summer', topic: null }]);
    const [hit] = (await search(db, { ...EVERYTHING, words: 'working sluices by summer' })).hits;
    expect(hit).toMatchObject({ kind: 'pledge', id: `F${pledge.id}`, item: `P${pledge.item}` });
    await db.close();
  });

  test('descriptions have tags, each once, in the given order', async () => {
    const { db, who, pledge } = await room(await open());
    await describePledge(db, pledge.id, { tags: ['water', ' locks ', 'water', ''] }, who('Ada'));
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ tags: ['water', 'locks'] });
    expect(await describePledge(db, pledge.id, { tags: ['water', 'locks'] }, who('Bo'))).toBe(false);
    expect(await found(db, 'water, locks')).toEqual([pledge.id]);
    await describePledge(db, pledge.id, { tags: [] }, who('Bo'));
    expect(await pledgeOf(db, pledge.item)).toMatchObject({ tags: [] });
    expect(await found(db, 'water')).toEqual([]);
    await db.close();
  });

  test('descriptions are refused if too long, or not of a pledge', async () => {
    const { db, who, pledge } = await room(await open());
    const action = await theOne(db, 'action', 'Engineers repaired');
    await expect(describePledge(db, pledge.id, { topic: 'x'.repeat(301) }, who('Ada'))).rejects.toThrow(/300 at most/);
    await expect(describePledge(db, action.id, { topic: 'x' }, who('Ada'))).rejects.toThrow(/kind action/);
    await db.close();
  });
});
