/** What the values of different vocabularies have in common, so that they can be shown and counted side by side. */
export const TONES = ['kept', 'partly', 'moving', 'stalled', 'broken', 'open'] as const;
export type Tone = (typeof TONES)[number];

export interface VocabularyValue {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
}

/** The words in which a newsroom says what the evidence for a pledge supports. */
export interface Vocabulary {
  readonly id: string;
  readonly name: string;
  /** Where its words come from: an address or a citation; null for one that a newsroom made for itself. */
  readonly source: string | null;
  readonly values: readonly VocabularyValue[];
}

/**
 * Full Fact’s Government Tracker, since November 2024. Its articles say “achieved”, “appears on track”, “appears off track”
 * and “unclear or disputed”; the list of pledges itself has all seven.
 */
const FULL_FACT: Vocabulary = {
  id: 'full-fact',
  name: 'Full Fact Government Tracker',
  source: 'https://fullfact.org/government-tracker/',
  values: [
    { id: 'achieved', label: 'Achieved', tone: 'kept' },
    { id: 'on-track', label: 'Appears on track', tone: 'moving' },
    { id: 'in-progress', label: 'In progress', tone: 'moving' },
    { id: 'wait-and-see', label: 'Wait and see', tone: 'open' },
    { id: 'off-track', label: 'Appears off track', tone: 'stalled' },
    { id: 'not-kept', label: 'Not kept', tone: 'broken' },
    { id: 'unclear', label: 'Unclear or disputed', tone: 'open' },
  ],
};

/**
 * PolitiFact’s promise meters: Obameter, Trump-O-Meter, Biden Promise Tracker, MAGA-Meter. Three ratings say how it goes
 * (not yet rated, in the works, stalled), three how it ended. Of 2009 to 2013 “Not Yet Rated” was called “No Action”.
 */
export const POLITIFACT: Vocabulary = {
  id: 'politifact',
  name: 'PolitiFact promise meter',
  source: 'https://www.politifact.com/truth-o-meter/promises/',
  values: [
    { id: 'kept', label: 'Promise Kept', tone: 'kept' },
    { id: 'compromise', label: 'Compromise', tone: 'partly' },
    { id: 'broken', label: 'Promise Broken', tone: 'broken' },
    { id: 'stalled', label: 'Stalled', tone: 'stalled' },
    { id: 'in-the-works', label: 'In the Works', tone: 'moving' },
    { id: 'not-yet-rated', label: 'Not Yet Rated', tone: 'open' },
  ],
};

/**
 * The Polimètre of Université Laval (Centre for Public Policy Analysis), with the English words of its own pages: “kept”,
 * “kept in part or in the works”, “broken”, “not yet rated”.
 */
const POLIMETRE: Vocabulary = {
  id: 'polimetre',
  name: 'Polimètre',
  source: 'https://www.poltext.org/en/donnees-et-analyses/les-polimetres/introduction',
  values: [
    { id: 'kept', label: 'Kept', tone: 'kept' },
    { id: 'partly', label: 'Kept in part or in the works', tone: 'partly' },
    { id: 'broken', label: 'Broken', tone: 'broken' },
    { id: 'not-yet-rated', label: 'Not yet rated', tone: 'open' },
  ],
};

/**
 * The Comparative Party Pledges Project, which rates a pledge when a government’s term has ended: that is why it has no
 * word for what is under way.
 */
const COMPARATIVE_PLEDGES: Vocabulary = {
  id: 'comparative-pledges',
  name: 'Comparative Party Pledges Project',
  source:
    'Thomson, Royed, Naurin and others, “The Fulfillment of Parties’ Election Pledges: A Comparative Study on the Impact of Power Sharing”, American Journal of Political Science 61 (2017) 527–542',
  values: [
    { id: 'fully', label: 'Fully fulfilled', tone: 'kept' },
    { id: 'partially', label: 'Partially fulfilled', tone: 'partly' },
    { id: 'not', label: 'Not fulfilled', tone: 'broken' },
  ],
};

/** The vocabularies that come with saydo. */
export const VOCABULARIES: readonly Vocabulary[] = [FULL_FACT, POLITIFACT, POLIMETRE, COMPARATIVE_PLEDGES];

/** The one that is in force where nobody chose another. */
export const DEFAULT_VOCABULARY: Vocabulary = FULL_FACT;

/** A vocabulary that comes with saydo; null where there is none of that id. */
export function builtIn(id: string): Vocabulary | null {
  return VOCABULARIES.find((vocabulary) => vocabulary.id === id) ?? null;
}
