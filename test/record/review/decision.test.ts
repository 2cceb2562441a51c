import { expect, test } from 'vitest';
import { type Decision, reviewStatusOf } from '../../../src/record/review/decision.ts';
import type { ReviewStatus, Verdict } from '../../../src/record/review/verdicts.ts';

function decision(by: string, verdict: Verdict, correction: unknown = null): Decision {
  return { by, verdict, correction };
}

test.each<[string, Decision[], ReviewStatus]>([
  ['nobody', [], 'proposed'],
  ['one who accepts', [decision('ida', 'accept')], 'accepted'],
  ['two who accept', [decision('ida', 'accept'), decision('odda', 'accept')], 'accepted'],
  ['one who rejects', [decision('ida', 'reject')], 'rejected'],
  ['one who corrects', [decision('ida', 'correct', { value: 12 })], 'corrected'],
  ['two who part', [decision('ida', 'accept'), decision('odda', 'reject')], 'disputed'],
  ['one who accepts and one who corrects', [decision('ida', 'accept'), decision('odda', 'correct', 12)], 'disputed'],
  ['one who accepts after having rejected', [decision('ida', 'reject'), decision('ida', 'accept')], 'accepted'],
  [
    'two who part and then agree',
    [decision('ida', 'reject'), decision('odda', 'accept'), decision('ida', 'accept')],
    'accepted',
  ],
  [
    'two whose corrections differ',
    [decision('ida', 'correct', { value: 12 }), decision('odda', 'correct', { value: 11 })],
    'disputed',
  ],
  [
    'two whose corrections are the same in another order',
    [
      decision('ida', 'correct', { value: 12, unit: 'ferry' }),
      decision('odda', 'correct', { unit: 'ferry', value: 12 }),
    ],
    'corrected',
  ],
  ['a reviewer called __proto__', [decision('__proto__', 'reject')], 'rejected'],
])('review status with %s', (_, decisions, standing) => {
  expect(reviewStatusOf(decisions)).toBe(standing);
});
