import { beforeAll, describe, expect, test } from 'vitest';
import type { AddEvent } from '../../src/jobs/ingest/add-all.ts';
import type { Database } from '../../src/store/database/database.ts';
import { exportRecord } from '../../src/store/export-import/export-record.ts';
import { differencesPage } from '../../src/store/queries/differences-page.ts';
import { joinsPage } from '../../src/store/queries/joins-page.ts';
import { search } from '../../src/store/queries/search.ts';
import { type Verified, verify } from '../../src/store/verify/verify.ts';
import { addPress } from '../add-press.ts';
import { pressFrames } from '../press.ts';
import { anyDatabase } from './databases/each-database.ts';
import { stored } from './newsroom.ts';
import { itemOf, overviewOf, personOf } from './waiting.ts';

/** What each database made of it, to be compared in the end. */
const made: { readonly name: string; readonly whole: Verified; readonly lines: readonly string[] }[] = [];

anyDatabase('the fictional press', (open) => {
  let db: Database;
  let events: readonly AddEvent[];
  let whole: Verified;
  beforeAll(async () => {
    db = await open();
    events = await addPress(db, { frames: pressFrames });
    whole = await verify(db, { progress: () => {} });
    const lines: string[] = [];
    for await (const line of exportRecord(db)) lines.push(JSON.stringify(line));
    made.push({ name: db.name, whole, lines });
  });

  test('all 19 articles are added, and verify finds no errors', async () => {
    expect(events.map((event) => ('added' in event ? event.added.status : null))).toEqual(
      Array.from({ length: 19 }, () => 'added'),
    );
    expect(whole).toMatchObject({ problems: [], entries: 20, blobs: 38 });
    expect(await overviewOf(db)).toMatchObject({ articles: 19, captures: 19, entries: 20, root: whole.root });
  });

  test('adding them again changes nothing', async () => {
    const again = await addPress(db, { frames: pressFrames });
    expect(again.map((event) => ('added' in event ? event.added.status : null))).toEqual(
      Array.from({ length: 19 }, () => 'known'),
    );
    expect(await overviewOf(db)).toMatchObject({ entries: 20, root: whole.root });
  });

  test('Ilena Harsanby is one person in the 16 articles that name her', async () => {
    const named = (await stored(db, 'entity', 'Harsanby')).filter(({ exact }) => /^(Ilena )?Harsanby$/.test(exact));
    const items = new Set(named.map(({ item }) => item));
    expect(items.size).toBe(1);
    const [item = 0] = items;
    expect(await personOf(db, item)).toMatchObject({ label: 'Ilena Harsanby', members: 16 });
  });

  test('Pavla Drenholme of the Tide is proposed as Pavla Drenholm, and not joined', async () => {
    const names = await stored(db, 'entity', 'Pavla Drenholm');
    const itemsOf = (name: string) => new Set(names.filter(({ exact }) => exact === name).map(({ item }) => item));
    const [right, wrong] = [itemsOf('Pavla Drenholm'), itemsOf('Pavla Drenholme')];
    expect([right.size, wrong.size]).toEqual([1, 1]);
    expect([...right]).not.toEqual([...wrong]);
    const asked = { verdict: 'proposed', kinds: ['entity'], after: null, limit: 1000 } as const;
    const { items: proposals } = await joinsPage(db, asked);
    const both = new Set([...right, ...wrong].map((item) => `E${item}`));
    const about = proposals.filter(({ a, b }) => both.has(a.item) || both.has(b.item));
    expect(about).toHaveLength(1);
    expect(about[0]?.why).toMatch(/^one letter apart: Drenholm and Drenholme/);
    expect(new Set([about[0]?.a.item, about[0]?.b.item])).toEqual(both);
  });

  test('the line about the Sarn is one statement with findings in three outlets', async () => {
    const drops = (await stored(db, 'statement', 'one drop of the Sarn')).filter(({ exact }) =>
      exact.startsWith('“We will'),
    );
    const items = new Set(drops.map(({ item }) => item));
    expect(items.size).toBe(1);
    const view = await itemOf(db, 'statement', [...items][0] ?? 0);
    expect(new Set(view.findings.map(({ where }) => where.outlet))).toEqual(
      new Set(['The Brinmouth Tide', 'The Kessermark Record', 'Vessaly Press Agency']),
    );
    expect(view.findings.every(({ named }) => named.some(({ name }) => name === 'Ilena Harsanby'))).toBe(true);
    // The agency has “not” where the Record has “never”.
    expect(view.differences).toContainEqual(
      expect.objectContaining({ aspect: 'wording', what: 'one quotes “never”, the other “not”' }),
    );
  });

  test('the size of the march is listed as a difference', async () => {
    const { items: figures } = await differencesPage(db, { aspects: ['figure'], item: null, after: null, limit: 1000 });
    const sides = figures.map(({ a, b }) =>
      [a.words, b.words].map((words) => /[\d,]+/.exec(words)?.[0] ?? '').toSorted(),
    );
    expect(sides).toContainEqual(['30,000', '9,500']);
    const march = figures.find(({ a, b }) => `${a.words} ${b.words}`.includes('9,500'));
    expect(march?.what).toMatch(/9,500 .*River Watch|River Watch.*9,500/);
  });

  test('search finds its words', async () => {
    const found = await search(db, {
      words: '"one drop of the Sarn"',
      kinds: ['statement'],
      speaker: 'Harsanby',
      outlet: null,
      from: null,
      to: null,
      limit: 20,
    });
    expect(found.count).toBeGreaterThanOrEqual(3);
    expect(found.hits.flatMap(({ passage }) => passage.filter(({ match }) => match)).map(({ text }) => text)).toContain(
      'Sarn',
    );
  });
});

describe('PGlite and PostgreSQL', () => {
  test('make identical logs and tables from the same articles', () => {
    const [one, ...others] = made;
    expect(others.length).toBe(made.length - 1);
    for (const other of others) {
      expect(other.lines).toEqual(one?.lines);
      expect(other.whole).toEqual(one?.whole);
    }
  });
});
