import { stanceOfWords } from '../../lexicon/stances.ts';
import type { Stance } from '../../types.ts';
import type { StatementFinding } from '../types.ts';

type StanceInput = Pick<StatementFinding, 'stance' | 'cuePhrase' | 'cue' | 'content'>;

/** What a statement's speaker does with its content: as the reading or a reviewer says it, else as the words of saying mean it. */
export function stanceOf(said: StanceInput): Stance {
  return said.stance ?? stanceOfWords(sayingOf(said), said.content[0]?.exact ?? '');
}

/** The words of saying, whole where the reader found more than the cue: `did not deny`. Empty where there are none. */
export function sayingOf({ cue, cuePhrase }: Omit<StanceInput, 'stance' | 'content'>): string {
  if (cuePhrase) return cuePhrase.exact;
  return cue.map(({ exact }) => exact).join(' … ');
}
