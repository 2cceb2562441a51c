import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byParagraph, MAX_SPANS_PER_SEGMENT, type Span, segmentsOf } from '../../web/text/segments.ts';
import { cpuTimeOf } from '../cpu-time.ts';

interface Named extends Span {
  readonly name: string;
}

const span = (name: string, start: number, end: number): Named => ({ name, start, end });

/** Segments as `words[outer inner]`. */
function drawn(text: string, spans: readonly Named[], stretch: Span = { start: 0, end: text.length }): string[] {
  return segmentsOf(text, stretch, spans).map(({ start, end, over }) => {
    return `${text.slice(start, end)}[${over.map(({ name }) => name).join(' ')}]`;
  });
}

describe('segments of a stretch of text', () => {
  const text = 'He said that she promised rain.';

  test('are one segment for a text without spans', () => {
    expect(drawn(text, [])).toEqual(['He said that she promised rain.[]']);
  });

  test('name nested spans, the outer first', () => {
    expect(drawn(text, [span('inner', 17, 25), span('outer', 8, 30)])).toEqual([
      'He said []',
      'that she [outer]',
      'promised[outer inner]',
      ' rain[outer]',
      '.[]',
    ]);
  });

  test('name spans that cross', () => {
    expect(drawn('abcdef', [span('a', 0, 4), span('b', 2, 6)])).toEqual(['ab[a]', 'cd[a b]', 'ef[b]']);
  });

  test('name spans that touch, and spans on the same words', () => {
    expect(drawn('abcd', [span('a', 0, 2), span('b', 2, 4), span('c', 2, 4)])).toEqual(['ab[a]', 'cd[b c]']);
  });

  test('omit empty spans and those outside the text', () => {
    const spans = [span('empty', 2, 2), span('turned', 3, 1), span('before', -4, 0), span('behind', 4, 9)];
    expect(drawn('abcd', spans)).toEqual(['abcd[]']);
  });

  test('cut spans at the ends of the text', () => {
    expect(drawn('one two three', [span('long', 0, 13)], { start: 4, end: 7 })).toEqual(['two[long]']);
  });

  test('are none for an empty text', () => {
    expect(drawn('abc', [span('a', 0, 3)], { start: 1, end: 1 })).toEqual([]);
  });

  test('widen a span that cuts a surrogate pair', () => {
    const cut = 'a😀b';
    expect(drawn(cut, [span('low', 2, 4)])).toEqual(['a[]', '😀b[low]']);
    expect(drawn(cut, [span('high', 0, 2)])).toEqual(['a😀[high]', 'b[]']);
    expect(drawn(cut, [span('one', 0, 2), span('other', 2, 4)])).toEqual(['a[one]', '😀[one other]', 'b[other]']);
  });

  test('cover the text without gaps, and name exactly the spans over each', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -3, max: 43 }), length: fc.integer({ min: -2, max: 20 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), spans, (given, raw) => {
        const named = raw.map(({ start, length }, i) => span(String(i), start, start + length));
        const segments = segmentsOf(given, { start: 0, end: given.length }, named);
        expect(segments.map(({ start, end }) => given.slice(start, end)).join('')).toBe(given);
        for (const { start, end, over } of segments) {
          const whole = named.filter((each) => each.start < each.end && each.start <= start && each.end >= end);
          if (!whole.every((each) => over.includes(each))) throw new Error(`one that lies over ${start} is not named`);
          if (!over.every((each) => each.start < end && each.end > start)) throw new Error(`too many over ${start}`);
          if (given.isWellFormed() && !given.slice(start, end).isWellFormed()) throw new Error(`cut at ${start}`);
        }
      }),
    );
  });

  test('are computed quickly for a megabyte with thousands of findings', () => {
    const long = 'What was said, what was done. '.repeat(35_000);
    const spans = Array.from({ length: 8000 }, (_, i) => span(String(i), i * 130, i * 130 + 90 + (i % 7) * 40));
    let segments: ReturnType<typeof segmentsOf<(typeof spans)[number]>> = [];
    const time = cpuTimeOf(() => {
      segments = segmentsOf(long, { start: 0, end: long.length }, spans);
    });
    expect(time).toBeLessThan(1000);
    expect(segments.length).toBeGreaterThan(8000);
  });

  test('are bounded for thousands of findings over each other', () => {
    const long = 'x'.repeat(1_000_000);
    const nested = Array.from({ length: 5000 }, (_, i) => span(String(i), i * 100, long.length - i * 100));
    let segments: ReturnType<typeof segmentsOf<(typeof nested)[number]>> = [];
    const time = cpuTimeOf(() => {
      segments = segmentsOf(long, { start: 0, end: long.length }, nested);
    });
    expect(time).toBeLessThan(2000);
    expect(Math.max(...segments.map(({ over }) => over.length))).toBe(MAX_SPANS_PER_SEGMENT);
    // The innermost is always there.
    expect(segments.find(({ start }) => start === 4999 * 100)?.over.at(-1)?.name).toBe('4999');
  });
});

describe('spans by paragraph', () => {
  test('gives each paragraph the spans that touch it', () => {
    const paragraphs = [
      { start: 0, end: 10 },
      { start: 12, end: 20 },
      { start: 22, end: 30 },
    ];
    const spans = [span('last', 25, 26), span('first', 1, 4), span('all', 2, 30), span('between', 10, 12)];
    expect(byParagraph(paragraphs, spans).map((list) => list.map(({ name }) => name))).toEqual([
      ['first', 'all'],
      ['all'],
      ['all', 'last'],
    ]);
  });

  test('is fast for thousands of spans over thousands of paragraphs', () => {
    const paragraphs = Array.from({ length: 10_000 }, (_, i) => ({ start: i * 100, end: i * 100 + 98 }));
    const spans = Array.from({ length: 10_000 }, (_, i) => span(String(i), i * 100 + 5, i * 100 + 400));
    let lists: ReturnType<typeof byParagraph<(typeof spans)[number]>> = [];
    const time = cpuTimeOf(() => {
      lists = byParagraph(paragraphs, spans);
    });
    expect(time).toBeLessThan(1000);
    expect(lists[500]?.map(({ name }) => name)).toEqual(['497', '498', '499', '500']);
  });
});
