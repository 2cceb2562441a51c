import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { STATUS_OF } from '../../../src/record/review/verdicts.ts';
import { type Fact as FactOf, factsOf } from '../../../src/record/views/facts.ts';
import type { Finding, FindingInContext } from '../../../src/record/views/findings.ts';
import { findingQuery } from '../../api/queries.ts';
import { useReviewer } from '../../api/reviewer.ts';
import { Button } from '../../components/Button.tsx';
import { instantShown } from '../../components/days.ts';
import { factShown, onOneLine } from '../../components/facts.ts';
import { Kind, Verdict } from '../../components/Kind.tsx';
import { counted, pathOf } from '../../components/kinds.ts';
import { Names } from '../../components/Names.tsx';
import { whole } from '../../text/step.ts';
import styles from './Card.module.css';
import { RejectForm } from './RejectForm.tsx';

export interface Doings {
  readonly accept: () => void;
  readonly correct: () => void;
  readonly reject: (why: string | null) => void;
  readonly undo: () => void;
  readonly copy: () => void;
  readonly go: (finding: string) => void;
  readonly startRejecting: () => void;
  readonly stopRejecting: () => void;
}

/** All that is known of a finding, and what can be done with it. */
export function FindingDetails({
  finding,
  live,
  rejecting,
  problem,
  doings,
}: {
  readonly finding: Finding;
  /** The address of its words on the live page; null where the article has none. */
  readonly live: string | null;
  readonly rejecting: boolean;
  readonly problem: string | null;
  readonly doings: Doings;
}) {
  const { id, kind, form, item, members } = finding;
  const decisions = useQuery(findingQuery(id)).data?.decisions ?? [];
  const [me] = useReviewer();
  const mine = decisions.some(({ by }) => by === me);
  return (
    <div className={styles.body}>
      <p>
        <Kind kind={kind} form={form} /> <Verdict verdict={finding.verdict} />
      </p>
      {kind === 'entity' ? null : <p className={styles.quote}>{shortened(finding.sentence.text)}</p>}
      <Facts finding={finding} go={doings.go} />
      <Decisions decisions={decisions} />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {rejecting ? (
        <RejectForm reject={doings.reject} cancel={doings.stopRejecting} />
      ) : (
        <div className={styles.buttons}>
          <Button look="main" onClick={doings.accept}>
            Accept <kbd>Enter</kbd>
          </Button>
          <Button onClick={doings.correct}>
            Correct <kbd>e</kbd>
          </Button>
          <Button onClick={doings.startRejecting}>
            Reject <kbd>x</kbd>
          </Button>
          {mine ? (
            <Button look="quiet" onClick={doings.undo}>
              Undo <kbd>u</kbd>
            </Button>
          ) : null}
        </div>
      )}
      <div className={styles.links}>
        <Link to={pathOf(item)}>
          {members > 1 && kind !== 'entity' ? `All ${members} reports` : `Its page (${item})`}
        </Link>
        <button type="button" className={styles.link} onClick={doings.copy}>
          Copy address
        </button>
        {live === null ? null : (
          <a href={live} target="_blank" rel="noopener noreferrer">
            Open at the source
          </a>
        )}
      </div>
    </div>
  );
}

function Facts({ finding, go }: { readonly finding: Finding; readonly go: (finding: string) => void }) {
  const { kind, confidence, made, members } = finding;
  return (
    <dl className={styles.facts}>
      {factsOf(finding).map((fact) => {
        if (factShown(fact) === null) return null;
        return (
          <Fact key={fact.label} name={fact.label}>
            <FactShown fact={fact} go={go} />
          </Fact>
        );
      })}
      {kind === 'entity' && members > 1 ? <Fact name="Named in">{counted(members, 'article')}</Fact> : null}
      {made ? <Fact name="From">a person</Fact> : null}
      {confidence === null || made ? null : <Fact name="Reader">{Math.round(confidence * 100)} % sure</Fact>}
    </dl>
  );
}

function FactShown({ fact, go }: { readonly fact: FactOf; readonly go: (finding: string) => void }) {
  if (fact.says === 'who') return <Names named={fact.named} />;
  const shown = factShown(fact);
  if (fact.says !== 'statement' || fact.statement === null) return shown;
  const { statement } = fact;
  return (
    <button type="button" className={styles.link} onClick={() => go(statement)}>
      {shown}
    </button>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who decided what on it, and why. */
function Decisions({ decisions }: { readonly decisions: FindingInContext['decisions'] }) {
  if (decisions.length === 0) return null;
  return (
    <ul className={styles.decisions} aria-label="Decisions">
      {decisions.map(({ by, verdict, why, at }) => (
        <li key={`${by} ${at}`} title={instantShown(at)}>
          <Verdict verdict={STATUS_OF[verdict]} /> by {by}
          {why === null ? '' : `: ${why}`}
        </li>
      ))}
    </ul>
  );
}

const MAX_LINE_LENGTH = 320;

function shortened(words: string): string {
  const line = onOneLine(words);
  return line.length <= MAX_LINE_LENGTH ? line : `${line.slice(0, whole(line, MAX_LINE_LENGTH))}…`;
}
