import { beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../../../src/record/findings-of.ts';
import { compareEntities, entityKeys } from '../../../../src/record/identity/entities/entities.ts';
import type { EntityFinding, Located, Match } from '../../../../src/record/types.ts';
import type { Reading } from '../../../../src/types.ts';
import { readPress } from '../../../press.ts';

type Appearing = Located<EntityFinding>;

interface Proposal {
  readonly names: readonly [string, string];
  readonly match: Match;
}

/** All entities of the fictional press, in the order of publication. */
async function press(): Promise<Appearing[]> {
  const readings = await readPress();
  const published = ({ article }: Reading): string => article.published ?? '';
  return readings
    .toSorted((a, b) => (published(a) < published(b) ? -1 : 1))
    .flatMap((reading) => {
      const { id, outlet: name } = reading.article;
      return findingsOf(reading)
        .filter((finding) => finding.kind === 'entity')
        .map((finding): Appearing => ({ finding, article: id, outlet: name, published: null, who: new Map() }));
    });
}

/**
 * Joins each entity to the item that fits it best, or begins one, and keeps what else is proposed: what the record does, without
 * its index.
 */
function grouped(entities: readonly Appearing[]): { items: Appearing[][]; proposals: Proposal[] } {
  const items: Appearing[][] = [];
  const byKey = new Map<string, Set<Appearing[]>>();
  const proposals: Proposal[] = [];
  for (const each of entities) {
    const keys = entityKeys(each).map(({ key }) => key);
    const candidates = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    const found = [...candidates].flatMap((item) => {
      if (item.some(({ article }) => article === each.article)) return [];
      const matches = item.flatMap((member) => {
        const match = compareEntities(each, member);
        return match ? [{ item, match, names: [member.finding.name, each.finding.name] as const }] : [];
      });
      return matches.toSorted((a, b) => rank(b.match) - rank(a.match)).slice(0, 1);
    });
    const best = found
      .filter(({ match }) => match.verdict === 'same')
      .toSorted((a, b) => rank(b.match) - rank(a.match))[0];
    const item = best?.item ?? [];
    if (!best) {
      items.push(item);
      proposals.push(...found);
    }
    item.push(each);
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(item));
  }
  return { items, proposals };
}

const rank = ({ verdict, score }: Match): number => score + (verdict === 'same' ? 1 : 0);

describe('the fictional press', () => {
  let entities: Appearing[];
  let items: Appearing[][];
  let proposals: Proposal[];
  beforeAll(async () => {
    entities = await press();
    ({ items, proposals } = grouped(entities));
  });

  /** The names and articles of the items that hold people of a surname. */
  function people(surname: string): { names: string[]; articles: number }[] {
    return items
      .filter((item) => item.some(({ finding }) => finding.type === 'person' && finding.name.includes(surname)))
      .map((item) => ({ names: [...new Set(item.map(({ finding }) => finding.name))].sort(), articles: item.length }));
  }

  test('Ilena Harsanby is one person in all articles that name her, with and without her given name', () => {
    expect(people('Harsanby')).toEqual([{ names: ['Harsanby', 'Ilena Harsanby'], articles: 16 }]);
  });

  test.each([
    ['Vesterhal', 'Tobin Vesterhal', 11],
    ['Ostrick', 'Ruven Ostrick', 9],
    ['Dellane', 'Osric Dellane', 7],
    ['Castrane', 'Mirela Castrane', 4],
    ['Mallensk', 'Greta Mallensk', 7],
    ['Korvath', 'Anselm Korvath', 4],
    ['Ferrowby', 'Nadim Ferrowby', 7],
    ['Haverkin', 'Joss Haverkin', 6],
  ])('%s is one person', (surname, name, articles) => {
    expect(people(surname)).toEqual([{ names: [name], articles }]);
  });

  test('Kaspar Lindquay is one person, though one article gives only his surname', () => {
    expect(people('Lindquay')).toEqual([{ names: ['Kaspar Lindquay', 'Lindquay'], articles: 10 }]);
  });

  test('Pavla Drenholme of the Tide is proposed as Pavla Drenholm, and not joined', () => {
    expect(people('Drenholm')).toEqual([
      { names: ['Pavla Drenholm'], articles: 5 },
      { names: ['Pavla Drenholme'], articles: 3 },
    ]);
    expect(proposals.filter(({ names }) => names.some((name) => name.includes('Drenholm')))).toMatchObject([
      {
        names: ['Pavla Drenholm', 'Pavla Drenholme'],
        match: {
          verdict: 'maybe',
          why: expect.stringMatching(/^one letter apart: Drenholm and Drenholme; both lead River Watch/),
        },
      },
    ]);
  });

  test('there are no other proposals', () => {
    expect(proposals).toHaveLength(1);
  });

  test('no two people are joined', () => {
    for (const item of items.filter(([first]) => first?.finding.type === 'person')) {
      const names = item.map(({ finding }) => finding.name);
      expect([...new Set(names.filter((name) => name.includes(' ')))].length, names.join(', ')).toBeLessThan(2);
      expect(new Set(names.map((name) => name.split(' ').at(-1))).size, names.join(', ')).toBe(1);
    }
  });

  test('an unnamed source is not joined', () => {
    const unnamed = items.filter((item) => item.some(({ finding }) => finding.type === 'unnamed'));
    expect(unnamed.length).toBeGreaterThan(25);
    expect(unnamed.every((item) => item.length === 1)).toBe(true);
  });

  test('keys are few', () => {
    const keys = entities.reduce((sum, each) => sum + entityKeys(each).length, 0);
    expect(keys / entities.length).toBeLessThan(6);
  });
});
