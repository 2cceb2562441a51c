import { COMPARATIVE_PLEDGES } from './comparative-pledges.ts';
import { FULL_FACT } from './full-fact.ts';
import { POLIMETRE } from './polimetre.ts';
import { POLITIFACT } from './politifact.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The vocabularies that come with saydo. */
export const VOCABULARIES: readonly Vocabulary[] = [FULL_FACT, POLITIFACT, POLIMETRE, COMPARATIVE_PLEDGES];

/** The one that is in force where nobody chose another. */
export const DEFAULT_VOCABULARY: Vocabulary = FULL_FACT;

/** A vocabulary that comes with saydo; null where there is none of that id. */
export function builtIn(id: string): Vocabulary | null {
  return VOCABULARIES.find((vocabulary) => vocabulary.id === id) ?? null;
}
