import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { tallies } from '../../src/store/queries/tallies.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { eachDatabase } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { liveIn } from '../store/populated-record.ts';
import { deskOver, type TestDesk } from './desk.ts';

/** What is asked of either database; what they answer must be the same. */
const PATHS = [
  'overview',
  'front-page',
  'articles',
  'articles?waiting=true&limit=1',
  'articles/T1',
  'articles/T2',
  'articles/T2?version=1',
  'review?limit=100',
  'review?article=T1',
  'review?verdict=disputed',
  'review?blind=Cleo',
  ...['entity', 'statement', 'pledge', 'action', 'quantity'].flatMap((kind) =>
    ['newest', 'members', 'label'].map((sort) => `items?kind=${kind}&sort=${sort}`),
  ),
  'items?kind=statement&words=ferr',
  'items?kind=statement&named=E1',
  'entities?words=fenwright&type=person',
  'entities/E1',
  'entities/E1/said',
  'entities/E1/promised',
  'entities/E1/did',
  'pledges',
  'pledges?sort=deadline&words=ferry',
  'pledges?sort=moved&testable=clear',
  'pledges?sort=pledger&evidence=unassessed',
  'joins',
  'joins?verdict=rejected',
  'differences',
  'differences?aspect=figure',
  'search?words=ferry',
  'history',
  'history?by=Ada',
  'history?subject=T2',
  'review/agreement',
  'news',
  'watched',
  'settings',
] as const;

const answers = new Map<string, ReadonlyMap<string, unknown>>();

eachDatabase('the desk', (open) => {
  let db: Database;
  let desk: TestDesk;
  beforeAll(async () => {
    db = await open();
    await liveIn(newsroom(db));
    desk = deskOver(db);
    return () => desk.close();
  });

  test('answers every request', async () => {
    // What the desk compares in the background shows in some answers: it is to be done first.
    await expect
      .poll(async () => {
        await desk.get('/api/news');
        return db.query('select what from bearings_stale limit 1');
      })
      .toEqual([]);
    const mine = new Map<string, unknown>();
    for (const path of PATHS) {
      const answer = await desk.get<Record<string, unknown>>(`/api/${path}`);
      mine.set(path, /^(?:overview|front-page)$/.test(path) ? { ...answer, name: '' } : answer);
    }
    const [pledge] = (mine.get('pledges?sort=moved&testable=clear') as { items: { id: string }[] }).items;
    for (const path of [`pledges/${pledge?.id}`, `pledges/${pledge?.id}/candidates`, `items/${pledge?.id}`]) {
      mine.set(path, await desk.get(`/api/${path}`));
    }
    answers.set(db.embedded ? 'PGlite' : 'PostgreSQL', mine);
    expect(desk.reported).toEqual([]);
  });

  test('keeps its counts through changes and a rebuild', async () => {
    const counted = async () => {
      const kinds = (rows: { kind: string; count: number }[]) => new Map(rows.map(({ kind, count }) => [kind, count]));
      const [rest] = await db.query<{ articles: number; decided: number; joins: number; differences: number }>(
        `select (select count(*)::int from articles where withdrawn is null) as articles,
           (select count(*)::int from findings where verdict <> 'proposed') as decided,
           (select count(*)::int from proposals where verdict = 'proposed') as joins,
           (select count(*)::int from differences) as differences`,
      );
      return {
        waiting: kinds(
          await db.query(
            `select kind, count(*)::int as count from findings where verdict = 'proposed' and state = 'standing' group by kind`,
          ),
        ),
        items: kinds(
          await db.query(
            `select kind, count(*)::int as count from items where merged is null and members > 0 group by kind`,
          ),
        ),
        ...rest,
      };
    };
    const before = await counted();
    expect(before.decided).toBeGreaterThan(2);
    expect(await tallies(db)).toEqual(before);
    const tracked = await desk.get('/api/pledges');
    // Somebody meddled with what is counted; made anew, it is right again.
    await db.query(`update tallies set count = count + 7`);
    await db.query(`update tracker set form = 'warning', testable = 'clear', supports = 'kept', assessed = true`);
    await rebuild(db, () => {});
    expect(await tallies(db)).toEqual(before);
    expect(await desk.get('/api/pledges')).toEqual(tracked);
  });
});

describe('both databases', () => {
  afterAll(() => answers.clear());
  test.skipIf(answers.size === 1)('give the same answers', () => {
    const [one, other] = [...answers.values()];
    if (!other) return;
    for (const [path, answer] of one ?? []) expect(other.get(path), path).toEqual(answer);
  });
});
