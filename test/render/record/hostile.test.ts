import { stripVTControlCharacters as stripAnsi } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/render/terminal/layout.ts';
import { agreementPage } from '../../../src/render/terminal/record/agreement.ts';
import { articlePage } from '../../../src/render/terminal/record/article.ts';
import { differencesPage } from '../../../src/render/terminal/record/differences.ts';
import { findingPage } from '../../../src/render/terminal/record/finding.ts';
import { foundPage } from '../../../src/render/terminal/record/found.ts';
import { historyPage } from '../../../src/render/terminal/record/history.ts';
import { itemPage } from '../../../src/render/terminal/record/item.ts';
import { joinsPage } from '../../../src/render/terminal/record/joins.ts';
import { overviewPage } from '../../../src/render/terminal/record/overview.ts';
import { waitingPage } from '../../../src/render/terminal/record/waiting.ts';
import { hostileText } from '../hostile.ts';
import * as fixture from './fixture.ts';
import { coloured, plain } from './sheets.ts';

/** Members that pages choose by, so that there is no page without them. */
const FIXED = new Set(['kind', 'verdict', 'state', 'aspect', 'part', 'role']);
/** Nor do ids come from outside: the record gives them. */
const IDS = new Set(['id', 'item', 'finding', 'article', 'entity', 'with', 'lost']);

/** Data of the same shape whose every text from outside is another. */
function withWords<T>(data: T, words: () => string): T {
  const change = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return FIXED.has(name) || IDS.has(name) ? value : words();
    if (Array.isArray(value)) return value.map((each) => change(each, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([member, its]) => [member, change(its, member)]));
  };
  return change(data) as T;
}

const { statement, pledge, action, figure, entity, second, viewOf } = fixture;
const decision = { by: 'ana', verdict: 'correct', why: 'why', at: 'at', blind: false } as const;
const findings = [statement, pledge, action, figure, entity].map((finding) =>
  viewOf(finding, { decisions: [{ ...decision, changes: [{ what: 'words', was: 'a', is: 'b' }] }] }),
);
const described = { title: 'a', topic: 'b', tags: ['c'] };
const whole = { ...fixture.pledgeOf(pledge), ...described, links: fixture.evidence, assessments: fixture.assessments };

/** Every page of the record with other words in it; `words` is asked for each text anew. */
function pages(sheet: Sheet, words: () => string): readonly string[] {
  const hostile = <T>(data: T): T => withWords(data, words);
  const shown = findings.map((finding) => hostile(finding));
  return [
    waitingPage(hostile(fixture.queue), { joins: 1, evidence: 1 }, sheet),
    joinsPage({ joins: hostile(fixture.joins), counts: { statement: 1 } }, sheet),
    differencesPage(hostile(fixture.differences), 2, sheet),
    foundPage(hostile(fixture.found), words(), sheet),
    ...shown.map((finding) => findingPage(finding, sheet)),
    ...shown.map((finding) =>
      itemPage({ ...hostile(fixture.item), kind: finding.kind, findings: [finding] }, 20, sheet),
    ),
    itemPage(hostile(whole), 20, sheet),
    itemPage(hostile(fixture.person), 20, sheet),
    findingPage(hostile({ ...second, madeBy: { by: 'ana', at: 'at' } }), sheet),
    articlePage(hostile(fixture.article), sheet),
    historyPage({ items: hostile(fixture.entries), next: null, count: null }, sheet),
    historyPage(
      { items: fixture.entries.map((entry) => ({ ...entry, kind: words() })), next: 'more', count: null },
      sheet,
    ),
    overviewPage(hostile(fixture.overview), sheet),
    agreementPage({ items: [{ kind: 'pledge', alpha: null, units: 1e15, pairable: 2, coders: 2 }] }, sheet),
  ];
}

function holds(page: string, width: number): void {
  expect(page.endsWith('\n')).toBe(true);
  expect(page.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
}

describe('hostile words', () => {
  test('are printable and within the width on every page', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 30, max: 120 }),
        (texts, width) => {
          let next = 0;
          for (const page of pages(plain(width), () => texts[next++ % texts.length] ?? '')) holds(page, width);
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each([
    ['a word of 10,000 letters', 'x'.repeat(10_000)],
    ['2,000 wide characters', '水'.repeat(2000)],
    ['2,000 combining marks', `e${'\u0301'.repeat(2000)}`],
    ['2,000 escape sequences', '\u001b[31m\u001b]0;x\u0007'.repeat(2000)],
    ['2,000 right-to-left overrides', 'abc\u202e'.repeat(2000)],
    ['2,000 line breaks', 'a\r\n\u2028'.repeat(2000)],
    ['blanks alone', ' \t\n'.repeat(2000)],
    ['nothing', ''],
  ])('%s at the narrowest width', (_, words) => {
    for (const page of pages(plain(30), () => words)) holds(page, 30);
  });

  test('have the same text with and without colour', () => {
    let [a, b] = [0, 0];
    const texts = ['“We will', 'open\u001b[1m two', 'of the gates', '2031-03-05'];
    const withColour = pages(coloured(50), () => texts[a++ % texts.length] ?? '');
    const without = pages(plain(50), () => texts[b++ % texts.length] ?? '');
    expect(withColour.map(stripAnsi)).toEqual(without);
    withColour.forEach((page, i) => expect(page).not.toBe(without[i]));
  });
});
