import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { Kind, Verdict } from '../../parts/Kind.tsx';
import { pathOf } from '../../parts/kinds.ts';
import { type Fact, factsOf } from './facts.ts';
import styles from './Proposal.module.css';

/** What the reader proposes, one line a thing to check. */
export const Proposal = memo(function Proposal({
  finding,
  blind,
}: {
  readonly finding: FindingInContext;
  /** Whether what others did is kept from whoever looks. */
  readonly blind: boolean;
}) {
  const { kind, confidence, members, item, id } = finding;
  return (
    <div className={styles.proposal}>
      <p className={styles.head}>
        <Kind kind={kind} />
        <span className={styles.sure}>
          {confidence === null ? null : <>{Math.round(confidence * 100)} % sure · </>}
          {id}
        </span>
      </p>
      <dl className={styles.facts}>
        {factsOf(finding).map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one finding, in their order
          <FactShown key={i} fact={fact} article={finding.where.article} />
        ))}
      </dl>
      {members > 1 ? (
        <p className={styles.note}>
          Stands for <Link to={pathOf(item)}>{item}</Link>, as {members === 2 ? 'one other' : `${members - 1} others`}{' '}
          do
          {finding.joined?.why && !blind ? `: ${finding.joined.why}` : ''}.
        </p>
      ) : null}
      {!blind && finding.decisions.length > 0 ? (
        <ul className={styles.note}>
          {finding.decisions.map(({ by, verdict, why }) => (
            <li key={by}>
              <Verdict verdict={STANDING[verdict]} /> by {by}
              {why === null ? '' : `: ${why}`}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
});

const STANDING = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const;

function FactShown({ fact, article }: { readonly fact: Fact; readonly article: string }) {
  const { label, value, words, part } = fact;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd data-none={value === null}>
        <span data-part={value === null ? undefined : part}>
          <Value fact={fact} article={article} />
        </span>
        {words && words !== value ? <span className={styles.words}>“{words}”</span> : null}
      </dd>
    </div>
  );
}

function Value({ fact: { value, entity, finding }, article }: { readonly fact: Fact; readonly article: string }) {
  if (value === null) return 'none found';
  if (entity !== undefined) return <Link to={pathOf(entity)}>{value}</Link>;
  if (finding === undefined) return value;
  return (
    <Link to="/articles/$id" params={{ id: article }} hash={finding}>
      {value}
    </Link>
  );
}
