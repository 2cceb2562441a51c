import { describe, expect, test } from 'vitest';
import { type Candidates, type Identity, type Numbered, resolve } from '../../src/record/resolve.ts';
import type { EntityFinding, Located, Match } from '../../src/record/types.ts';

/**
 * A toy identity: names are the same where they are equal, and may be where they begin alike; `x` in the office counts
 * for more. Keys are first letters.
 */
const toy = (withinArticle: boolean): Identity<EntityFinding> => ({
  keys: ({ finding }) => [finding.name.charCodeAt(0)],
  compare: ({ finding: a }, { finding: b }): Match | null => {
    if (a.name === b.name) return { verdict: 'same', score: b.offices.length > 0 ? 0.9 : 0.5, why: `both ${a.name}` };
    return a.name.slice(0, 3) === b.name.slice(0, 3) ? { verdict: 'maybe', score: 0.4, why: 'begin alike' } : null;
  },
  withinArticle,
});

function named(id: number, name: string, office?: string): Numbered<EntityFinding> {
  const passage = { start: 0, end: name.length, exact: name };
  const offices = office === undefined ? [] : [{ title: office, passage }];
  const finding: EntityFinding = {
    kind: 'entity',
    local: `e${id}`,
    name,
    type: 'person',
    mentions: [passage],
    offices,
    company: [],
  };
  const located: Located<EntityFinding> = { finding, article: 'a', outlet: null, published: null, who: new Map() };
  return { id, located };
}

/** What a record knows: findings by item, all under one key. */
function known(items: Readonly<Record<number, readonly Numbered[]>>, letter = 'A'): Candidates {
  const members = new Map(Object.entries(items).map(([item, its]) => [Number(item), its]));
  return { items: new Map([[letter.charCodeAt(0), [...members.keys()]]]), members };
}

const nothing = { apart: new Set<string>(), taken: new Set<number>() };

describe('resolve', () => {
  test('makes new items for findings without a match, in order', () => {
    const { placements, nextItem, suggestions } = resolve(
      [named(1, 'Ana'), named(2, 'Bo')],
      known({}),
      toy(false),
      nothing,
      7,
    );
    expect(placements).toEqual([
      { id: 1, item: 7, join: null },
      { id: 2, item: 8, join: null },
    ]);
    expect(nextItem).toBe(9);
    expect(suggestions).toEqual([]);
  });

  test('joins the best match, with the reason', () => {
    const candidates = known({ 3: [named(30, 'Ana')], 4: [named(40, 'Ana', 'mayor')] });
    const { placements } = resolve([named(1, 'Ana')], candidates, toy(false), nothing, 7);
    expect(placements).toEqual([{ id: 1, item: 4, join: { with: 40, score: 0.9, why: 'both Ana' } }]);
  });

  test('joins the oldest of equal matches', () => {
    const candidates = known({ 5: [named(50, 'Ana')], 3: [named(30, 'Ana')] });
    expect(resolve([named(1, 'Ana')], candidates, toy(false), nothing, 7).placements[0]?.item).toBe(3);
  });

  test('proposes uncertain matches without joining them', () => {
    const { placements, suggestions } = resolve(
      [named(1, 'Anab')],
      known({ 3: [named(30, 'Anax')] }),
      toy(false),
      nothing,
      7,
    );
    expect(placements).toEqual([{ id: 1, item: 7, join: null }]);
    expect(suggestions).toEqual([{ items: [3, 7], findings: [30, 1], score: 0.4, why: 'begin alike' }]);
  });

  test('proposes no items that people marked as different', () => {
    const apart = new Set(['3 7']);
    expect(
      resolve([named(1, 'Anab')], known({ 3: [named(30, 'Anax')] }), toy(false), { ...nothing, apart }, 7).suggestions,
    ).toEqual([]);
  });

  test('joins neither of two matching items that people marked as different, and proposes both', () => {
    const candidates = known({ 3: [named(30, 'Ana')], 4: [named(40, 'Ana')] });
    const { placements, suggestions } = resolve(
      [named(1, 'Ana')],
      candidates,
      toy(false),
      { ...nothing, apart: new Set(['3 4']) },
      7,
    );
    expect(placements).toEqual([{ id: 1, item: 7, join: null }]);
    expect(suggestions.map(({ items }) => items)).toEqual([
      [3, 7],
      [4, 7],
    ]);
  });

  test('does not join two that the reader distinguished in one article', () => {
    const candidates = known({ 3: [named(30, 'Ana')] });
    const { placements } = resolve([named(1, 'Ana'), named(2, 'Ana')], candidates, toy(false), nothing, 7);
    expect(placements.map(({ item }) => item)).toEqual([3, 7]);
  });

  test('does not join a new finding with an item of the same article', () => {
    const candidates = known({ 3: [named(30, 'Ana')] });
    const { placements } = resolve([named(1, 'Ana')], candidates, toy(false), { ...nothing, taken: new Set([3]) }, 7);
    expect(placements[0]?.item).toBe(7);
  });

  test('joins two findings of one article where their kind allows it', () => {
    const { placements } = resolve([named(1, 'Ana'), named(2, 'Ana')], known({}), toy(true), nothing, 7);
    expect(placements).toEqual([
      { id: 1, item: 7, join: null },
      { id: 2, item: 7, join: { with: 1, score: 0.5, why: 'both Ana' } },
    ]);
  });

  test('proposes at most two items for one finding', () => {
    const candidates = known({ 3: [named(30, 'Anax')], 4: [named(40, 'Anay')], 5: [named(50, 'Anaz')] });
    expect(resolve([named(1, 'Anab')], candidates, toy(false), nothing, 7).suggestions).toHaveLength(2);
  });
});
