import type { Sentence as SentenceOf } from '../../src/record/views/words.ts';
import styles from './Sentence.module.css';

/** A finding in its sentence: who, how they say it, and the words, in quotation marks where they were spoken so. */
export function Sentence({ sentence: { parts } }: { readonly sentence: SentenceOf }) {
  return parts.map(({ role, text, quoted }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    <span key={i} className={styles[role]} data-told={role} data-quoted={quoted || undefined}>
      {quoted ? `“${text}”` : text}
    </span>
  ));
}

/** The outlet, and whose words the sentence has: those of the one it is given to, or whoever's the text is. */
export function whoseWords({ quoted, textBy }: Pick<SentenceOf, 'quoted' | 'textBy'>, outlet: string | null): string {
  const whose = textBy ?? outlet ?? 'the article';
  if (textBy !== null && quoted !== 'none') return outlet === null ? 'as published' : `as published by ${outlet}`;
  return quoted === 'none'
    ? `in the words of ${whose}`
    : quoted === 'partly'
      ? `partly in the words of ${whose}`
      : `quoted by ${whose}`;
}
