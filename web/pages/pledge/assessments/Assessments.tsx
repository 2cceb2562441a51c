import { useState } from 'react';
import { criteriaNote } from '../../../../src/record/pledges/criteria-note.ts';
import { countedInWords, scheduleBy } from '../../../../src/record/pledges/schedule.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { send } from '../../../api/client.ts';
import { useReviewer } from '../../../api/reviewer.ts';
import { Button } from '../../../components/Button.tsx';
import { dayShown, instantShown } from '../../../components/days.ts';
import { useWrite } from '../../../components/use-write.ts';
import { Judgement } from '../Judgement.tsx';
import { AssessForm } from './AssessForm.tsx';
import styles from './Assessments.module.css';

type Assessment = PledgeRead['assessments'][number];

/** Who judges the pledge how, now and before; where two differ, both stand. */
export function Assessments({ pledge }: { readonly pledge: PledgeRead }) {
  const { assessments, disputed } = pledge;
  const [judging, setJudging] = useState(false);
  const newest = assessments.toSorted((a, b) => b.at.localeCompare(a.at));
  const current = newest.filter((assessment) => assessment.current);
  const earlier = newest.filter((assessment) => !assessment.current);
  return (
    <div id="assessments">
      {disputed > 0 ? (
        <p className={styles.disputed}>
          <span aria-hidden="true">≠</span> Reviewers differ. Both judgements stand.
        </p>
      ) : null}
      {current.length === 0 ? (
        <p className={styles.none}>Nobody has judged this pledge yet.</p>
      ) : (
        <ul className={styles.current}>
          {current.map((assessment) => (
            <Judged key={assessment.id} assessment={assessment} pledge={pledge} />
          ))}
        </ul>
      )}
      <div id="assess" className={styles.assess}>
        {judging ? (
          <AssessForm pledge={pledge} onClose={() => setJudging(false)} />
        ) : (
          <Button look="main" onClick={() => setJudging(true)}>
            Assess it
          </Button>
        )}
      </div>
      {earlier.length === 0 ? null : (
        <details className={styles.earlier}>
          <summary>{earlier.length === 1 ? 'One earlier assessment' : `${earlier.length} earlier assessments`}</summary>
          <ol className={styles.list}>
            {earlier.map((assessment) => (
              <Judged key={assessment.id} assessment={assessment} pledge={pledge} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Judged({ assessment, pledge }: { readonly assessment: Assessment; readonly pledge: PledgeRead }) {
  const { id, date, by, at, current, takenBack } = assessment;
  const counted = scheduleBy(pledge, date);
  // Only who judged takes it back; others judge otherwise.
  const [reviewer] = useReviewer();
  const { run, busy, problem } = useWrite((it: string, who) =>
    send('DELETE', `/assessments/${it}`, { by: who, why: null }),
  );
  return (
    <li id={id} className={styles.judged} data-taken-back={takenBack}>
      <p className={styles.head}>
        <strong>{by}</strong> as of {dayShown(date)}
        {counted.left === null ? null : `, by then ${countedInWords(counted)}`}
        <span className={styles.at}>
          written {instantShown(at)}
          {takenBack ? ', taken back' : current ? '' : ', replaced'}
        </span>
      </p>
      <Judgement
        assessment={assessment}
        vocabulary={pledge.vocabulary}
        under={criteriaNote(assessment, pledge, dayShown)}
      />
      {current && by === reviewer ? (
        <Button look="quiet" className={styles.take} disabled={busy} onClick={() => void run(id)}>
          Take back<span className="unseen"> your assessment</span>
        </Button>
      ) : null}
      {problem === null ? null : <p role="alert">{problem}</p>}
    </li>
  );
}
