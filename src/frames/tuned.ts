/**
 * Numbers of this stage that no training sets. Each has the measure of `npm run eval` that it was set by;
 * `npm run eval -- --sweep frames` shows what that measure does when one of them changes. Thresholds of the networks
 * are no part of it: training sets them, in `models/reader`.
 */
export const FRAMES = {
  nameWord: {
    value: 0.1,
    measure: 'names',
    about: 'Least probability of a word to belong to a name; the mentions stage decides.',
  },
  nameEnd: {
    value: 0.5,
    measure: 'names',
    about: 'A word at the end of a name is cut off below this part of its likeliest word.',
  },
  triggerEnd: { value: 0.5, measure: 'attribution', about: 'The same of a trigger.' },
  pledgeOverlap: {
    value: 0.5,
    measure: 'pledges',
    about: 'Part of the shorter of two commitments that makes them one pledge.',
  },
  // The networks were shown no nested statements, so that theirs is too high: on PolNeAR's development part 0.85 gives
  // 123 in 84 articles, 0.9 gives 80.
  nestedStatement: { value: 0.9, measure: 'examples', about: 'Least probability of a statement within a statement.' },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;
