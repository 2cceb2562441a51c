import { describe, expect, test } from 'vitest';
import { answerProposal, joinItems, partItem, separate } from '../../src/store/commands/join.ts';
import type { Database, Sql } from '../../src/store/database/database.ts';
import { targetOf } from '../../src/store/queries/ids.ts';
import { joinsPage } from '../../src/store/queries/joins-page.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { entriesOf, type Newsroom, newsroom, stored, theOne } from './newsroom.ts';
import { COURIER, COURIER_DAY, COURIER_LATER, GAZETTE, GAZETTE_DAY, GAZETTE_LATER, NEXT_DAYS } from './round-trip.ts';
import { findingOf, overviewOf, personOf } from './waiting.ts';

/** A record with the two outlets' articles, and the numbers of the items that the name in its two spellings stands for. */
async function twoSpellings(db: Database): Promise<Newsroom & { readonly right: number; readonly wrong: number }> {
  const room = newsroom(db);
  await room.add(GAZETTE, GAZETTE_DAY);
  await room.add(COURIER, COURIER_DAY);
  const names = await stored(db, 'entity', 'Stranholm');
  const [right, wrong] = ['Pavel Stranholm', 'Pavel Stranholme'].map((name) =>
    names.find(({ exact }) => exact === name),
  );
  return { ...room, right: right?.item ?? 0, wrong: wrong?.item ?? 0 };
}

/** The spellings that stand for each item that has a Stranholm among its findings. */
async function spellings(sql: Sql): Promise<Record<number, string[]>> {
  const items: Record<number, string[]> = {};
  for (const { item, exact } of await stored(sql, 'entity', 'Stranholm')) items[item] = [...(items[item] ?? []), exact];
  return items;
}

async function proposalsOfPeople(sql: Sql) {
  const asked = { verdict: 'proposed', kinds: ['entity'], after: null, limit: 1000 } as const;
  return (await joinsPage(sql, asked)).items.filter(({ a }) => a.exact.includes('Stranholm'));
}

const numberOf = (id: string | undefined) => Number(id?.slice(1) ?? 0);

const clean = async (db: Database) => (await verify(db, { progress: () => {} })).problems;

anyDatabase('joins', (open) => {
  describe('a proposed join', () => {
    test('is listed with its reason, and has no effect until it is accepted', async () => {
      const { db, right, wrong } = await twoSpellings(await open());
      expect(right).not.toBe(wrong);
      expect(await proposalsOfPeople(db)).toMatchObject([
        {
          kind: 'entity',
          verdict: 'proposed',
          why: expect.stringMatching(/^one letter apart: Stranholm and Stranholme/),
          a: { item: `E${right}`, label: 'Pavel Stranholm', members: 1, outlet: 'Lowen Gazette' },
          b: { item: `E${wrong}`, label: 'Pavel Stranholme', members: 1, outlet: 'Coast Courier' },
        },
      ]);
      expect((await personOf(db, wrong)).joins).toHaveLength(1);
    });

    test('if accepted, joins both under the older number, also for later articles', async () => {
      const { db, add, who, right, wrong } = await twoSpellings(await open());
      const [proposal] = await proposalsOfPeople(db);
      expect(await answerProposal(db, numberOf(proposal?.id), true, who('Ada', { why: 'a misprint' }))).toBe(true);
      expect(await spellings(db)).toEqual({ [right]: ['Pavel Stranholm', 'Pavel Stranholme'] });
      expect(await targetOf(db, `E${wrong}`)).toEqual({ what: 'item', kind: 'entity', number: right });
      const [joined] = (await stored(db, 'entity', 'Stranholme')).map(({ id }) => id);
      expect((await findingOf(db, joined ?? 0)).joined).toMatchObject({ by: 'Ada', why: 'a misprint' });

      await add(COURIER_LATER, NEXT_DAYS);
      expect(await spellings(db)).toEqual({ [right]: ['Pavel Stranholm', 'Pavel Stranholme', 'Pavel Stranholme'] });
      expect(await proposalsOfPeople(db)).toEqual([]);
      expect(await answerProposal(db, numberOf(proposal?.id), true, who('Bo'))).toBe(false);
      await expect(answerProposal(db, numberOf(proposal?.id), false, who('Bo'))).rejects.toMatchObject({
        code: 'not-possible',
      });
      expect(await clean(db)).toEqual([]);
    });

    test('if rejected, keeps both separate, and is not repeated for later articles', async () => {
      const { db, add, who, right, wrong } = await twoSpellings(await open());
      const [proposal] = await proposalsOfPeople(db);
      expect(await answerProposal(db, numberOf(proposal?.id), false, who('Ada'))).toBe(true);
      expect(await proposalsOfPeople(db)).toEqual([]);
      expect(await add(COURIER_LATER, NEXT_DAYS)).toMatchObject({ proposals: 0 });
      expect(await add(GAZETTE_LATER, { ...GAZETTE_DAY, published: '2031-05-10' })).toMatchObject({ proposals: 0 });
      expect(await spellings(db)).toEqual({
        [right]: ['Pavel Stranholm', 'Pavel Stranholm'],
        [wrong]: ['Pavel Stranholme', 'Pavel Stranholme'],
      });
      expect(await answerProposal(db, numberOf(proposal?.id), false, who('Bo'))).toBe(false);
      await expect(answerProposal(db, numberOf(proposal?.id), true, who('Bo'))).rejects.toMatchObject({
        code: 'not-possible',
        message: expect.stringContaining('saydo review join'),
      });
      expect(await clean(db)).toEqual([]);
    });

    test('stays rejected when one of the two is joined into a third', async () => {
      const room = newsroom(await open());
      const { db, add, who } = room;
      // An older item, which a person then says is the same man.
      await add(`The ferryman of Lowen, Rurik Aldane, said that the river was high.\n`, GAZETTE_DAY);
      const old = await theOne(db, 'entity', 'Rurik Aldane');
      await add(GAZETTE, GAZETTE_DAY);
      await add(COURIER, COURIER_DAY);
      const [proposal] = await proposalsOfPeople(db);
      await answerProposal(db, numberOf(proposal?.id), false, who('Ada'));
      await joinItems(db, numberOf(proposal?.a.item), old.item, who('Ada', { why: 'he writes under two names' }));
      expect(await add(COURIER_LATER, NEXT_DAYS)).toMatchObject({ proposals: 0 });
      expect(await proposalsOfPeople(db)).toEqual([]);
      expect(await clean(db)).toEqual([]);
    });

    test('is not repeated when one of the two is joined into a third', async () => {
      const { db, add, who } = newsroom(await open());
      await add(`The ferryman of Lowen, Rurik Aldane, said that the river was high.\n`, GAZETTE_DAY);
      const old = await theOne(db, 'entity', 'Rurik Aldane');
      await add(GAZETTE, GAZETTE_DAY);
      await add(COURIER, COURIER_DAY);
      const [proposal] = await proposalsOfPeople(db);
      await joinItems(db, numberOf(proposal?.a.item), old.item, who('Ada'));
      expect(await add(COURIER_LATER, NEXT_DAYS)).toMatchObject({ proposals: 0 });
      expect(await proposalsOfPeople(db)).toMatchObject([{ id: proposal?.id, a: { item: `E${old.item}` } }]);
      expect(await clean(db)).toEqual([]);
    });

    test('is reported if it does not exist', async () => {
      const { db, who } = newsroom(await open());
      await expect(answerProposal(db, 7, true, who('Ada'))).rejects.toMatchObject({ code: 'unknown-id' });
    });
  });

  describe('an undone join', () => {
    test('separates the two, also for later articles', async () => {
      const { db, add, who, right, wrong } = await twoSpellings(await open());
      const people = async () =>
        Promise.all((await stored(db, 'entity', 'Stranholm')).map(({ id }) => findingOf(db, id)));
      const before = await people();
      const asked = (await overviewOf(db)).joins;
      await joinItems(db, wrong, right, who('Ada', { why: 'a misprint' }));
      // Joined unasked, it need not be asked about any more.
      expect((await overviewOf(db)).joins).toBe(asked - 1);
      await partItem(db, wrong, who('Bo', { why: 'they are cousins' }));
      expect(await spellings(db)).toEqual({ [right]: ['Pavel Stranholm'], [wrong]: ['Pavel Stranholme'] });
      // Nor does anything say any more that they were one.
      expect(await people()).toEqual(before);
      expect(await add(COURIER_LATER, NEXT_DAYS)).toMatchObject({ proposals: 0 });
      expect(await spellings(db)).toEqual({
        [right]: ['Pavel Stranholm'],
        [wrong]: ['Pavel Stranholme', 'Pavel Stranholme'],
      });
      expect(await proposalsOfPeople(db)).toEqual([]);
      expect(await clean(db)).toEqual([]);
    });

    test('is refused for an item without a join', async () => {
      const { db, who, right } = await twoSpellings(await open());
      await expect(partItem(db, right, who('Ada'))).rejects.toMatchObject({
        code: 'not-possible',
        message: expect.stringContaining(`E${right} was not joined to another item`),
      });
    });

    test('may be any of several nested joins, in any order', async () => {
      const { db, who } = newsroom(await open());
      const room = newsroom(db);
      const names = ['Rurik Aldane', 'Senna Tarvolt', 'Ivo Merrin'];
      for (const name of names) await room.add(`${name} said that the river was high near ${name.slice(0, 2)}ville.\n`);
      const items = await Promise.all(names.map(async (name) => (await theOne(db, 'entity', name)).item));
      const [a = 0, b = 0, c = 0] = items;
      const who3 = async () => Promise.all(names.map(async (name) => (await theOne(db, 'entity', name)).item));
      await joinItems(db, b, c, who('Ada'));
      await joinItems(db, a, b, who('Ada'));
      expect(await who3()).toEqual([a, a, a]);
      await partItem(db, c, who('Ada'));
      expect(await who3()).toEqual([a, a, c]);
      await partItem(db, b, who('Ada'));
      expect(await who3()).toEqual([a, b, c]);
      expect(await clean(db)).toEqual([]);
    });
  });

  describe('a separated finding', () => {
    test('has its own item, also for later articles', async () => {
      const { db, add, who } = await twoSpellings(await open());
      const [first, second] = await stored(db, 'statement', 'the ferry was rotten');
      expect(second?.item).toBe(first?.item);
      const to = await separate(db, second?.id ?? 0, who('Ada', { why: 'two ferries' }));
      expect((await stored(db, 'statement', 'the ferry was rotten')).map(({ item }) => item)).toEqual([
        first?.item,
        to,
      ]);
      // One that fits both is joined to neither: a person has said that they are two.
      await add(GAZETTE.replace('who leads', 'who still leads'), COURIER_DAY);
      const items = (await stored(db, 'statement', 'the ferry was rotten')).map(({ item }) => item);
      expect(items.slice(0, 2)).toEqual([first?.item, to]);
      expect(new Set(items).size).toBe(3);
      expect(await clean(db)).toEqual([]);
    });

    test('keeps its own item when the former one is joined into another', async () => {
      const { db, add, who } = newsroom(await open());
      await add('The ferry is as old as the river, Rurik Aldane said.\n', GAZETTE_DAY);
      const old = await theOne(db, 'statement', 'as old as the river');
      await add(GAZETTE, GAZETTE_DAY);
      await add(COURIER, COURIER_DAY);
      const [first, second] = await stored(db, 'statement', 'the ferry was rotten');
      const to = await separate(db, second?.id ?? 0, who('Ada'));
      await joinItems(db, first?.item ?? 0, old.item, who('Ada'));
      await add(GAZETTE.replace('who leads', 'who still leads'), COURIER_DAY);
      const items = (await stored(db, 'statement', 'the ferry was rotten')).map(({ item }) => item);
      expect(items.slice(0, 2)).toEqual([old.item, to]);
      expect([old.item, to]).not.toContain(items[2]);
      expect(await clean(db)).toEqual([]);
    });

    test('can be joined again only by a person', async () => {
      const { db, who } = await twoSpellings(await open());
      const [first, second] = await stored(db, 'statement', 'the ferry was rotten');
      const to = await separate(db, second?.id ?? 0, who('Ada'));
      expect(await joinItems(db, to, first?.item ?? 0, who('Bo'))).toBe(first?.item);
      const items = (await stored(db, 'statement', 'the ferry was rotten')).map(({ item }) => item);
      expect(items).toEqual([first?.item, first?.item]);
      expect(await clean(db)).toEqual([]);
    });

    test('is refused if it is alone in its item', async () => {
      const { db, who } = await twoSpellings(await open());
      const { id } = await theOne(db, 'statement', '400 people');
      await expect(separate(db, id, who('Ada'))).rejects.toMatchObject({ code: 'not-possible' });
      await expect(separate(db, 999, who('Ada'))).rejects.toMatchObject({ code: 'unknown-id' });
    });

    test('stays separate when its former item is split later', async () => {
      const { db, who, right, wrong } = await twoSpellings(await open());
      await joinItems(db, right, wrong, who('Ada'));
      const { id } = await theOne(db, 'entity', 'Stranholme');
      const to = await separate(db, id, who('Ada'));
      await partItem(db, wrong, who('Ada'));
      expect(await theOne(db, 'entity', 'Stranholme')).toMatchObject({ item: to });
      expect(await clean(db)).toEqual([]);
    });
  });

  test('only different items of one kind can be joined', async () => {
    const { db, who, right } = await twoSpellings(await open());
    const { item } = await theOne(db, 'statement', '400 people');
    const before = await entriesOf(db);
    await expect(joinItems(db, right, item, who('Ada'))).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringMatching(/a (statement and a entity|entity and a statement) cannot be joined/),
    });
    await expect(joinItems(db, right, right, who('Ada'))).rejects.toMatchObject({ code: 'not-possible' });
    await expect(joinItems(db, right, 9999, who('Ada'))).rejects.toMatchObject({ code: 'unknown-id' });
    expect(await entriesOf(db)).toBe(before);
  });
});
