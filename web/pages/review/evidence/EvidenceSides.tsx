import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { RELATION_MEANS, type Relation } from '../../../../src/record/evidence.ts';
import type { PassageInContext, ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import { dayShown } from '../../../components/days.ts';
import { pathOf } from '../../../components/kinds.ts';
import { Names } from '../../../components/Names.tsx';
import { Confidence } from '../../../components/proposed/Confidence.tsx';
import { PassageText } from '../../../components/proposed/PassageText.tsx';
import { Reasons } from '../../../components/proposed/Reasons.tsx';
import { SIGNS } from '../../../components/relation-signs.ts';
import sides from '../Sides.module.css';
import styles from './EvidenceSides.module.css';

const SPEAKS: ReadonlySet<string> = new Set(['pledger', 'speaker', 'actor']);

/** A pledge and what may bear on it beside each other, what ties them marked in both; and what is asked of them. */
export const EvidenceSides = memo(function EvidenceSides({
  proposal: { pledge, bearer, relation: proposed, confidence, why },
  relation,
}: {
  readonly proposal: ProposedEvidence;
  /** As whoever reviews has it. */
  readonly relation: Relation;
}) {
  const { others } = bearer;
  return (
    <div>
      <div className={styles.question}>
        <p className={styles.relation}>
          <span aria-hidden="true" className={styles.sign}>
            {SIGNS[relation]}
          </span>
          {relation}
          <span className={styles.means}>{RELATION_MEANS[relation]}</span>
        </p>
        <Confidence confidence={confidence} />
        {relation === proposed ? null : <p className={styles.changed}>proposed was: {proposed}</p>}
      </div>
      <div className={styles.why}>
        <Reasons why={why} />
      </div>
      <div className={`${sides.sides} ${styles.both}`}>
        <Side
          passage={pledge}
          over="Pledged"
          heading={pledge.title}
          about={
            <>
              <Link to={pathOf(pledge.item)}>{pledge.item}</Link>
              {pledge.reviewed ? '' : ', which nobody reviewed yet'}
              {pledge.wordings === 1 ? '' : `, in ${pledge.wordings} wordings`}
            </>
          }
        />
        <Side
          passage={bearer}
          over={bearer.kind === 'statement' ? 'Said' : 'Done'}
          heading={null}
          about={
            <>
              {bearer.item === null ? (
                'a sentence that is no finding yet: linking makes it one'
              ) : (
                <Link to={pathOf(bearer.item)}>{bearer.item}</Link>
              )}
              {others.length === 0
                ? null
                : `, also in ${others.map(({ outlet, title, article }) => outlet ?? title ?? article).join(', ')}`}
            </>
          }
        />
      </div>
    </div>
  );
});

function Side({
  passage,
  over,
  heading,
  about,
}: {
  readonly passage: PassageInContext;
  readonly over: string;
  readonly heading: string | null;
  readonly about: React.ReactNode;
}) {
  const { where, finding, named } = passage;
  const who = named.filter(({ role }) => SPEAKS.has(role));
  return (
    <figure className={sides.side}>
      <figcaption className={styles.caption}>
        <span className={styles.over}>{over}</span>
        <span className={styles.outlet}>{where.outlet ?? 'No outlet named'}</span>
        {where.published === null ? null : (
          <time dateTime={where.published.slice(0, 10)}>{dayShown(where.published)}</time>
        )}
        <Link
          to="/articles/$id"
          params={{ id: where.article }}
          {...(finding === null ? {} : { hash: finding })}
          className={styles.title}
        >
          {where.title ?? where.article}
        </Link>
      </figcaption>
      {heading === null ? null : <h2 className={styles.heading}>{heading}</h2>}
      <blockquote>
        <PassageText passage={passage} />
      </blockquote>
      <p className={sides.about}>
        {who.length === 0 ? null : (
          <>
            <Names named={who} />
            {' · '}
          </>
        )}
        {about}
      </p>
    </figure>
  );
}
