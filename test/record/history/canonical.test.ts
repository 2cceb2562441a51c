import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/record/history/canonical.ts';

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    [
      'sorts names by UTF-16 units',
      { b: 1, a: 2, '\u{1f600}': 3, '\ufb33': 4 },
      '{"a":2,"b":1,"\u{1f600}":3,"\ufb33":4}',
    ],
    [
      'writes numbers as ECMAScript does',
      [1e30, 4.5, 0.002, 1e-27, -0, 333333333.3333333],
      '[1e+30,4.5,0.002,1e-27,0,333333333.3333333]',
    ],
    ['escapes no more than it must', '\u20ac$\u000f\nA\'B"\\/', '"\u20ac$\\u000f\\nA\'B\\"\\\\/"'],
    ['nests', { ferries: [{ count: 10 }, null, true] }, '{"ferries":[{"count":10},null,true]}'],
    ['leaves undefined members out', { a: undefined, b: 1 }, '{"b":1}'],
    ['heeds toJSON', { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ['mends lone surrogates in texts', ['a\ud800', '\udc00b', '\u{1f600}'], '["a\ufffd","\ufffdb","\u{1f600}"]'],
    ['mends lone surrogates in names', { '\ud800': 1 }, '{"\ufffd":1}'],
    ['keeps a member called __proto__', JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
    ['takes objects without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('%s', (_, value, text) => {
    expect(canonical(value)).toBe(text);
  });

  const circle: unknown[] = [];
  circle.push(circle);
  test.each<[string, unknown, string]>([
    ['undefined', undefined, '$ is undefined, which JSON cannot express'],
    ['NaN', { data: { amounts: [1, Number.NaN] } }, '$.data.amounts[1] is NaN, which JSON cannot express'],
    ['infinity', [Number.POSITIVE_INFINITY], '$[0] is Infinity, which JSON cannot express'],
    ['a hole in a list', [1, undefined], '$[1] is undefined, which JSON cannot express'],
    ['a bigint', 10n, '$ is 10, which JSON cannot express'],
    ['a map', { by: new Map() }, '$.by is [object Map], which JSON cannot express'],
    [
      'names that become one',
      { '\ud800': 1, '\ud801': 2 },
      '$ has two members with the same normalised name, "\ufffd"',
    ],
    ['a circle', circle, 'is nested more than 500 levels deep, or contains itself'],
  ])('refuses %s', (_, value, message) => {
    expect(() => canonical(value)).toThrow(message);
  });

  test('parses to the same value, for any order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
      }),
    );
  });
});
