import { Link } from '@tanstack/react-router';
import type { Hit } from '../../../src/record/views/search.ts';
import { leadOf } from '../../../src/record/wording/sentence.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { dayShown } from '../../components/days.ts';
import { Kind } from '../../components/Kind.tsx';
import { pathOf } from '../../components/kinds.ts';
import styles from './HitEntry.module.css';

/** Something that was found, with the words that were looked for marked in it. */
export function HitEntry({ hit }: { readonly hit: Hit }) {
  const { kind, id, item, day, sentence, passage, where } = hit;
  const lead = sentence === null ? '' : leadOf(sentence);
  const words = (
    <span data-told="words">
      <Marked passage={passage} />
    </span>
  );
  return (
    <article className={styles.hit}>
      <p className={styles.when}>
        {dayShown(day)}
        <span className={styles.kind}>{kind === 'article' ? 'article' : <Kind kind={kind} />}</span>
      </p>
      <div>
        {kind === 'article' ? (
          <>
            <h2 className={styles.title}>
              <Link to="/articles/$id" params={{ id: where.article }}>
                {where.title ?? where.article}
              </Link>
            </h2>
            <p className={styles.text}>{words}</p>
            <p className={styles.meta}>{where.outlet}</p>
          </>
        ) : (
          <>
            <h2 className={styles.words}>
              <Link to={pathOf(item ?? where.article)}>
                {lead === '' ? null : <span className={styles.lead}>{lead} </span>}
                {words}
              </Link>
            </h2>
            <p className={styles.meta}>
              <ArticleLink where={where} finding={id} />
            </p>
          </>
        )}
      </div>
    </article>
  );
}

function Marked({ passage }: { readonly passage: Hit['passage'] }) {
  let at = 0;
  return passage.map(({ text, match }) => {
    const key = at;
    at += text.length;
    return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
