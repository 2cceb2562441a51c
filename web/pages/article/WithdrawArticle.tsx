import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ArticleRead, DependentDecisions } from '../../../src/record/views/articles.ts';
import { get, send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import { useWrite } from '../../components/use-write.ts';
import styles from './CorrectArticle.module.css';

/** Asks before an article is taken out of all lists, and says what goes out of sight with it. */
export function WithdrawArticle({ article, close }: { readonly article: ArticleRead; readonly close: () => void }) {
  const { article: id } = article;
  const { data: dependents } = useQuery({
    queryKey: ['article', id, 'dependents'],
    queryFn: ({ signal }) => get<DependentDecisions>(`/articles/${id}/dependents`, signal),
  });
  const [why, setWhy] = useState('');
  const { run, busy, problem } = useWrite((reason: string, by) =>
    send('PUT', `/articles/${id}/withdrawal`, { by, why: reason }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(why.trim())) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Withdraw ${id}?`}
      about="For an article that should not have been added. It goes from all lists; the history keeps it, and it can be brought back."
    >
      <form onSubmit={(event) => void submit(event)}>
        <ul className={styles.rests} aria-label="What goes out of sight with it">
          {dependents === undefined ? (
            <li>Looking what rests on it …</li>
          ) : (
            dependentLines(dependents).map((line) => <li key={line}>{line}</li>)
          )}
        </ul>
        <Field label="Reason">
          {(ids) => (
            <TextInput {...ids} value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
          )}
        </Field>
        {problem === null ? null : (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="main" disabled={busy || dependents === undefined || why.trim() === ''}>
            Withdraw
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function dependentLines({ findings, decided, made, evidence, assessments }: DependentDecisions): readonly string[] {
  return [
    `${findings.toLocaleString('en')} findings, ${decided.toLocaleString('en')} of them decided`,
    ...(made > 0 ? [`${made} findings that people made`] : []),
    ...(evidence.length > 0 ? [`Evidence: ${evidence.join(', ')}`] : []),
    ...(assessments.length > 0
      ? [`Assessments of pledges that no other article tells of: ${assessments.join(', ')}`]
      : []),
  ];
}

/** Says that an article is withdrawn, by whom and why, and brings it back. */
export function Withdrawn({ article: { article: id, withdrawn } }: { readonly article: ArticleRead }) {
  const { run, busy, problem } = useWrite((_: null, by) =>
    send('DELETE', `/articles/${id}/withdrawal`, { by, why: null }),
  );
  if (withdrawn === null) return null;
  return (
    <p role="status" className={styles.rests}>
      Withdrawn by {withdrawn.by}: {withdrawn.why}. It is in no list, and nothing in it counts.{' '}
      <Button look="quiet" disabled={busy} onClick={() => void run(null)}>
        Bring it back
      </Button>
      {problem === null ? null : <span role="alert"> {problem}</span>}
    </p>
  );
}
