import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthsOf, lookOf } from '../../web/text/finding-spans.ts';
import { stack } from '../../web/text/stack.ts';
import { stepped, trimmed, wordAt } from '../../web/text/step.ts';
import { addressOnPage } from '../../web/text/text-fragment.ts';
import { changedWords } from '../../web/text/word-diff.ts';
import { cpuTimeOf } from '../cpu-time.ts';

describe('a stack of boxes', () => {
  const at = (...levels: number[]) => levels.map((level) => ({ at: level, height: 10 }));

  test('leaves boxes that do not overlap in place', () => {
    expect(stack(at(0, 50, 100), 2)).toEqual([0, 50, 100]);
  });

  test('moves overlapping boxes by equal distances', () => {
    // Two that want 100: one goes up by 6, the other down by 6.
    expect(stack(at(100, 100), 2)).toEqual([94, 106]);
  });

  test('moves none above the top', () => {
    expect(stack(at(0, 0, 0), 2)).toEqual([0, 12, 24]);
  });

  test('keeps a heavy box in place, and moves the others', () => {
    const [first, heavy] = stack(
      [
        { at: 100, height: 10 },
        { at: 100, height: 10, weight: 1e6 },
      ],
      2,
    );
    expect(heavy).toBeCloseTo(100, 3);
    expect(first).toBeCloseTo(88, 3);
  });

  test('has no overlaps, and no other layout is nearer to the wanted positions', () => {
    const items = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 1, max: 40 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 11 }), fc.constantFrom(-1, 1), (raw, moved, by) => {
        const boxes = raw.toSorted((a, b) => a.at - b.at);
        const tops = stack(boxes, 3);
        const fits = (places: readonly number[]) =>
          places.every(
            (top, i) => top >= 0 && (i === 0 || top >= (places[i - 1] ?? 0) + (boxes[i - 1]?.height ?? 0) + 3 - 1e-6),
          );
        const cost = (places: readonly number[]) =>
          places.reduce((sum, top, i) => sum + (top - (boxes[i]?.at ?? 0)) ** 2, 0);
        expect(fits(tops)).toBe(true);
        const other = tops.map((top, i) => (i === moved ? top + by : top));
        if (fits(other)) expect(cost(other)).toBeGreaterThanOrEqual(cost(tops) - 1e-6);
      }),
    );
  });

  test('is fast for a hundred thousand boxes', () => {
    const boxes = Array.from({ length: 100_000 }, (_, i) => ({ at: i * 5, height: 40 }));
    const time = cpuTimeOf(() => expect(stack(boxes, 3)).toHaveLength(100_000));
    expect(time).toBeLessThan(3000);
  });
});

describe('steps of an end of a passage', () => {
  const text = 'Ae\u0301👨‍👩‍👧 told the court.';

  test('move by graphemes', () => {
    expect(stepped(text, 1, 'character', 1)).toBe(3);
    const family = text.indexOf(' told');
    expect(stepped(text, 3, 'character', 1)).toBe(family);
    expect(stepped(text, family, 'character', -1)).toBe(3);
  });

  test('move by words: forward to an end, back to a start', () => {
    const told = text.indexOf('told');
    expect(stepped(text, told + 2, 'word', 1)).toBe(told + 4);
    expect(stepped(text, told + 4, 'word', 1)).toBe(told + 8);
    expect(stepped(text, told + 8, 'word', -1)).toBe(told + 5);
    expect(stepped(text, told + 2, 'word', -1)).toBe(told);
  });

  test('stay within the text', () => {
    expect(stepped(text, text.length, 'character', 1)).toBe(text.length);
    expect(stepped(text, 0, 'word', -1)).toBe(0);
  });

  test('exclude white space from a passage', () => {
    expect(trimmed('a  bc d', 1, 6)).toEqual({ start: 3, end: 5 });
    expect(trimmed('a   b', 1, 4)).toBeNull();
  });

  test('find the word at a position, or the next one', () => {
    expect(wordAt(text, text.indexOf('the') + 1)).toEqual({ start: text.indexOf('the'), end: text.indexOf('the') + 3 });
    expect(wordAt('a, b', 1)).toEqual({ start: 3, end: 4 });
    expect(wordAt('…', 0)).toBeNull();
  });
});

describe('the address of a passage on the live page', () => {
  const page = 'https://press.example/a';
  const of = (text: string, words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return addressOnPage(page, text, { start, end: start + words.length }).replace(`${page}#:~:text=`, '');
  };

  test('contains a few unique words whole', () => {
    expect(of('He said, “rain, and more”.', 'rain, and more')).toBe('rain%2C%20and%20more');
  });

  test('escapes hyphens, which would mark a prefix', () => {
    expect(of('a well-known fact', 'well-known')).toBe('well%2Dknown');
  });

  test('distinguishes repeated words by their context', () => {
    const text = 'Rain came first. Then rain came again to stay.';
    expect(of(text, 'rain', 10)).toBe('rain');
    expect(of('It will rain today. It will rain tomorrow.', 'rain', 15)).toBe(
      'rain%20today.%20It%20will-,rain,-tomorrow.',
    );
  });

  test('contains the first and last words of a long passage', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(of(`First: ${long}. Last`, long)).toBe(
      'First%3A-,one%20two%20three%20four,ten%20eleven%20twelve%20thirteen,-.%20Last',
    );
  });

  test('contains the ends of a passage over two blocks', () => {
    expect(of('Say this.\n\nAnd that.', 'this.\n\nAnd')).toBe('Say-,this.,And,-that.');
  });

  test('widens a passage that begins or ends within a word', () => {
    expect(of('unbelievable things', 'believable thing')).toBe('unbelievable%20things');
  });

  test('accepts half a surrogate pair', () => {
    expect(of('say \ud83d now', '\ud83d')).toBe('%EF%BF%BD');
  });

  test('keeps a fragment that the address has', () => {
    expect(addressOnPage('https://press.example/a#top', 'one', { start: 0, end: 3 })).toBe(
      'https://press.example/a#top:~:text=one',
    );
  });
});

describe('changed words', () => {
  const shown = (before: string, after: string) =>
    changedWords(before, after)
      .map(({ side, text }) => (side === 'both' ? text : `${side === 'added' ? '+' : '-'}{${text}}`))
      .join('');

  test('are marked, and unchanged words are not', () => {
    expect(shown('We will never trade it.', 'We will not trade it.')).toBe('We will -{never }+{not }trade it.');
  });

  test('do not include forms of quotation marks and white space', () => {
    expect(shown('“Never,” he said', '"Never,"\nhe said')).not.toContain('{');
  });

  test('are all words of texts with nothing in common', () => {
    expect(shown('', 'all new')).toBe('+{all new}');
    expect(shown('gone', '')).toBe('-{gone}');
  });
});

describe('the style of a segment', () => {
  const over = (finding: string, kind: 'statement' | 'pledge', part: 'content' | 'source' | 'passage') => ({
    finding,
    kind,
    part,
    start: 0,
    end: 1,
  });

  test('shows own voice only outside of statements', () => {
    expect(lookOf([over('F1', 'pledge', 'passage')])).toEqual({ depth: 0, marks: 'pledge', of: 'F1' });
  });

  test('has a greater depth for nested statements', () => {
    const look = lookOf([
      over('F1', 'statement', 'content'),
      over('F2', 'statement', 'content'),
      over('F1', 'statement', 'content'),
    ]);
    expect(look.depth).toBe(2);
    expect(lookOf([over('F1', 'statement', 'content'), over('F2', 'statement', 'source')])).toEqual({
      depth: 1,
      marks: 'source',
      of: 'F1 F2',
    });
  });

  test('is found also for statements in a cycle', () => {
    const finding = (id: string, within: string | null) => ({ id, within }) as Parameters<typeof depthsOf>[0][number];
    expect(depthsOf([finding('F1', null), finding('F2', 'F1'), finding('F3', 'F2')])).toEqual(
      new Map([
        ['F1', 0],
        ['F2', 1],
        ['F3', 2],
      ]),
    );
    expect(depthsOf([finding('F1', 'F2'), finding('F2', 'F1')]).get('F1')).toBe(2);
  });
});
