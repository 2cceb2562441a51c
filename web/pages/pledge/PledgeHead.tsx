import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CLARITY_SHOWN } from '../../../src/record/kinds/pledge.ts';
import { countedInWords, scheduleBy } from '../../../src/record/pledges/schedule.ts';
import { isUnsupported, UNSUPPORTED } from '../../../src/record/pledges/unsupported.ts';
import type { PledgeRead } from '../../../src/record/views/pledges.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { dayShown } from '../../components/days.ts';
import { FollowButton } from '../../components/FollowButton.tsx';
import { Kind, Verdict } from '../../components/Kind.tsx';
import { Names } from '../../components/Names.tsx';
import { PossibleDuplicates } from '../../components/PossibleDuplicates.tsx';
import { Sentence, whoseWords } from '../../components/Sentence.tsx';
import { evidenceShown, OFFICIALS, SCHEDULE, Status } from '../../components/Status.tsx';
import styles from './PledgeHead.module.css';

/** Beyond so many characters words are set smaller, so that they are still seen whole. */
const LONG_TEXT_LENGTH = 140;

/** The words of a pledge, whose they are and where they stand, and how it stands with it. */
export function PledgeHead({ pledge }: { readonly pledge: PledgeRead }) {
  const {
    title,
    sentence,
    wording,
    finding,
    where,
    named,
    form,
    deadline,
    amount,
    testable,
    status,
    disputed,
    vocabulary,
    verdict,
  } = pledge;
  const pledgers = named.filter(({ role }) => role === 'pledger');
  const condition = pledge.wordings[0]?.parts.find(({ part }) => part === 'condition')?.exact;
  return (
    <header className={styles.head}>
      <p className={styles.over}>
        <Kind kind="pledge" form={form} />
        <span className={styles.who}>{pledgers.length === 0 ? 'Nobody named' : <Names named={pledgers} />}</span>
        <Verdict verdict={verdict} />
        <FollowButton item={pledge.id} />
      </p>
      {title === null ? (
        <h1 className={wording.length > LONG_TEXT_LENGTH ? styles.long : styles.words}>
          <Sentence sentence={sentence} />
        </h1>
      ) : (
        <>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.wording}>
            <Sentence sentence={sentence} />
          </p>
        </>
      )}
      <p className={styles.where}>
        <ArticleLink where={where} finding={finding} />, {whoseWords(sentence, where.outlet)}
      </p>
      <Superseding pledge={pledge} />
      <PossibleDuplicates possibleDuplicates={pledge.possibleDuplicates} />
      <dl className={styles.facts}>
        <Fact name="The evidence">
          {status === null ? (
            <a href="#assess">Not assessed yet</a>
          ) : (
            <a href={`#${status.id}`} className={styles.status}>
              <Status {...evidenceShown(status, vocabulary)} />
            </a>
          )}
        </Fact>
        <Fact name="Officials">{status?.officials ? OFFICIALS[status.officials] : 'not judged'}</Fact>
        <Fact name="Schedule">
          {status?.schedule ? SCHEDULE[status.schedule] : 'not judged'}
          <Counted pledge={pledge} />
        </Fact>
        {/* What people judged goes before what the reader makes of the words. */}
        <Fact name="Clarity">
          {status?.clarity
            ? CLARITY_SHOWN[status.clarity]
            : testable === null
              ? 'not judged'
              : `${CLARITY_SHOWN[testable]}, as worded`}
        </Fact>
        <Fact name="Due">
          {pledge.criteria?.due != null ? (
            <>
              <strong>{pledge.criteria.due.length === 10 ? dayShown(pledge.criteria.due) : pledge.criteria.due}</strong>{' '}
              by its criteria
            </>
          ) : deadline === null ? (
            'no deadline'
          ) : (
            <Due deadline={deadline} />
          )}
        </Fact>
        <Fact name="Amount">{amount === null ? 'none given' : amount.exact}</Fact>
        {condition === undefined ? null : <Fact name="On condition">“{condition}”</Fact>}
        {status?.settle ? <Fact name="Would settle it">{status.settle}</Fact> : null}
      </dl>
      {status === null ? null : (
        <p className={styles.by}>
          {isUnsupported(pledge) ? `${UNSUPPORTED} ` : null}
          Judged by {status.by}, as of {dayShown(status.date)}
          {disputed === 0 ? null : (
            <>
              {' · '}
              <a href="#assessments">
                <span aria-hidden="true">≠ </span>
                {disputed === 1 ? 'another reviewer sees it otherwise' : `${disputed} reviewers see it otherwise`}
              </a>
            </>
          )}
        </p>
      )}
    </header>
  );
}

/** The pledges that stand in its place, and those in whose place it stands. */
function Superseding({ pledge: { supersededBy, supersedes } }: { readonly pledge: PledgeRead }) {
  const all = [
    ...supersededBy.map((each) => ({ ...each, how: 'Superseded by' })),
    ...supersedes.map((each) => ({ ...each, how: 'Stands in the place of' })),
  ];
  return all.map(({ item, label, how }) => (
    <p key={item} className={styles.where}>
      {how}{' '}
      <Link to="/pledges/$id" params={{ id: item }}>
        {label}
      </Link>
    </p>
  ));
}

/** How it stands against its day when somebody looks; counted, and judged by nobody. */
function Counted({ pledge }: { readonly pledge: PledgeRead }) {
  const counted = scheduleBy(pledge, new Date().toISOString());
  if (counted.left === null) return null;
  return <span className={styles.counted}>today: {countedInWords(counted, pledge.proposed)}</span>;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ deadline }: { readonly deadline: NonNullable<PledgeRead['deadline']> }) {
  const { exact, value, from, to } = deadline;
  const day = to ?? from;
  return (
    <>
      {day === null ? null : <strong>{dayShown(day)}</strong>}
      {/* A day that a reviewer gave stands in no text. */}
      {day !== null && exact === value ? null : ` “${exact}”`}
    </>
  );
}
