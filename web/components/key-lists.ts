/** A key, or keys that do one thing, and what it does. */
export interface KeyShown {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Keys of every page. */
export const EVERYWHERE: readonly KeyShown[] = [
  { keys: ['/'], does: 'Search the record' },
  { keys: ['g', 's'], does: 'Go to the start page' },
  { keys: ['g', 'a'], does: 'Go to the articles' },
  { keys: ['g', 'r'], does: 'Go to the review' },
  { keys: ['g', 'p'], does: 'Go to the pledges' },
  { keys: ['g', 'e'], does: 'Go to people and bodies' },
  { keys: ['g', 'd'], does: 'Go to the differences' },
  { keys: ['g', 'h'], does: 'Go to the history' },
  { keys: ['g', 'i'], does: 'Go to the import' },
  { keys: ['g', 'u'], does: 'Go to publishing' },
];

/** Keys of the review. */
export const REVIEW: readonly KeyShown[] = [
  { keys: ['Enter'], does: 'Accept, and on to the next' },
  { keys: ['e'], does: 'Correct: words, speaker, kind, date' },
  { keys: ['x'], does: 'Reject, with a reason in one line; Enter confirms' },
  { keys: ['s'], does: 'Skip: it comes back at the end' },
  { keys: ['u'], does: 'Undo the last decision, and go back to it' },
  { keys: ['j'], does: 'On, without deciding' },
  { keys: ['k'], does: 'Back, without deciding' },
  { keys: ['o'], does: 'Open it in its article' },
  { keys: ['?'], does: 'Show these keys' },
];

/** Keys of the review while joins are confirmed. */
export const JOINS: readonly KeyShown[] = [
  { keys: ['Enter'], does: 'They are one: join them' },
  { keys: ['x'], does: 'They are two: hold them apart' },
  ...REVIEW.filter(({ keys: [key] }) => key !== undefined && 'sujk?'.includes(key)),
];

/** Keys of the review while proposed evidence is decided on. */
export const EVIDENCE: readonly KeyShown[] = [
  { keys: ['Enter'], does: 'It bears on the pledge as it says: link it' },
  { keys: ['r'], does: 'Another relation; its number chooses it' },
  { keys: ['e'], does: 'Write the reason of the link; Enter links' },
  { keys: ['x'], does: 'It does not bear on it: why, by its number or in words' },
  {
    keys: ['1', '2', '3', '4', '5'],
    does: 'The same at once: other matter, other place, earlier period, no step, wrong person',
  },
  { keys: ['n'], does: 'On to the next pledge: the rest of this one comes back at the end' },
  { keys: ['p'], does: 'Open the pledge' },
  ...REVIEW.filter(({ keys: [key] }) => key !== undefined && 'sujko?'.includes(key)),
];

/** Keys of the reading desk. */
export const READING: readonly KeyShown[] = [
  { keys: ['j'], does: 'On to the next finding' },
  { keys: ['k'], does: 'Back to the finding before' },
  { keys: ['Enter'], does: 'Accept the chosen finding' },
  { keys: ['e'], does: 'Correct it: words, speaker, kind, date' },
  { keys: ['x'], does: 'Reject it, with a reason in one line; Enter confirms' },
  { keys: ['u'], does: 'Take back what you decided on it, or decided last' },
  { keys: ['m'], does: 'Make a finding of words: those selected, else those that are read' },
  { keys: ['o'], does: 'Open its words on the live page' },
  { keys: ['Esc'], does: 'Leave it' },
  { keys: ['?'], does: 'Show these keys' },
];
