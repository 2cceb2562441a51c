import fc from 'fast-check';
import type { Passage, Reading, Statement } from '../../src/types.ts';
import { articleOf, readingOf } from './fixture.ts';

const PIECES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'",
  '"',
  '&amp;',
  '&',
  '<',
  '>',
  ']]>',
  '<!--',
  '-->',
  '</style>',
  '</span></p></main>',
  'javascript:alert(1)',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u0000',
  '\r',
  '\b',
  '\u202e',
  '\u2066',
  '\ud800',
  '\udc00',
  '中文字',
  '👩‍👩‍👧',
  'e\u0301\u0301',
  '\u200b',
  'word',
  ' ',
  'said',
  '“',
  '”',
  'x'.repeat(90),
  '\n',
  '\t',
];

/** Text as an ill-meaning or a broken source might send it. */
export const hostileText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** Readings whose every word is hostile, with passages that nest, touch and cross at random. */
export const hostileReading: fc.Arbitrary<Reading> = fc
  .record({
    paragraphs: fc.array(hostileText, { minLength: 1, maxLength: 4 }),
    spans: fc.array(fc.tuple(fc.nat(400), fc.nat(120)), { minLength: 6, maxLength: 24 }),
    words: hostileText,
    parents: fc.array(fc.nat(8), { minLength: 8, maxLength: 8 }),
  })
  .map(({ paragraphs, spans, words, parents }) => {
    const article = articleOf(paragraphs, {
      title: words,
      byline: [words],
      outlet: words,
      url: words,
      published: words,
      language: 'en',
    });
    const passages: Passage[] = spans.map(([from, length]) => {
      const start = from % article.text.length;
      const end = Math.min(article.text.length, start + 1 + length);
      return { start, end, exact: article.text.slice(start, end) };
    });
    const take = (i: number) => passages.filter((_, k) => k % 6 === i);
    const why = passages.slice(0, 1).map((passage) => ({ rule: words, because: words, passage }));
    const statements: Statement[] = take(0).map((passage, i) => ({
      id: `s${i + 1}`,
      kind: 'mixed',
      source: take(1).slice(i, i + 1),
      cue: take(2).slice(i, i + 1),
      content: [passage],
      speaker: i % 2 === 0 ? 'e1' : null,
      via: 'e9',
      date: 't1',
      parent: i % 3 === 0 ? null : `s${(parents[i] ?? 0) + 1}`,
      confidence: 0.5,
      why,
    }));
    return readingOf(article, {
      statements,
      voice: take(3),
      entities: [
        {
          id: 'e1',
          name: words,
          type: 'unnamed',
          mentions: passages.slice(0, 3),
          offices: [{ title: words, passage: passages[0] as Passage }],
          why,
        },
      ],
      pledges: take(1).map((passage, i) => ({
        id: `p${i + 1}`,
        kind: 'promise',
        pledgers: ['e1', words],
        passages: [passage],
        statement: i % 2 === 0 ? 's1' : null,
        amount: 'q1',
        deadline: 't9',
        condition: passage,
        testable: 'vague',
        confidence: 0.5,
        why,
      })),
      actions: take(4).map((passage, i) => ({
        id: `a${i + 1}`,
        type: null,
        act: passage,
        actors: [words],
        targets: ['e1'],
        passage,
        date: 't1',
        place: 'e1',
        statement: null,
        confidence: 0.5,
        why,
      })),
      quantities: take(5).map((passage, i) => ({
        id: `q${i + 1}`,
        passage,
        value: null,
        unit: words,
        of: words,
        approximate: true,
        statement: null,
        why,
      })),
      times: take(2).map((passage, i) => ({
        id: `t${i + 1}`,
        passage,
        type: 'DATE',
        value: words,
        edtf: words,
        anchor: words,
        why,
      })),
      notices: [{ code: 'mended', message: words }],
    });
  });
