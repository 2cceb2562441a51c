import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, vocabularyOf } from '../../src/frames/word-pieces.ts';
import { basicTokens } from '../../src/frames/words.ts';

const forms = (text: string) => basicTokens(text).map(({ form }) => form);
const slices = (text: string) => basicTokens(text).map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  test.each<[string, string, string[]]>([
    ['white space of all kinds parts them', 'a\u00a0b\u3000c\u2028d\te\r\nf', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['each punctuation mark is one', 'don’t (stop)… now—', ['don', '’', 't', '(', 'stop', ')', '…', 'now', '—']],
    ['curly and straight quotation marks are', '“a” "b"', ['“', 'a', '”', '"', 'b', '"']],
    ['ASCII symbols are, other symbols are not', '$5 €5 a+b ©x', ['$', '5', '€5', 'a', '+', 'b', '©x']],
    ['accents are dropped and letters lower-cased', 'Café ÅNGSTRÖM Şimşek', ['cafe', 'angstrom', 'simsek']],
    ['combining accents too', 'e\u0301te\u0301', ['ete']],
    ['letters without a decomposition stay', 'Øre Łódź straße', ['øre', 'łodz', 'straße']],
    ['dotted and final letters', 'İzmir ΣΊΓΜΑΣ', ['izmir', 'σιγμασ']],
    ['each CJK character is one', '東京のbus', ['東', '京', 'のbus']],
    ['Hangul is taken apart', '한', ['\u1112\u1161\u11ab']],
    ['emoji are parts of words', 'a😀b 😀', ['a😀b', '😀']],
    ['astral letters', '𝐀𝐁', ['𝐀𝐁']],
    ['astral CJK', 'a𠀀b', ['a', '𠀀', 'b']],
    ['NUL, U+FFFD and format characters are dropped within words', 'a\0b\ufffdc\u200bd\u00ade', ['abcde']],
    ['a lone surrogate is dropped', 'a\ud800b', ['ab']],
    ['what is made of them alone is no word', '\0 \u200b \ufeff', []],
    ['a mark on nothing is no word', '\u0301 a', ['a']],
    ['“≠” is “=” without its stroke', 'a≠b', ['a', '=', 'b']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('include dropped characters and accents in their offsets', () => {
    expect(slices('a\u200bb\u200b c')).toEqual(['a\u200bb', 'c']);
    expect(slices('cafe\u0301 x')).toEqual(['cafe\u0301', 'x']);
    expect(slices('👍🏽 ❤\ufe0f!')).toEqual(['👍🏽', '❤\ufe0f', '!']);
  });

  test('are limited to a range, with offsets in the whole text', () => {
    expect(basicTokens('one two three', 4, 7)).toEqual([{ start: 4, end: 7, form: 'two', caps: 0 }]);
  });

  test.each<[string, number]>([
    ['fenn', 0],
    ['2031', 0],
    ['東', 0],
    ['Fenn', 1],
    ['I', 1],
    ['É', 1],
    ['1St', 1],
    ['NATO', 2],
    ['G20X', 2],
    ['iPhone', 3],
    ['McAdam', 3],
    ['NATOs', 3],
  ])('%s is capitalised as %d', (text, caps) => {
    expect(basicTokens(text).map((word) => word.caps)).toEqual([caps]);
  });

  test('are in order, disjoint, without white space at their ends, and cover every letter', () => {
    const char = fc.oneof(
      fc.constantFrom(...' \t\n.“’—$€aBé中한😀\u0301\u200b\0\ufffd\ud800\udc00'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(char, { maxLength: 60 }), (chars) => {
        const text = chars.join('');
        const words = basicTokens(text);
        let last = 0;
        for (const { start, end, form } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
          expect(form).not.toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          // A word that is read by itself is the same word.
          expect(forms(text.slice(start, end))).toEqual([form]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('word pieces', () => {
  const pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', 'una', '##aff', '##ble', 'a', '##a', '😀', '##😀'];
  const vocabulary = vocabularyOf(`${pieces.join('\n')}\n`);
  const taken = (form: string) => piecesOf(vocabulary, form).map((id) => pieces[id]);

  test.each<[string, string[]]>([
    ['un', ['un']],
    // The longest first piece is taken, though “un” and “##aff” would spell it.
    ['unaff', ['[UNK]']],
    ['unaa', ['una', '##a']],
    ['unaaffable', ['una', '##aff', '##a', '##ble']],
    ['b', ['[UNK]']],
    ['a😀😀', ['a', '##😀', '##😀']],
    ['a'.repeat(100), ['a', ...Array<string>(99).fill('##a')]],
    ['a'.repeat(101), ['[UNK]']],
    // Counted in code points.
    [`😀${'😀'.repeat(99)}`, ['😀', ...Array<string>(99).fill('##😀')]],
    ['😀'.repeat(101), ['[UNK]']],
  ])('of %s', (form, expected) => {
    expect(taken(form)).toEqual(expected);
  });

  test('are refused without the special pieces in the vocabulary', () => {
    expect(() => vocabularyOf('a\nb\n')).toThrow(/has no \[CLS\]/);
  });
});
