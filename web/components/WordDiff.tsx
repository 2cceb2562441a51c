import { changedWords, sameSpoken } from '../text/word-diff.ts';
import styles from './WordDiff.module.css';

/** Words, with those marked that another text does not have. Where nothing is the same, nothing is marked. */
export function WordDiff({ words, from }: { readonly words: string; readonly from: string }) {
  const runs = changedWords(from, words, sameSpoken).filter(({ side }) => side !== 'removed');
  if (runs.every(({ side }) => side === 'added')) return words;
  let at = 0;
  return runs.map(({ side, text }) => {
    const key = at;
    at += text.length;
    if (side === 'both') return <span key={key}>{text}</span>;
    // The space after a word is not what differs.
    const [, before = '', its = text, after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return (
      <span key={key}>
        {before}
        <mark className={styles.apart}>{its}</mark>
        {after}
      </span>
    );
  });
}
