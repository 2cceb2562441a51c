import { expect, test } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { chainFilter, chainsPage } from '../../src/store/queries/chains-page.ts';
import { withIndexOrder } from '../../src/store/queries/index-order.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import type { Chain } from '../../src/types.ts';
import { anyDatabase } from './databases/each-database.ts';
import { incoming, newsroom, theOne } from './newsroom.ts';

const TEXT = `The Constitutional Court of Marr struck down Decree 61 on Monday. Iva Sorn was out of town.

The Harbour Act replaces Decree 9, the minister said.
`;

/** The reading of the text, with the chains that a sentence of it is to tell: how they are found is the reader's matter. */
async function read() {
  const its = await incoming(TEXT, { outlet: 'Radio Tarn', published: '2031-03-05' });
  const passage = (exact: string) => ({ start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length, exact });
  const entity = (name: string) => its.reading.entities.find((each) => each.name.includes(name))?.id;
  const court = entity('Court');
  const first: Chain = {
    ...{ id: 'c1', relation: 'blocks', confidence: 0.9, why: [] },
    later: passage('The Constitutional Court of Marr'),
    earlier: passage('Decree 61'),
    passage: passage('The Constitutional Court of Marr struck down Decree 61 on Monday.'),
    laterEntities: court === undefined ? [] : [court],
    earlierEntities: [],
  };
  const second: Chain = {
    ...{ id: 'c2', relation: 'replaces', confidence: 0.7, why: [] },
    later: passage('The Harbour Act'),
    earlier: passage('Decree 9'),
    passage: passage('The Harbour Act replaces Decree 9, the minister said.'),
    ...{ laterEntities: [], earlierEntities: [] },
  };
  return { ...its, reading: { ...its.reading, chains: [first, second] } };
}

const listed = (db: Database, id?: string) =>
  withIndexOrder(db, async (sql) => {
    const filter = id === undefined ? {} : await chainFilter(sql, id);
    return chainsPage(sql, filter, { after: null, limit: 10 });
  });

anyDatabase('chains of acts and instruments', (open) => {
  test('are listed as a reading has them, for all and for who is named in them, and follow from the log', async () => {
    const its = newsroom(await open());
    const { db } = its;
    const added = await its.add(TEXT, { outlet: 'Radio Tarn', published: '2031-03-05' });
    await its.reread(added.article, (await read()).reading);
    const { items, count } = await listed(db);
    expect(count).toBe(2);
    expect(items.map(({ later, relation, earlier }) => [later.exact, relation, earlier.exact])).toEqual([
      ['The Constitutional Court of Marr', 'blocks', 'Decree 61'],
      ['The Harbour Act', 'replaces', 'Decree 9'],
    ]);
    for (const { passage } of items) expect(TEXT.slice(passage.start, passage.end)).toBe(passage.exact);
    const court = await theOne(db, 'entity', 'Court');
    const its1 = await listed(db, `E${court.item}`);
    expect(its1.items.map(({ id, named }) => [id, named.map(({ role, entity }) => [role, entity])])).toEqual([
      [`T${added.article}:1`, [['later', `E${court.item}`]]],
    ]);
    expect((await listed(db, `T${added.article}`)).count).toBe(2);
    await expect(listed(db, `F${court.id}`)).rejects.toThrow('is no entity (E1), pledge (P1) or article (T1)');
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
    await rebuild(db, () => {});
    expect(await listed(db)).toEqual({ items, count, next: null });
  });
});
