import { describe, expect, test } from 'vitest';
import { restsOnNothing } from '../../../src/record/pledges/resting.ts';
import { twinStands } from '../../../src/record/pledges/twins.ts';

const value = { id: 'kept', label: 'Achieved', tone: 'kept' } as const;
const NOTHING = { status: null, fulfilled: false, due: null };

describe('a pledge that may be the same as another', () => {
  test.each([
    [{ ...NOTHING, status: { evidence: 'kept', value }, due: '2031-06-30' }, 'is Achieved'],
    [{ ...NOTHING, status: { evidence: 'none-found', value: null } }, 'is assessed: No evidence found'],
    [{ ...NOTHING, status: { evidence: null, value: null } }, 'is assessed: evidence not judged'],
    [{ ...NOTHING, fulfilled: true, due: '2031-06-30' }, 'has a deed linked that fulfils it'],
    [{ ...NOTHING, due: '2031-06-30' }, 'is past its deadline'],
    [{ ...NOTHING, due: '2031-07-01' }, null],
    [NOTHING, null],
  ])('%j: %s', (twin, words) => {
    expect(twinStands(twin, '2031-07-01T08:00:00.000Z')).toBe(words);
  });
});

test('an assessment rests on nothing where evidence was judged and none is linked; an outcome says itself what it rests on', () => {
  expect(restsOnNothing({ status: { value }, links: [] })).toBe(true);
  expect(restsOnNothing({ status: { value }, links: [1] })).toBe(false);
  expect(restsOnNothing({ status: { value: null }, links: [] })).toBe(false);
  expect(restsOnNothing({ status: null, links: [] })).toBe(false);
});
