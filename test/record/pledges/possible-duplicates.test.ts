import { describe, expect, test } from 'vitest';
import { duplicateStatus } from '../../../src/record/pledges/possible-duplicates.ts';
import { isUnsupported } from '../../../src/record/pledges/unsupported.ts';

const value = { id: 'kept', label: 'Achieved', tone: 'kept' } as const;
const NOTHING = { status: null, fulfilled: false, due: null };

describe('a pledge that may be the same as another', () => {
  test.each([
    [{ ...NOTHING, status: { evidence: 'kept', value }, due: '2031-06-30' }, 'is Achieved'],
    [{ ...NOTHING, status: { evidence: 'none-found', value: null } }, 'is assessed: No evidence found'],
    [{ ...NOTHING, status: { evidence: null, value: null } }, 'is assessed: evidence not judged'],
    [{ ...NOTHING, fulfilled: true, due: '2031-06-30' }, 'has an action linked that fulfils it'],
    [{ ...NOTHING, due: '2031-06-30' }, 'is past its deadline'],
    [{ ...NOTHING, due: '2031-07-01' }, null],
    [NOTHING, null],
  ])('%j: %s', (duplicate, words) => {
    expect(duplicateStatus(duplicate, '2031-07-01T08:00:00.000Z')).toBe(words);
  });
});

test('an assessment rests on nothing where evidence was judged and none is linked; an outcome says itself what it rests on', () => {
  expect(isUnsupported({ status: { value }, links: [] })).toBe(true);
  expect(isUnsupported({ status: { value }, links: [1] })).toBe(false);
  expect(isUnsupported({ status: { value: null }, links: [] })).toBe(false);
  expect(isUnsupported({ status: null, links: [] })).toBe(false);
});
