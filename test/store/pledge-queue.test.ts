import { expect, test } from 'vitest';
import { numberOf } from '../../src/record/ids.ts';
import { acceptWith, lastDecided, undecide } from '../../src/store/commands/decide.ts';
import { joinItems } from '../../src/store/commands/join.ts';
import { countPledgesWaiting, pledgeQueuePage } from '../../src/store/queries/pledge-queue.ts';
import { allQueued } from '../../src/store/queries/queue-page.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { anyDatabase } from './databases/each-database.ts';
import { ALL_WAITING, newsroom, stored } from './newsroom.ts';

const byNumber = (a: number, b: number): number => a - b;

const FIRST = `“We will pay 40 million crowns for the line by June,” Mayor Orla Fenwright told reporters in Lowen.

Rurik Aldane promised to open the harbour in 2033.
`;
const SECOND = `Mayor Orla Fenwright promised on Tuesday to pay for the line.

Senna Tarvolt said that the well was dry.
`;

anyDatabase('the lane of pledges', (open) => {
  test('the queue of pledges follows articles, asks once for all wordings, and shows what is accepted together', async () => {
    const { db, add, who } = newsroom(await open());
    await add(FIRST, { outlet: 'Lowen Gazette' });
    await add(SECOND, { outlet: 'Coast Courier' });
    const pay = await stored(db, 'pledge', 'pay');
    const items = [...new Set(pay.map(({ item }) => item))];
    if (items[1] !== undefined) await joinItems(db, items[0] ?? 0, items[1], who('Ada'));
    const page = (after = null as never, limit = 10) =>
      pledgeQueuePage(db, keepTexts(), { lane: 'pledges', article: null }, { after, limit });

    const { items: queue } = await page();
    const places = queue.map(({ where, exact }) => `${where.article} ${exact}`);
    expect(places).toEqual([expect.stringMatching(/^T1 .*pay/), expect.stringMatching(/^T1 .*open the harbour/)]);
    expect(await countPledgesWaiting(db, 'pledges')).toBe(2);
    const [first] = queue;
    expect(first?.wordings?.map(({ exact }) => exact)).toEqual([expect.stringContaining('pay for the line')]);
    const acceptedWith = first?.acceptedWith?.map(({ kind, exact }) => `${kind} ${exact}`) ?? [];
    expect(acceptedWith).toContainEqual(expect.stringMatching(/^entity .*Orla Fenwright/));
    expect(acceptedWith).toContainEqual(expect.stringMatching(/^statement .*We will pay/));
    expect(acceptedWith).toContainEqual(expect.stringMatching(/^quantity 40 million crowns/));
    // Each is told with whose word it is.
    const told = [...(first?.wordings ?? []), ...(first?.acceptedWith ?? [])].filter(({ kind }) => kind !== 'quantity');
    for (const { sentence } of told) expect(sentence.text).toMatch(/Orla Fenwright/);
    expect(told.map(({ sentence }) => sentence.text)).toContainEqual(
      expect.stringMatching(/^Orla Fenwright told\b.*: “We will pay/),
    );
    // Page by page it is the same.
    const start = await page(null as never, 1);
    expect(start.next).not.toBeNull();

    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => numberOf(id));
    const together = ids([first ?? { id: 'F0' }, ...(first?.wordings ?? [])]);
    const bo = who('Bo');
    const fresh = await acceptWith(db, { findings: together, acceptedWith: ids(first?.acceptedWith) }, bo);
    expect(fresh.length).toBe(together.length + acceptedWith.length);
    const verdicts = async (list: readonly number[]) =>
      (await db.query<{ verdict: string }>('select distinct verdict from findings where id = any($1)', [list])).map(
        ({ verdict }) => verdict,
      );
    expect(await verdicts(fresh)).toEqual(['accepted']);
    // Nothing that no pledge uses is accepted.
    const well = await stored(db, 'statement', 'the well was dry');
    expect(await verdicts(ids(well.map(({ id }) => ({ id: `F${id}` }))))).toEqual(['proposed']);
    const [reason] = await db.query<{ why: string }>(
      `select why from decisions d join findings f on f.id = d.finding where f.kind = 'quantity'`,
    );
    expect(reason?.why).toBe(`accepted with ${first?.id}, which uses it`);
    expect((await page()).items.map(({ exact }) => exact)).toEqual([expect.stringContaining('open the harbour')]);

    // One act, one undo.
    expect((await lastDecided(db, 'Bo')).toSorted(byNumber)).toEqual(fresh.toSorted(byNumber));
    await undecide(db, fresh, bo);
    expect((await page()).items.length).toBe(2);
  });

  test('accepting a pledge neither repeats nor undoes earlier decisions', async () => {
    const { db, add, who } = newsroom(await open());
    await add(FIRST);
    const { items } = await pledgeQueuePage(
      db,
      keepTexts(),
      { lane: 'pledges', article: 1 },
      { after: null, limit: 10 },
    );
    const [first] = items;
    const acceptedWith = (first?.acceptedWith ?? []).map(({ id }) => numberOf(id));
    const [before = 0] = acceptedWith;
    await acceptWith(db, { findings: [before], acceptedWith: [] }, who('Ada'));
    const fresh = await acceptWith(db, { findings: [numberOf(first?.id ?? 'F0')], acceptedWith }, who('Bo'));
    expect(fresh).not.toContain(before);
  });
});

anyDatabase('many at once', (open) => {
  test('the queue is filtered by outlet, person, words and confidence', async () => {
    const { db, add } = newsroom(await open());
    await add(FIRST, { outlet: 'Lowen Gazette' });
    await add(SECOND, { outlet: 'Coast Courier' });
    const exact = async (filter: object) => {
      const ids = await allQueued(db, { ...ALL_WAITING, kinds: ['statement'], ...filter });
      const rows = await db.query<{ exact: string }>('select exact from findings where id = any($1)', [ids]);
      return rows.map((row) => row.exact).toSorted();
    };
    const all = await exact({});
    const courier = await exact({ outlet: 'Coast Courier' });
    expect(courier).toContainEqual(expect.stringContaining('the well was dry'));
    expect(courier.length).toBeLessThan(all.length);
    expect(await exact({ speaker: 'tarvolt' })).toEqual([expect.stringContaining('the well was dry')]);
    expect(await exact({ words: 'WELL WAS' })).toEqual([expect.stringContaining('the well was dry')]);
    expect(await exact({ words: 'no such words' })).toEqual([]);
    expect(await exact({ least: 0, most: 1 })).toEqual(all);
    expect(await exact({ most: 0 })).toEqual([]);
  });
});
