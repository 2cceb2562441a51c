import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { roleLabel } from '../../../src/record/kinds/references.ts';
import { STATUS_OF } from '../../../src/record/review/verdicts.ts';
import { type Fact, factsOf } from '../../../src/record/views/facts.ts';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { factShown, wordsShown } from '../../components/facts.ts';
import { Kind, Verdict } from '../../components/Kind.tsx';
import { pathOf } from '../../components/kinds.ts';
import { Names } from '../../components/Names.tsx';
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
  // Where the text names nobody who relays it, the outlet itself does.
  const relayed = kind === 'statement' && !finding.named.some(({ role }) => role === 'via') && finding.where.outlet;
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
        {factsOf(finding).map((fact) => (
          <FactShown key={fact.label} fact={fact} article={finding.where.article} />
        ))}
        {relayed ? (
          <div className={styles.fact}>
            <dt>{roleLabel('via')}</dt>
            <dd>{finding.where.outlet}</dd>
          </div>
        ) : null}
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
              <Verdict verdict={STATUS_OF[verdict]} /> by {by}
              {why === null ? '' : `: ${why}`}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
});

function FactShown({ fact, article }: { readonly fact: Fact; readonly article: string }) {
  const value = factShown(fact);
  const words = wordsShown(fact);
  return (
    <div className={styles.fact}>
      <dt>{fact.label}</dt>
      <dd data-none={value === null}>
        <span data-part={value === null ? undefined : (fact.part ?? undefined)}>
          {value === null ? 'none found' : <Value fact={fact} value={value} article={article} />}
        </span>
        {words === null || words === value ? null : <span className={styles.words}>“{words}”</span>}
      </dd>
    </div>
  );
}

function Value({ fact, value, article }: { readonly fact: Fact; readonly value: string; readonly article: string }) {
  if (fact.says === 'who') return <Names named={fact.named} />;
  if (fact.says !== 'statement' || fact.statement === null) return value;
  return (
    <Link to="/articles/$id" params={{ id: article }} hash={fact.statement}>
      {value}
    </Link>
  );
}
