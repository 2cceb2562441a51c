/**
 * Numbers of this stage that no training sets. Each has the measure of `npm run eval` that it was set by;
 * `npm run eval -- --sweep mentions` shows what that measure does when one of them changes.
 */
export const MENTIONS = {
  tagDecides: {
    value: 0.9,
    measure: 'names',
    about: 'How likely a tag must be to say where a name begins and ends, over the rules.',
  },
  // What rules take for a person is often none; less likely ones are more often wrong than right.
  guessedPerson: { value: 0.4, measure: 'names', about: 'How likely a name that is only guessed to be a person’s.' },
  guessedOrganisation: {
    value: 0.2,
    measure: 'names',
    about: 'How likely a name that is only guessed to be a body’s.',
  },
  upperCaseLetters: {
    value: 0.8,
    measure: 'names',
    about: 'Share of words in capitals from which a line is all capitals.',
  },
  titleCaseWords: {
    value: 0.7,
    measure: 'names',
    about: 'Share of capitalised words from which a line is a headline.',
  },
  // What the neighbours of one capitalised word weigh for its type; whole numbers there are surer cues.
  guessCue: { value: 1.5, measure: 'names', about: 'A word before or after that points to one type.' },
  guessPlaceEnding: { value: 1.2, measure: 'names', about: 'An ending as places have.' },
  guessBeforeVerb: { value: 0.7, measure: 'names', about: 'A verb or “’s” behind: a person.' },
  guessLone: { value: 0.3, measure: 'names', about: 'One capitalised word, and nothing else: a person.' },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;
