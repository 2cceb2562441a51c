import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkChain,
  decodeEntry,
  type Entry,
  type EntryFields,
  encodeEntry,
  entryHash,
  FIRST_PLACE,
  nextEntry,
  placeAfter,
} from '../../../src/record/history/entry.ts';

const ZEROS = '0000000000000000000000000000000000000000000000000000000000000000';
const FIELDS: EntryFields = {
  at: '2031-05-06T07:08:09.120Z',
  by: 'odda.brenn',
  kind: 'accept',
  subjects: ['pledge/12'],
  data: { amount: 10, of: 'ferries' },
  why: null,
};
const TEXT =
  '{"at":"2031-05-06T07:08:09.120Z","by":"odda.brenn","data":{"amount":10,"of":"ferries"},"kind":"accept",' +
  `"prev":"${ZEROS}","seq":1,"subjects":["pledge/12"],"why":null}`;

/** A log of three entries. */
function threeTexts(): string[] {
  const texts: string[] = [];
  let last: { seq: number; hash: string } | null = null;
  for (const why of ['as announced', 'the figure was wrong', null]) {
    const next = nextEntry(last, { ...FIELDS, why });
    texts.push(next.text);
    last = next;
  }
  return texts;
}

/** What is wrong with a log, entry by entry. */
function problems(texts: readonly string[]): (string | null)[] {
  let place = FIRST_PLACE;
  return texts.map((text) => {
    const problem = checkChain(place, text);
    place = placeAfter(place, text);
    return problem;
  });
}

describe('an entry', () => {
  test('is canonical text, and its hash that of a leaf', () => {
    const { text, hash, seq } = nextEntry(null, FIELDS);
    expect(text).toBe(TEXT);
    expect(seq).toBe(1);
    expect(hash).toBe(entryHash(TEXT));
    expect(hash).toBe(bytesToHex(sha256(utf8ToBytes(`\0${TEXT}`))));
    expect(decodeEntry(text)).toEqual({ ...FIELDS, seq: 1, prev: ZEROS });
  });

  test('has the hash of the one before', () => {
    const first = nextEntry(null, FIELDS);
    const second = nextEntry(first, FIELDS);
    expect(decodeEntry(second.text)).toMatchObject({ seq: 2, prev: first.hash });
  });

  test('is read back unchanged, for any data', () => {
    const entry = fc.record({
      at: fc.constantFrom('2031-05-06T07:08:09Z', '0001-01-01T00:00:00.123456789Z'),
      by: fc.string({ minLength: 1 }),
      kind: fc.string({ minLength: 1 }),
      subjects: fc.array(fc.string({ minLength: 1 })),
      data: fc.jsonValue(),
      why: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(entry, (fields) => {
        const { text } = nextEntry(null, fields);
        expect(encodeEntry(decodeEntry(text))).toBe(text);
        expect(checkChain(FIRST_PLACE, text)).toBeNull();
      }),
    );
  });

  test.each<[Partial<Record<keyof Entry, unknown>>, string]>([
    [{ seq: 0 }, "the entry's seq is 0, not a whole number from 1"],
    [{ seq: 1.5 }, "the entry's seq is 1.5"],
    [{ seq: '1' }, 'the entry\'s seq is "1"'],
    [{ at: '2031-05-06' }, 'the entry\'s at is "2031-05-06", not an instant in UTC'],
    [{ at: '2031-05-06T07:08:09+02:00' }, 'not an instant in UTC'],
    [{ at: '2031-02-30T07:08:09Z' }, 'not an instant in UTC'],
    [{ at: '2031-05-06T25:08:09Z' }, 'not an instant in UTC'],
    [{ by: '' }, 'the entry\'s by is "", not a string that is not empty'],
    [{ kind: null }, "the entry's kind is null"],
    [{ subjects: 'pledge/12' }, 'the entry\'s subjects is "pledge/12", not a list of ids'],
    [{ subjects: ['a', 1] }, "the entry's subjects is […], not a list of ids"],
    [{ why: 5 }, "the entry's why is 5, not a string or null"],
    [{ prev: 'abc' }, 'the entry\'s prev is "abc", not 64 hex digits'],
    [{ data: undefined }, 'the entry has no data'],
  ])('must have the shape of one: %j', (change, message) => {
    const entry = { ...FIELDS, seq: 1, prev: ZEROS, ...change } as Entry;
    expect(() => encodeEntry(entry)).toThrow(message);
    expect(() => decodeEntry(JSON.stringify(entry))).toThrow(message);
  });

  test.each([
    ['ferries', 'the entry is not JSON: "ferries"'],
    ['[1]', 'the entry is not a JSON object'],
    ['null', 'the entry is not a JSON object'],
    [TEXT.replace('"seq":1', '"seq":1,"size":2'), 'the entry has an unknown field: "size"'],
    [TEXT.replace('"seq":1', '"seq":1.0'), 'not in canonical form'],
    [TEXT.replace('"seq":1', '"seq": 1'), 'not in canonical form'],
    [TEXT.replace('"seq":1', '"seq":7,"seq":1'), 'not in canonical form'],
    [TEXT.replace('"amount":10', '"amount":1e400'), '$.data.amount is Infinity'],
    [
      TEXT.replace('{"amount":10', `{"a":${'['.repeat(5000)}${']'.repeat(5000)},"amount":10`),
      'is nested more than 500 levels deep',
    ],
  ])('must be written as one: %.60s', (text, message) => {
    expect(() => decodeEntry(text)).toThrow(message);
  });
});

describe('a chain', () => {
  test('is valid if unchanged', () => {
    expect(problems(threeTexts())).toEqual([null, null, null]);
  });

  test('is invalid after a change', () => {
    const texts = threeTexts();
    const changed = texts.with(0, texts[0]!.replace('"amount":10', '"amount":12'));
    const before = entryHash(texts[0]!);
    const problem = `entry 2 says prev=${before}, the hash of entry 1 is ${entryHash(changed[0]!)}`;
    expect(problems(changed)).toEqual([null, problem, null]);
  });

  test('is invalid after a removal, an insertion or a move', () => {
    const [first = '', second = '', third = ''] = threeTexts();
    expect(problems([first, third])).toEqual([null, 'entry 2 says seq=3']);
    expect(problems([first, first])).toEqual([null, 'entry 2 says seq=1']);
    expect(problems([second])).toEqual(['entry 1 says seq=2']);
  });

  test('is invalid with a wrong beginning or a malformed entry', () => {
    const prev = 'f'.repeat(64);
    const text = encodeEntry({ ...FIELDS, seq: 1, prev });
    expect(problems([text])).toEqual([`entry 1 says prev=${prev}, the first entry has 64 zeros`]);
    expect(problems(['{}'])).toEqual(['entry 1: the entry has no seq']);
  });
});
