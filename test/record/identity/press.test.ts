import { expect, test } from 'vitest';
import { fold } from '../../../src/lexicon/fold.ts';
import { dayOf } from '../../../src/record/days.ts';
import { differencesAmong } from '../../../src/record/differences/differences.ts';
import { findingsOf } from '../../../src/record/findings-of.ts';
import { compareActions } from '../../../src/record/identity/actions/compare.ts';
import { ACTION_WINDOW_DAYS, actionKeys } from '../../../src/record/identity/actions/keys.ts';
import { comparePledges } from '../../../src/record/identity/pledges/compare.ts';
import { PLEDGE_WINDOW_DAYS, pledgeKeys } from '../../../src/record/identity/pledges/keys.ts';
import { compareQuantities } from '../../../src/record/identity/quantities/compare.ts';
import { QUANTITY_WINDOW_DAYS, quantityKeys } from '../../../src/record/identity/quantities/keys.ts';
import { compareStatements } from '../../../src/record/identity/statements/compare.ts';
import { STATEMENT_WINDOW_DAYS, statementKeys } from '../../../src/record/identity/statements/keys.ts';
import type { Finding, Key, Kind, Located, Match, Who } from '../../../src/record/types.ts';
import { readPress } from '../../press.ts';

/** All findings of the fictional press, oldest first; who has the same name is the same item. */
async function press(): Promise<readonly Located[]> {
  const items = new Map<string, number>();
  const itemOf = (key: string): number => {
    const item = items.get(key) ?? items.size + 1;
    items.set(key, item);
    return item;
  };
  const all = (await readPress()).flatMap((reading) => {
    const { id, outlet, published } = reading.article;
    const findings = findingsOf(reading);
    const who = new Map<string, Who>();
    for (const finding of findings) {
      if (finding.kind !== 'entity') continue;
      const { name, type, local } = finding;
      // Whoever has no name is somebody else in each article.
      const own = type === 'unnamed' || type === 'group' ? `${id} ${local}` : '';
      who.set(local, { item: itemOf(`${own}${fold(name).replace(/^the /, '')}`), name, type });
    }
    const day = dayOf(published);
    return findings.map((finding): Located => ({ finding, article: id, outlet, published: day, who }));
  });
  return all.toSorted((a, b) => (a.published ?? 0) - (b.published ?? 0));
}

const PRESS = await press();

/** Findings of one kind put into items as the record does: each joins the best that is the same. */
function itemsOf<F extends Finding>(
  kind: Kind,
  keysOf: (located: Located<F>) => readonly Key[],
  compare: (a: Located<F>, b: Located<F>) => Match | null,
  window: number,
): readonly (readonly Located<F>[])[] {
  const items: Located<F>[][] = [];
  const known = new Map<string, { readonly day: number; readonly item: Located<F>[] }[]>();
  for (const located of PRESS.filter(({ finding }) => finding.kind === kind) as Located<F>[]) {
    const keys = keysOf(located);
    const candidates = new Set(
      keys.flatMap(({ key, day }) =>
        (known.get(key) ?? []).filter((entry) => Math.abs(entry.day - day) <= window).map(({ item }) => item),
      ),
    );
    let best: { readonly item: Located<F>[]; readonly score: number } | null = null;
    for (const item of candidates) {
      for (const member of item) {
        const match = compare(located, member);
        if (match?.verdict === 'same' && match.score > (best?.score ?? -1)) best = { item, score: match.score };
      }
    }
    const item: Located<F>[] = best?.item ?? [];
    if (!best) items.push(item);
    item.push(located);
    for (const { key, day } of keys) known.set(key, [...(known.get(key) ?? []), { day, item }]);
  }
  return items;
}

const statements = itemsOf('statement', statementKeys, compareStatements, STATEMENT_WINDOW_DAYS);
const pledges = itemsOf('pledge', pledgeKeys, comparePledges, PLEDGE_WINDOW_DAYS);
const actions = itemsOf('action', actionKeys, compareActions, ACTION_WINDOW_DAYS);
const quantities = itemsOf('quantity', quantityKeys, compareQuantities, QUANTITY_WINDOW_DAYS);

function wordsOf({ finding }: Located): string {
  switch (finding.kind) {
    case 'statement':
      return finding.content.map(({ exact }) => exact).join(' ');
    case 'pledge':
      return finding.passages.map(({ exact }) => exact).join(' ');
    case 'action':
      return finding.passage.exact;
    case 'quantity':
      return `${finding.passage.exact}: ${finding.sentence.exact}`;
    case 'entity':
      return finding.name;
  }
}

/** The items that have words in one of their findings, each as outlets and days. */
function itemsWith(items: readonly (readonly Located[])[], words: string): string[][] {
  const found = items.filter((item) => item.some((located) => wordsOf(located).includes(words)));
  return found.map((item) => item.map((located) => `${located.outlet?.replace('The ', '')} ${located.published}`));
}

const MARCH_30 = 20177;

test('the line about the Sarn is one statement with four witnesses, and the difference "not" and "never" is reported', () => {
  expect(itemsWith(statements, 'one drop of the Sarn')).toEqual([
    ['Vessaly Press Agency 20220', 'Brinmouth Tide 20221', 'Kessermark Record 20221', 'Brinmouth Tide 20337'],
  ]);
  const item = statements.find((members) => members.some((member) => wordsOf(member).includes('one drop')));
  expect(differencesAmong('statement', item ?? []).map(({ aspect, a, b }) => [aspect, a, b])).toEqual([
    ['wording', 'not', 'never'],
  ]);
});

test('the size of the march is one figure, on which three outlets disagree', () => {
  const item =
    quantities.find((members) => members.some((member) => wordsOf(member).startsWith('Thousands march'))) ??
    quantities.find((members) => members.some((member) => wordsOf(member).startsWith('9,500: Police put')));
  const figures = new Set((item ?? []).map((member) => wordsOf(member).split(': ')[0]));
  for (const figure of ['9,500', '30,000 people', '12,000', '12,000 people', '30,000 marchers', '9,500 marchers']) {
    expect(figures).toContain(figure);
  }
  // Neither the photographs nor the arrests nor the distance between the counts is a size of the march.
  for (const figure of ['46 photographs', 'Fourteen people', 'Fourteen marchers', '20,000']) {
    expect(figures).not.toContain(figure);
  }
  const parted = differencesAmong('quantity', item ?? []).map(({ a, b }) => [a, b].map((text) => text.split(' ')[0]));
  const byText = (a: string | undefined, b: string | undefined): number => ((a ?? '') < (b ?? '') ? -1 : 1);
  expect(parted.map((pair) => pair.toSorted(byText).join(' / ')).toSorted(byText)).toEqual([
    '12,000 / 30,000',
    '12,000 / 9,500',
    '30,000 / 9,500',
  ]);
});

test('a name that one outlet misspells does not split a statement, and is reported', () => {
  const item = statements.find((members) => members.some((member) => wordsOf(member).includes('until the diggers')));
  expect(item?.map(({ outlet }) => outlet)).toContain('The Brinmouth Tide');
  expect(item?.map(({ outlet }) => outlet)).toContain('The Kessermark Record');
  const names = differencesAmong('statement', item ?? []).filter(({ aspect }) => aspect === 'name');
  expect(names.map(({ a, b }) => [a, b])).toEqual([['Pavla Drenholm', 'Pavla Drenholme']]);
});

test('Ostrick’s statement to the Tide is one in three outlets', () => {
  expect(itemsWith(statements, 'a cap that empties the villages')).toEqual([
    ['Brinmouth Tide 20228', 'Vessaly Press Agency 20229', 'Kessermark Record 20230', 'Brinmouth Tide 20337'],
  ]);
});

test('statements of a judge and of a lawyer are two', () => {
  expect(itemsWith(statements, 'empty a valley')).toHaveLength(3);
});

test('restated pledges are one: the levy, the fish ladder, the current', () => {
  const sizes = (words: string) => itemsWith(pledges, words).map((item) => item.length);
  expect(sizes('pay a single talen')).toEqual([4]);
  expect(sizes('fish ladder')).toEqual([4]);
  expect(sizes('280,000')).toEqual([3]);
});

test('actions reported twice are one: the ban overturned, the ward reopened', () => {
  expect(itemsWith(actions, 'overturned')).toEqual([['Vessaly Press Agency 20202', 'Brinmouth Tide 20337']]);
  expect(itemsWith(actions, 'reopened')).toEqual([['Brinmouth Tide 20267', 'Brinmouth Tide 20337']]);
});

test('keys are few, and most findings are not joined', () => {
  const mean = (keysOf: (located: never) => readonly Key[], kind: Kind): number => {
    const all = PRESS.filter(({ finding }) => finding.kind === kind);
    return all.reduce((sum, located) => sum + keysOf(located as never).length, 0) / all.length;
  };
  expect(mean(statementKeys, 'statement')).toBeLessThan(8);
  expect(mean(pledgeKeys, 'pledge')).toBeLessThan(8);
  expect(mean(actionKeys, 'action')).toBeLessThan(8);
  expect(mean(quantityKeys, 'quantity')).toBeLessThan(8);
  for (const items of [statements, pledges, actions, quantities]) {
    const alone = items.filter((item) => item.length === 1).length;
    expect(alone / items.length).toBeGreaterThan(0.75);
  }
  expect(PRESS.some(({ published }) => published === MARCH_30)).toBe(true);
});
