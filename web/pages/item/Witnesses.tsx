import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { dayShown, daysShown } from '../../components/days.ts';
import { Verdict } from '../../components/Kind.tsx';
import { MarkedText } from '../../components/MarkedText.tsx';
import { runsAround } from '../../components/passage-runs.ts';
import { useWrite } from '../../components/use-write.ts';
import styles from './Item.module.css';

/** Slightly more than fit on a screen. */
const MAX_SHOWN_AT_FIRST = 12;

/** The reports side by side: each outlet's own words, in the paragraph where they stand. */
export function Witnesses({
  findings,
  apart,
}: {
  readonly findings: readonly FindingInContext[];
  /** Whether one can be taken out. */
  readonly apart: boolean;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, MAX_SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.witnesses}>
        {shown.map((finding) => (
          <Witness key={finding.id} finding={finding} apart={apart} />
        ))}
      </ul>
      {shown.length < findings.length ? (
        <Button onClick={() => setAll(true)}>Show all {findings.length} reports</Button>
      ) : null}
    </>
  );
}

function Witness({ finding, apart }: { readonly finding: FindingInContext; readonly apart: boolean }) {
  const { id, kind, where, date, verdict, joined, context, named } = finding;
  const whose = kind === 'quantity' ? named.filter(({ role }) => role === 'whose').map(({ name }) => name) : [];
  const { run, busy, problem } = useWrite((_: undefined, by) =>
    send('POST', `/findings/${id}/separate`, { by, why: null }),
  );
  return (
    <li className={styles.witness}>
      <h3 className={styles.outlet}>{where.outlet ?? 'Outlet unknown'}</h3>
      <p className={styles.about}>
        {where.published === null ? 'undated' : dayShown(where.published)} ·{' '}
        <Link to="/articles/$id" params={{ id: where.article }} hash={id}>
          {where.title ?? where.article}
        </Link>
      </p>
      <blockquote className={styles.words}>
        <MarkedText runs={runsAround({ ...finding, context: context && inParagraph(context) })} />
      </blockquote>
      <p className={styles.about}>
        <Verdict verdict={verdict} />
        {whose.length === 0 ? null : ` · according to ${whose.join(' and ')}`}
        {date === null ? null : (
          <> · {date.from === null && date.to === null ? date.exact : daysShown(date.from, date.to)}</>
        )}
      </p>
      {joined === null ? null : (
        <p className={styles.about}>
          Here because {joined.why ?? 'its words are the same'}
          {joined.by === null ? '' : ` (${joined.by})`}.
        </p>
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      {apart ? (
        <Button look="quiet" className={styles.apart} disabled={busy} onClick={() => void run(undefined)}>
          It is another: take it out
        </Button>
      ) : null}
    </li>
  );
}

/** The words around, as far as the paragraph goes. */
function inParagraph({ prefix, exact, suffix }: NonNullable<FindingInContext['context']>) {
  return { prefix: prefix.split('\n\n').at(-1) ?? '', exact, suffix: suffix.split('\n\n')[0] ?? '' };
}
