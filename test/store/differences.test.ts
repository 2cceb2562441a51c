import { expect, test } from 'vitest';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import { joinItems, separate } from '../../src/store/commands/join.ts';
import type { Sql } from '../../src/store/database/database.ts';
import { countDifferences, differencesPage } from '../../src/store/queries/differences-page.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { bodyOf, newsroom, stored } from './newsroom.ts';
import { COURIER, COURIER_DAY, GAZETTE, GAZETTE_DAY } from './round-trip.ts';

const ALL = { aspects: [], item: null } as const;
type Wanted = Parameters<typeof countDifferences>[1];

/** The newest differences, of which it is known how many there are. */
async function listed(sql: Sql, wanted: Wanted, limit = 100) {
  const { items } = await differencesPage(sql, { ...wanted, after: null, limit });
  expect(items).toHaveLength(Math.min(limit, await countDifferences(sql, wanted)));
  return items;
}

/** Differences in the words of the two reports, by aspect. */
async function differences(sql: Sql): Promise<string[]> {
  const list = await listed(sql, ALL);
  return list.map(({ aspect, a, b }) => `${aspect}: ${a.words} / ${b.words}`).toSorted();
}

/** The same march, counted by the same body: figures of two sources are no difference between outlets. */
const COURIER_OF_POLICE = COURIER.replace('the organisers said', 'police said');

const THREE = ['figure: 400 people / 900 people', 'name: Pavel Stranholm / Pavel Stranholme', 'wording: never / not'];

anyDatabase('differences', (open) => {
  test('a difference between two outlets is listed with both articles', async () => {
    const { db, add } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    expect(await differences(db)).toEqual([]);
    await add(COURIER_OF_POLICE, COURIER_DAY);
    expect(await differences(db)).toEqual(THREE);
    const [figure, ...more] = await listed(db, { ...ALL, aspects: ['figure'] });
    expect(more).toEqual([]);
    expect(figure).toMatchObject({
      kind: 'quantity',
      what: expect.stringMatching(/400 people .*900 people/),
      a: { outlet: 'Lowen Gazette', article: 'T1', published: '2031-05-07' },
      b: { outlet: 'Coast Courier', article: 'T2', published: '2031-05-07' },
    });
    expect(await listed(db, { ...ALL, item: Number(figure?.item.slice(1) ?? 0) })).toEqual([figure]);
    expect(await listed(db, { aspects: ['figure', 'name'], item: null })).toHaveLength(2);
    expect(await listed(db, ALL, 1)).toHaveLength(1);
  });

  test('figures of different sources are no difference between the outlets that report them', async () => {
    const { db, add } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, COURIER_DAY);
    expect(await differences(db)).toEqual(THREE.slice(1));
  });

  test('a rejected finding is not compared until the rejection is undone', async () => {
    const { db, add, who } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER_OF_POLICE, COURIER_DAY);
    const [nine] = await stored(db, 'quantity', '900');
    await decide(db, [nine?.id ?? 0], 'reject', who('Ada'));
    expect(await differences(db)).toEqual(THREE.slice(1));
    await undecide(db, [nine?.id ?? 0], who('Ada'));
    expect(await differences(db)).toEqual(THREE);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('a correction is compared in place of the proposal', async () => {
    const { db, add, who } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER_OF_POLICE, COURIER_DAY);
    const [, ferry] = await stored(db, 'statement', 'the ferry was rotten');
    const [, mayor] = await stored(db, 'entity', 'Fenwright');
    const { local } = await bodyOf(db, mayor?.id ?? 0);
    const by = who('Ada');
    // Whoever it was, it was not somebody of nearly the same name.
    await decide(db, [ferry?.id ?? 0], 'correct', by, (finding) =>
      finding.kind === 'statement' ? { ...finding, speaker: local } : finding,
    );
    expect(await differences(db)).not.toContain(THREE[1]);
    const [, crowd] = await stored(db, 'quantity', ' people');
    await decide(db, [crowd?.id ?? 0], 'correct', by, (finding, text) => {
      const start = text.indexOf('900');
      const passage = { start, end: start + 3, exact: '900' };
      return finding.kind === 'quantity' ? { ...finding, passage } : finding;
    });
    expect(await differences(db)).toContain('figure: 400 people / 900');
    await undecide(db, [ferry?.id ?? 0, crowd?.id ?? 0], by);
    expect(await differences(db)).toEqual(THREE);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('reports of one item differ, those of two do not', async () => {
    const { db, add, who } = newsroom(await open());
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER_OF_POLICE, COURIER_DAY);
    const [, bridge] = await stored(db, 'statement', 'be sold');
    const [first] = await stored(db, 'statement', 'be sold');
    const to = await separate(db, bridge?.id ?? 0, who('Ada'));
    expect(await differences(db)).toEqual(THREE.slice(0, 2));
    await joinItems(db, to, first?.item ?? 0, who('Bo'));
    expect(await differences(db)).toEqual(THREE);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('the current words of a changed capture are compared', async () => {
    const { db, add } = newsroom(await open());
    const place = 'https://courier.example/march';
    await add(GAZETTE, GAZETTE_DAY);
    await add(COURIER, { ...COURIER_DAY, place });
    await add(COURIER.replace('900 people', '400 people'), { ...COURIER_DAY, place });
    expect(await differences(db)).toEqual(THREE.slice(1));
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });
});
