import { beforeAll, describe, expect, test } from 'vitest';
import { openerOn } from '../store/databases/each-database.ts';
import { newsroom } from '../store/newsroom.ts';
import { deskOver, type TestDesk } from './desk.ts';

interface Page {
  readonly items: readonly { readonly article: string; readonly versions: number }[];
  readonly next: string | null;
  readonly count: number | null;
}

describe('lists of changed articles', () => {
  const open = openerOn('PGlite');
  let desk: TestDesk;
  beforeAll(async () => {
    const { db, add } = newsroom(await open());
    const report = (n: number, words: string) =>
      add(`Warden Sela Ruk said on Monday that mill number ${n} was ${words}.\n`, {
        place: `https://mills.example/${n}`,
        outlet: n % 2 === 0 ? 'Vell Weekly' : 'Radio Tarn',
      });
    for (const n of [1, 2, 3, 4, 5]) await report(n, 'sound');
    for (const n of [1, 2, 4]) await report(n, 'rotten');
    desk = deskOver(db);
    return () => desk.close();
  });

  const asked = async (query: string) => {
    const { items, next } = await desk.get<Page>(`/api/articles?${query}`);
    return [items.map(({ article }) => article), next] as const;
  };

  test('contain only changed articles, newest first, page by page', async () => {
    expect(await asked('changed=true')).toEqual([['T4', 'T2', 'T1'], null]);
    const [first, next] = await asked('changed=true&limit=2');
    expect(first).toEqual(['T4', 'T2']);
    expect(await asked(`changed=true&limit=2&cursor=${next}`)).toEqual([['T1'], null]);
    expect(await asked('changed=true&outlet=Radio%20Tarn')).toEqual([['T1'], null]);
    const { items } = await desk.get<Page>('/api/articles?changed=true');
    expect(items.every(({ versions }) => versions === 2)).toBe(true);
  });

  test('are not filtered by default', async () => {
    for (const query of ['', 'changed=false']) {
      expect((await asked(query))[0]).toEqual(['T5', 'T4', 'T3', 'T2', 'T1']);
    }
    expect((await desk.ask('GET', '/api/articles?changed=perhaps')).status).toBe(400);
  });
});
