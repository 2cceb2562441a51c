import { expect, test } from 'vitest';
import { addArticle } from '../../src/store/ingest/add-article.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { eachDatabase } from './databases/each-database.ts';
import { entriesOf, incoming, newsroom, stored, theOne } from './newsroom.ts';
import { findingOf, overviewOf } from './waiting.ts';

const TRAM = `Mayor Orla Fenwright said on Tuesday that the tram would run by the end of 2032.

“We will pay 40 million crowns for the line,” Fenwright told reporters in Lowen.

Police arrested 12 farmers in Lowen on Monday.
`;
const ELSEWHERE = `Orla Fenwright, the mayor, said on Tuesday that the tram would run by the end of 2032.

Nobody in Lowen believed a word of it.
`;

eachDatabase('adding', (open) => {
  test('adding an article stores its bytes, its findings and one entry of the log', async () => {
    const { db, add } = newsroom(await open());
    const { entities, statements, pledges, actions, quantities } = (await incoming(TRAM)).reading;
    const findings = [entities, statements, pledges, actions, quantities].flat().length;
    expect(await add(TRAM)).toEqual({
      status: 'added',
      article: 1,
      findings,
      joined: 0,
      proposals: 0,
      lost: [],
      changes: [],
    });
    expect(await overviewOf(db)).toMatchObject({
      record: 'record-of-a-test',
      articles: 1,
      captures: 1,
      items: {
        entity: entities.length,
        statement: statements.length,
        pledge: pledges.length,
        action: actions.length,
        quantity: quantities.length,
      },
      waiting: findings,
      decided: 0,
      entries: 2,
    });
    expect(await findingOf(db, (await theOne(db, 'statement', '40 million crowns')).id)).toMatchObject({
      named: [{ role: 'speaker', name: 'Orla Fenwright' }],
      where: { outlet: 'Lowen Gazette', published: '2031-05-07' },
      state: 'standing',
      verdict: 'proposed',
      joined: null,
      context: { prefix: expect.stringMatching(/2032\.\s+$/), suffix: expect.stringMatching(/^ Fenwright told/) },
    });
  });

  test('the same bytes from any source change nothing', async () => {
    const { db, add } = newsroom(await open());
    await add(TRAM);
    const before = await verify(db, { progress: () => {} });
    expect(await add(TRAM)).toMatchObject({ status: 'known', article: 1, findings: 0 });
    expect(await add(TRAM, { place: 'https://mirror.example/1' })).toMatchObject({ status: 'known', article: 1 });
    expect(await verify(db, { progress: () => {} })).toEqual(before);
    expect(before).toMatchObject({ problems: [], entries: 2, blobs: 2 });
  });

  test('entities and statements are joined across outlets with a reason', async () => {
    const { db, add } = newsroom(await open());
    await add(TRAM);
    expect(await add(ELSEWHERE, { outlet: 'Coast Courier' })).toMatchObject({ status: 'added', article: 2 });
    const [first, second] = await stored(db, 'statement', 'the tram would run by the end of 2032');
    expect([first?.article, second?.article]).toEqual([1, 2]);
    expect(second?.item).toBe(first?.item);
    const [mayor, again] = await stored(db, 'entity', 'Fenwright');
    expect(again?.item).toBe(mayor?.item);
    expect((await findingOf(db, second?.id ?? 0)).joined).toMatchObject({
      with: `F${first?.id}`,
      why: expect.stringContaining('same'),
    });
    const [item] = await db.query('select label, members from items where id = $1', [mayor?.item]);
    expect(item).toEqual({ label: 'Orla Fenwright', members: 2 });
  });

  test('concurrent adds are stored one after the other', async () => {
    const { db, now } = newsroom(await open());
    const texts = await Promise.all(
      Array.from({ length: 6 }, (_, i) => incoming(`The bridge has ${i + 2} arches, Rurik Aldane said.\n`)),
    );
    const added = await Promise.all(texts.map((each) => addArticle(db, each, { by: 'saydo test', now: now() })));
    expect(added.map(({ article }) => article).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await verify(db, { progress: () => {} })).toMatchObject({ problems: [], entries: 7 });
    const [who] = await db.query(`select label, members from items where kind = 'entity'`);
    expect(who).toEqual({ label: 'Rurik Aldane', members: 6 });
  });

  test('a reading with an inexact passage is refused and leaves nothing', async () => {
    const { db, now } = newsroom(await open());
    const good = await incoming(TRAM);
    const [first, ...others] = good.reading.statements;
    if (!first) throw new Error('the text holds a statement');
    const content = first.content.map((passage) => ({ ...passage, exact: passage.exact.replace('tram', 'train') }));
    const reading = { ...good.reading, statements: [{ ...first, content }, ...others] };
    await expect(addArticle(db, { ...good, reading }, { by: 'saydo test', now: now() })).rejects.toMatchObject({
      code: 'not-exact',
      message: expect.stringMatching(/has the passage “.*train.*” at \d+ to \d+, but the text there is “.*tram.*”/),
    });
    expect(await entriesOf(db)).toBe(1);
    expect(await db.query('select hash from blobs')).toEqual([]);
  });

  test('a database error in the middle leaves nothing of the article', async () => {
    const { db, add } = newsroom(await open());
    await db.run('alter table documents add constraint full_disk check (false)');
    await expect(add(TRAM)).rejects.toThrow(/full_disk/);
    await db.run('alter table documents drop constraint full_disk');
    expect(await db.query('select hash from blobs')).toEqual([]);
    expect(await entriesOf(db)).toBe(1);
    expect(await add(TRAM)).toMatchObject({ status: 'added', article: 1 });
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });
});
