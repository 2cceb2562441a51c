import type { StatementFinding } from '../../types.ts';
import { type ContentWord, contentOf } from '../words/content.ts';
import { normalizedWords, type Word } from '../words/fold-words.ts';
import { remember } from '../words/remember.ts';

/** A statement's words, made ready for keys and for comparing. */
export interface Wording {
  readonly words: readonly Word[];
  readonly content: readonly ContentWord[];
  /** Stretches between quotation marks, as places `[from, to)` among the words; the whole where all is quoted. */
  readonly quotes: readonly (readonly [from: number, to: number])[];
}

/** The wording of a statement: its pieces, of which all is quotation in a direct one, and what marks enclose in others. */
export const wordingOf: (finding: StatementFinding) => Wording = remember(({ content, form }: StatementFinding) => {
  const pieces = content.map(({ exact }) => exact);
  const words = normalizedWords(pieces, form === 'direct');
  return { words, content: contentOf(words), quotes: quotesOf(words, form === 'direct') };
});

function quotesOf(words: readonly Word[], direct: boolean): [number, number][] {
  if (direct) return words.length > 0 ? [[0, words.length]] : [];
  const quotes: [number, number][] = [];
  for (const [at, { quoted }] of words.entries()) {
    const last = quotes.at(-1);
    if (quoted && last?.[1] === at) last[1] = at + 1;
    else if (quoted) quotes.push([at, at + 1]);
  }
  return quotes;
}
