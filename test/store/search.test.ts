import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/record/days.ts';
import type { Hits } from '../../src/record/views/search.ts';
import { decide, undecide } from '../../src/store/commands/decide.ts';
import type { Database, Sql } from '../../src/store/database/database.ts';
import { type Search, search } from '../../src/store/queries/search.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { newsroom, stored, theOne } from './newsroom.ts';

const EVERYTHING: Search = { words: '', kinds: [], speaker: null, outlet: null, from: null, to: null, limit: 100 };

const find = (sql: Sql, words: string, more: Partial<Search> = {}): Promise<Hits> =>
  search(sql, { ...EVERYTHING, words, ...more });

/** What was found, as `kind: words of the whole line`. */
const lines = ({ hits }: Hits): string[] =>
  hits.map(({ kind, passage }) => `${kind}: ${passage.map(({ text }) => text).join('')}`);

const kindsOf = ({ hits }: Hits): string[] => [...new Set(hits.map(({ kind }) => kind))].toSorted();

const GAZETTE = { outlet: 'Lowen Gazette', published: '2031-05-07' };
const COURIER = { outlet: 'Coast Courier', published: '2031-06-11' };

anyDatabase('searching', (open) => {
  describe('search in two articles', () => {
    let db: Database;
    beforeAll(async () => {
      const room = newsroom(await open());
      ({ db } = room);
      await room.add(
        `Mayor Orla Fenwright said that the harbour lights would be repaired.

“We will reopen the old swimming baths in the summer,” Fenwright told reporters.

Police closed the fish market on Monday.
`,
        GAZETTE,
      );
      await room.add(
        `Rurik Aldane said that the harbour was too shallow, and that harbour dues would sink the harbour.

“The lights of the old harbour are a danger,” Senna Tarvolt said.
`,
        COURIER,
      );
    });

    test('requires all words, in any inflection and order', async () => {
      expect(lines(await find(db, 'lights harbour', { kinds: ['statement'] })).toSorted()).toEqual([
        'statement: that the harbour lights would be repaired',
        'statement: “The lights of the old harbour are a danger,”',
      ]);
      expect(lines(await find(db, 'REPAIRING light', { kinds: ['statement'] }))).toEqual([
        'statement: that the harbour lights would be repaired',
      ]);
      expect((await find(db, 'harbour submarine')).hits).toEqual([]);
    });

    test('finds a phrase of adjacent words', async () => {
      expect(lines(await find(db, '"harbour lights"', { kinds: ['statement'] }))).toEqual([
        'statement: that the harbour lights would be repaired',
      ]);
      expect(lines(await find(db, '“old harbour”', { kinds: ['statement'] }))).toEqual([
        'statement: “The lights of the old harbour are a danger,”',
      ]);
    });

    test('supports prefixes, exclusions and alternatives', async () => {
      expect(lines(await find(db, 'swim*', { kinds: ['statement'] }))).toEqual([
        'statement: “We will reopen the old swimming baths in the summer,”',
      ]);
      expect(lines(await find(db, 'lights -danger', { kinds: ['statement'] }))).toEqual([
        'statement: that the harbour lights would be repaired',
      ]);
      expect(lines(await find(db, 'lights -"old harbour"', { kinds: ['statement'] }))).toEqual([
        'statement: that the harbour lights would be repaired',
      ]);
      expect(lines(await find(db, 'swimming or danger', { kinds: ['statement'] })).toSorted()).toEqual([
        'statement: “The lights of the old harbour are a danger,”',
        'statement: “We will reopen the old swimming baths in the summer,”',
      ]);
    });

    test('filters by kind: articles, statements, pledges and actions', async () => {
      expect(kindsOf(await find(db, 'market'))).toEqual(['action', 'article']);
      expect(kindsOf(await find(db, 'reopen'))).toEqual(['article', 'pledge', 'statement']);
      expect(kindsOf(await find(db, 'reopen', { kinds: ['pledge', 'article'] }))).toEqual(['article', 'pledge']);
      const [action] = (await find(db, 'market', { kinds: ['action'] })).hits;
      expect(action).toMatchObject({ where: { article: 'T1', outlet: 'Lowen Gazette' }, who: ['Police'] });
      const { id, item } = await theOne(db, 'action', 'fish market');
      expect(action).toMatchObject({ id: `F${id}`, item: `A${item}` });
    });

    test('filters by speaker, by the whole name or a part of it', async () => {
      for (const speaker of ['Orla Fenwright', 'Fenwright', 'fenwright']) {
        const found = await find(db, '', { speaker, kinds: ['statement'] });
        expect(lines(found).toSorted(), speaker).toEqual([
          'statement: that the harbour lights would be repaired',
          'statement: “We will reopen the old swimming baths in the summer,”',
        ]);
      }
      expect(lines(await find(db, 'harbour', { speaker: 'Tarvolt' }))).toEqual([
        'statement: “The lights of the old harbour are a danger,”',
      ]);
      expect((await find(db, '', { speaker: 'Nobody Atall' })).hits).toEqual([]);
    });

    test('filters by outlet, by a part of its name, with SQL wildcards taken literally', async () => {
      expect((await find(db, 'harbour', { outlet: 'courier' })).hits.every(({ where }) => where.article === 'T2')).toBe(
        true,
      );
      expect((await find(db, 'harbour', { outlet: 'courier' })).count).toBeGreaterThan(1);
      for (const outlet of ['%', '_', 'Coast_Courier', '\\']) {
        expect((await find(db, 'harbour', { outlet })).hits, outlet).toEqual([]);
      }
    });

    test('filters by days, both inclusive', async () => {
      const articles = async (from: string | null, to: string | null) => {
        const found = await find(db, 'harbour', { kinds: ['article'], from: dayOf(from), to: dayOf(to) });
        return found.hits.map(({ id }) => id).toSorted();
      };
      expect(await articles('2031-05-07', '2031-05-07')).toEqual(['T1']);
      expect(await articles('2031-05-08', null)).toEqual(['T2']);
      expect(await articles(null, '2031-06-10')).toEqual(['T1']);
      expect(await articles('2031-05-07', '2031-06-11')).toEqual(['T1', 'T2']);
      expect(await articles('2031-06-12', null)).toEqual([]);
    });

    test('lists everything that the filters allow without words, newest first', async () => {
      const found = await find(db, '', { kinds: ['article'] });
      expect(found.hits.map(({ id }) => id)).toEqual(['T2', 'T1']);
      expect(found).toMatchObject({ count: 2, more: false });
    });

    test('ranks more matches first', async () => {
      const [first] = (await find(db, 'harbour', { kinds: ['article'] })).hits;
      expect(first?.id).toBe('T2');
    });

    test('marks matches', async () => {
      const [hit] = (await find(db, 'lights', { kinds: ['statement'], outlet: 'Gazette' })).hits;
      expect(hit?.passage).toEqual([
        { text: 'that the harbour ', match: false },
        { text: 'lights', match: true },
        { text: ' would be repaired', match: false },
      ]);
    });

    test('lists up to a limit, and counts all', async () => {
      const all = await find(db, 'harbour or old');
      const some = await find(db, 'harbour or old', { limit: 2 });
      expect(some.hits).toEqual(all.hits.slice(0, 2));
      expect(some.count).toBe(all.hits.length);
    });

    test.each(['the of', '"the"', '-', '""', '*', '!!!', '…', 'or', 'or or', '-the'])(
      'refuses “%s” as empty',
      async (words) => {
        await expect(find(db, words)).rejects.toMatchObject({
          code: 'not-possible',
          message: `“${words}” contains no word that can be searched for: words such as “the” and “of” are in every text. Use rarer words.`,
        });
      },
    );

    test.each([
      `it's`,
      `'`,
      `harbour'`,
      `'harbour`,
      'harbour & lights',
      'harbour | !',
      '(harbour',
      'harbour:*',
      `harbour*'`,
      '\\harbour',
      `"harbour`,
      '<->',
      'harbour <-> lights',
      `'; drop table documents; --`,
      'harbour\0lights',
      'harbour\ud800',
      'a:b:c*',
      `x${'y'.repeat(5000)}`,
    ])('accepts special characters in %j', async (words) => {
      const found = await find(db, words).catch((error: unknown) => error);
      if (found instanceof Error) expect(found).toMatchObject({ code: 'not-possible' });
      else expect(found).toMatchObject({ more: false });
      expect((await find(db, 'harbour')).count).toBeGreaterThan(0);
    });
  });

  test('excludes rejected findings, and finds corrected ones by their new words', async () => {
    const { db, add, who } = newsroom(await open());
    await add('Mayor Orla Fenwright said that the harbour lights would be repaired by Lindgate and Sons.\n', GAZETTE);
    const { id } = await theOne(db, 'statement', 'harbour lights');
    await decide(db, [id], 'reject', who('Ada'));
    expect((await find(db, 'lights', { kinds: ['statement'] })).hits).toEqual([]);
    await undecide(db, [id], who('Ada'));
    expect((await find(db, 'lights', { kinds: ['statement'] })).hits).toHaveLength(1);
    await decide(db, [id], 'correct', who('Ada'), (finding, text) => {
      const exact = 'that the harbour lights would be repaired';
      const start = text.indexOf(exact);
      return finding.kind === 'statement'
        ? { ...finding, content: [{ start, end: start + exact.length, exact }] }
        : finding;
    });
    expect((await find(db, 'Lindgate', { kinds: ['statement'] })).hits).toEqual([]);
    expect(lines(await find(db, 'lights', { kinds: ['statement'] }))).toEqual([
      'statement: that the harbour lights would be repaired',
    ]);
  });

  test('finds only the newest capture of an article', async () => {
    const { db, add } = newsroom(await open());
    const place = 'https://gazette.example/harbour';
    await add('The harbour was closed for the winter, Rurik Aldane said.\n', { ...GAZETTE, place });
    await add('The harbour was opened for the winter, Rurik Aldane said.\n', { ...GAZETTE, place });
    expect((await find(db, 'closed')).hits).toEqual([]);
    expect(kindsOf(await find(db, 'opened'))).toContain('article');
  });

  test('stores, finds and verifies text with characters that SQL cannot hold', async () => {
    const { db, add } = newsroom(await open());
    const odd = 'Mayor Orla Fenwright said that the har\0bour lights \ud800 would shine.\n\nThe lantern\0 is out.\n';
    expect(await add(odd, GAZETTE)).toMatchObject({ status: 'added' });
    expect((await find(db, 'lantern')).hits).toMatchObject([{ kind: 'article', id: 'T1', item: null }]);
    expect((await find(db, 'shine', { kinds: ['statement'] })).hits).toHaveLength(1);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });

  test('finds a paragraph of a million characters by its last words', async () => {
    const { db, add } = newsroom(await open());
    const long = `${'The river was calm and the boats lay still. '.repeat(23_000)}Only the weathercock turned.`;
    expect(long.length).toBeGreaterThan(1_000_000);
    // What is found in it is not looked for here, and would take a minute.
    await add(`${long}\n`, { ...GAZETTE, frames: async () => [] });
    const { hits } = await find(db, 'weathercock', { kinds: ['article'] });
    expect(hits).toMatchObject([{ kind: 'article', id: 'T1', item: null }]);
    expect(hits[0]?.passage.filter(({ match }) => match)).toEqual([{ text: 'weathercock', match: true }]);
    expect((await find(db, 'river', { kinds: ['article'] })).hits).toHaveLength(1);
  });

  test('does not take text for marks of matches', async () => {
    const { db, add } = newsroom(await open());
    await add('Rurik Aldane said that the \ufdd0lighthouse\ufdd1 keeper had left the lighthouse.\n', GAZETTE);
    const [hit] = (await find(db, 'lighthouse', { kinds: ['article'] })).hits;
    expect(hit?.passage.filter(({ match }) => match).map(({ text }) => text)).toEqual(['lighthouse', 'lighthouse']);
    expect((await stored(db, 'statement', 'keeper')).length).toBe(1);
  });
});
