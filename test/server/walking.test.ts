import { beforeAll, describe, expect, test } from 'vitest';
import type { ActivityPage } from '../../src/record/views/activity.ts';
import { decide } from '../../src/store/commands/decide.ts';
import type { Database } from '../../src/store/database/database.ts';
import { addPress } from '../add-press.ts';
import { pressFrames } from '../press.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { deskOver, type TestDesk } from './desk.ts';

interface Paged {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

/** Lists with a query that counts what they must hold, asked of the tables in another way. */
const LISTS: readonly (readonly [path: string, count: string])[] = [
  ['articles', 'select count(*)::int as count from articles'],
  [
    'articles?outlet=The%20Brinmouth%20Tide',
    `select count(*)::int as count from articles where outlet = 'The Brinmouth Tide'`,
  ],
  ['review', `select count(*)::int as count from findings where verdict = 'proposed' and state = 'standing'`],
  [
    'review?kind=statement',
    `select count(*)::int as count from findings where kind = 'statement' and verdict = 'proposed'`,
  ],
  ['review?verdict=rejected', `select count(*)::int as count from findings where verdict = 'rejected'`],
  ['review?article=T3', `select count(*)::int as count from findings where article = 3 and verdict = 'proposed'`],
  ['items?kind=statement', `select count(*)::int as count from items where kind = 'statement' and members > 0`],
  ['items?kind=action&sort=members', `select count(*)::int as count from items where kind = 'action' and members > 0`],
  [
    'items?kind=quantity&sort=label',
    `select count(*)::int as count from items where kind = 'quantity' and members > 0`,
  ],
  ['entities', `select count(*)::int as count from items where kind = 'entity' and members > 0`],
  [
    'entities?type=person&sort=label',
    `select count(*)::int as count from items i where kind = 'entity' and members > 0
     and (select form from findings where item = i.id order by id limit 1) = 'person'`,
  ],
  ['pledges', `select count(*)::int as count from items where kind = 'pledge' and members > 0`],
  ['pledges?sort=deadline', `select count(*)::int as count from items where kind = 'pledge' and members > 0`],
  ['pledges?sort=moved', `select count(*)::int as count from items where kind = 'pledge' and members > 0`],
  ['pledges?sort=pledger', `select count(*)::int as count from items where kind = 'pledge' and members > 0`],
  ['joins', `select count(*)::int as count from proposals where verdict = 'proposed'`],
  ['differences', 'select count(*)::int as count from differences'],
  ['history', 'select count(*)::int as count from entries'],
];

describe('pages of lists', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let desk: TestDesk;
  beforeAll(async () => {
    db = await open();
    await addPress(db, { frames: pressFrames });
    const who = { by: 'Ada', now: '2031-01-01T00:00:00Z', why: null, blind: false };
    const some = await db.query<{ id: number }>(
      `select id from findings where kind = 'statement' order by id limit 23`,
    );
    await decide(
      db,
      some.map(({ id }) => id),
      'reject',
      who,
    );
    desk = deskOver(db);
    return () => desk.close();
  });

  test.each(LISTS)('%s: contain everything once in the same order, for any page size', async (path, count) => {
    const [expected] = await db.query<{ count: number }>(count);
    expect(expected?.count).toBeGreaterThan(2);
    const whole = await walk(desk, path, 100);
    expect(whole.length).toBe(expected?.count);
    expect(new Set(whole).size).toBe(whole.length);
    const most = Math.min(whole.length, 60);
    expect((await walk(desk, path, 7, most)).slice(0, most)).toEqual(whole.slice(0, most));
  });

  test('a person’s activity is complete', async () => {
    const { items } = await desk.get<Paged>('/api/entities?words=ilena%20harsanby');
    for (const activity of ['said', 'promised', 'did']) {
      const path = `entities/${items[0]?.['id']}/${activity}`;
      const whole = await walk(desk, path, 100);
      expect(whole.length).toBeGreaterThan(2);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await walk(desk, path, 1)).toEqual(whole);
      const { items: activities } = await desk.get<ActivityPage>(`/api/${path}?limit=100`);
      const days = activities.map(({ day }) => day ?? '');
      expect(days).toEqual(days.toSorted().toReversed());
    }
  });

  test('decisions in between neither hide nor repeat other rows', async () => {
    const first = await desk.get<Paged>('/api/review?kind=action&limit=10');
    const ids = first.items.map(({ id }) => id);
    await desk.send('POST', '/api/decisions', { by: 'Bo', verdict: 'accept', findings: ids });
    const rest = await walk(desk, `review?kind=action`, 10, Number.POSITIVE_INFINITY, first.next);
    const [left] = await db.query<{ count: number }>(
      `select count(*)::int as count from findings where kind = 'action' and verdict = 'proposed'`,
    );
    expect(rest.length).toBe(left?.count);
    expect(rest.filter((id) => ids.includes(id))).toEqual([]);
  });
});

async function walk(
  desk: TestDesk,
  path: string,
  limit: number,
  most = Number.POSITIVE_INFINITY,
  from: string | null = null,
): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  let cursor = from;
  do {
    const query = `${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page = await desk.get<Paged>(`/api/${path}${query}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    if (page.next !== null) expect(page.items).toHaveLength(limit);
    seen.push(...page.items.map((item) => item['id'] ?? item['article'] ?? item['seq'] ?? JSON.stringify(item)));
    cursor = page.next;
  } while (cursor !== null && seen.length < most);
  return seen;
}
