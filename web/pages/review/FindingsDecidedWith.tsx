import type { Queued } from '../../../src/record/views/findings.ts';
import { lineOf } from '../../../src/record/wording/sentence.ts';
import { KIND } from '../../components/kinds.ts';
import { Sentence } from '../../components/Sentence.tsx';
import styles from './Proposal.module.css';

/** What a decision on a pledge is for beside it: its other wordings; where it is accepted, what it uses. */
export function FindingsDecidedWith({ thing: { wordings = [], acceptedWith = [] } }: { readonly thing: Queued }) {
  if (wordings.length + acceptedWith.length === 0) return null;
  return (
    <>
      {wordings.length === 0 ? null : (
        <div className={styles.note}>
          {wordings.length === 1 ? 'One other wording is' : `${wordings.length} other wordings are`} decided with it:
          <ul>
            {wordings.map(({ id, sentence }) => (
              <li key={id}>
                <Sentence sentence={sentence} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {acceptedWith.length === 0 ? null : (
        <div className={styles.note}>
          Accepting it accepts what it uses:
          <ul>
            {acceptedWith.map(({ id, kind, sentence }) => (
              <li key={id}>
                {KIND[kind].one}: {lineOf(sentence, MAX_TEXT_LENGTH)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const MAX_TEXT_LENGTH = 180;
