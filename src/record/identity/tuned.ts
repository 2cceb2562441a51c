/**
 * Numbers by which findings are joined that no training sets. Each has the measure that it was set by, and
 * `npm run eval -- --sweep identity` shows what that measure does when one of them changes. `cases` is the
 * share of the cases of `test/cases/identity-*.txt` that hold, by kind. How a match is scored is no part of it: a score
 * ranks candidates, and no verdict depends on it.
 */
export const IDENTITY = {
  // Statements: `share` is how much of the shorter wording is the same, `telling` counts rare words in common.
  statementWholeShare: {
    value: 0.8,
    measure: 'cases',
    about: 'Share that is nearly all: twice in one article, or of both where no speaker has a name.',
  },
  statementShare: {
    value: 0.75,
    measure: 'cases',
    about: 'Share of one utterance, beside some rare words or six words in a row.',
  },
  statementLongRowShare: { value: 0.6, measure: 'cases', about: 'The same beside nine words in a row.' },
  statementMaybeShare: { value: 0.5, measure: 'cases', about: 'Share for proposing two statements of one speaker.' },
  statementTelling: {
    value: 2.5,
    measure: 'cases',
    about: 'Rare words for one utterance twice in one article, or for proposing a later quotation.',
  },
  statementLaterTelling: {
    value: 3.5,
    measure: 'cases',
    about: 'Rare words for a quotation that is known again later.',
  },
  statementNameWord: {
    value: 0.5,
    measure: 'cases',
    about: 'Weight of a capitalised word: texts about one thing share its name.',
  },
  // Pledges: `share` is of the content words of the poorer wording.
  pledgeShare: { value: 0.6, measure: 'cases', about: 'Share beside three words.' },
  pledgeFewShare: { value: 0.5, measure: 'cases', about: 'Share beside fewer words, with an amount or a deadline.' },
  pledgeAmountShare: { value: 0.25, measure: 'cases', about: 'Share beside one word and an amount that agrees.' },
  pledgeUnnamedShare: { value: 0.8, measure: 'cases', about: 'Share of all words of both where no pledger is named.' },
  pledgeAmountPoints: { value: 1.5, measure: 'cases', about: 'What an amount that agrees counts, in words.' },
  // Actions.
  actionShare: {
    value: 0.6,
    measure: 'cases',
    about: 'Share where the verbs differ, or for one act told twice in one article.',
  },
  actionFewShare: { value: 0.5, measure: 'cases', about: 'Share beside the same actor or verb, and for a proposal.' },
  actionDatedShare: { value: 0.4, measure: 'cases', about: 'Share beside the same day.' },
  actionToken: { value: 0.5, measure: 'cases', about: 'What an equal number or an equal target counts, in words.' },
  // Quantities.
  quantityShare: {
    value: 0.6,
    measure: 'cases',
    about: 'Share beside one word or another figure, and in one article.',
  },
  quantityEqualShare: { value: 0.2, measure: 'cases', about: 'Share beside an equal figure and two words.' },
  quantityCountShare: { value: 0.4, measure: 'cases', about: 'Share beside one count and two words.' },
  quantityCountWordShare: { value: 0.5, measure: 'cases', about: 'Share beside one count and one word.' },
  // Entities: points of support beside the name.
  entityUsage: {
    value: 0.5,
    measure: 'cases',
    about: 'Points for an outlet that calls one person so, or for the same courtesy title.',
  },
  entityPlace: { value: 0.5, measure: 'cases', about: 'Points for a country or city that both articles name.' },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;
