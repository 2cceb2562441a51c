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
