import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { CLARITY_SHOWN } from '../../../src/record/kinds/pledge.ts';
import type { PledgeRow as Row, Vocabulary } from '../../../src/record/views/pledges.ts';
import { dayShown, instantShown } from '../../components/days.ts';
import { PossibleDuplicates } from '../../components/PossibleDuplicates.tsx';
import { Sentence, whoseWords } from '../../components/Sentence.tsx';
import { evidenceShown, OFFICIALS, SCHEDULE, Status } from '../../components/Status.tsx';
import styles from './PledgeTable.module.css';

/** The cells of one pledge. */
export const PledgeLine = memo(function PledgeLine({
  pledge,
  vocabulary,
}: {
  readonly pledge: Row;
  readonly vocabulary: Vocabulary;
}) {
  const { id, title, sentence, first, deadline, amount, status, testable, moved, evidence, disputed, form } = pledge;
  return (
    <>
      <th scope="row">
        <Link to="/pledges/$id" params={{ id }} className={styles.wording}>
          {title ?? <Sentence sentence={sentence} />}
        </Link>
        {title === null ? null : (
          <span className={styles.under}>
            <Sentence sentence={sentence} />
          </span>
        )}
        <Whose pledge={pledge} form={form} />
        <PossibleDuplicates possibleDuplicates={pledge.possibleDuplicates} />
      </th>
      <td>{first === null ? <None>undated</None> : dayShown(first)}</td>
      <td>{deadline === null ? <None>none</None> : dueShown(deadline)}</td>
      <td>{amount === null ? <None>none</None> : amount.exact}</td>
      <td>
        {status === null ? <None>not assessed</None> : <Status {...evidenceShown(status, vocabulary)} />}
        {disputed === 0 ? null : (
          <span className={styles.disputed}>
            <span aria-hidden="true">≠</span> disputed
          </span>
        )}
      </td>
      <td>{status?.officials ? OFFICIALS[status.officials] : <None>not judged</None>}</td>
      <td>{status?.schedule ? SCHEDULE[status.schedule] : <None>not judged</None>}</td>
      <td>
        {status?.clarity ? (
          CLARITY_SHOWN[status.clarity]
        ) : (
          <None>{testable === null ? 'not judged' : `${CLARITY_SHOWN[testable]}, as worded`}</None>
        )}
      </td>
      <td>
        {moved === null ? (
          <None>never</None>
        ) : (
          <>
            {instantShown(moved).replace(/,.*$/, '')}
            <span className={styles.under}>{evidence === 1 ? '1 link' : `${evidence} links`}</span>
          </>
        )}
      </td>
    </>
  );
});

/** Who pledges, and where. */
export function Whose({
  pledge: { named, sentence, where, members, topic, tags },
  form,
}: {
  readonly pledge: Row;
  readonly form: string | null;
}) {
  const pledgers = named.filter(({ role }) => role === 'pledger');
  return (
    <span className={styles.under}>
      {pledgers.map(({ name, entity }) => (
        <Link key={entity} to="/people/$id" params={{ id: entity }} className={styles.who}>
          {name}
        </Link>
      ))}
      {[topic, ...tags, form, whoseWords(sentence, where.outlet), members > 1 ? `${members} wordings` : null]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

export function dueShown({ exact, from, to }: NonNullable<Row['deadline']>): string {
  return to === null && from === null ? `“${exact}”` : dayShown(to ?? from);
}

function None({ children }: { readonly children: string }) {
  return <span className={styles.none}>{children}</span>;
}
