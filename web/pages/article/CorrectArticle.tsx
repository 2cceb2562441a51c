import { type FormEvent, useState } from 'react';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import { send } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import { useWrite } from '../../components/use-write.ts';
import styles from './CorrectArticle.module.css';

/** What a person can say of an article itself, as the fields of the form hold it. */
interface Draft {
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly byline: string;
  readonly speaker: string;
  readonly url: string;
}

const FIELDS = [
  ['outlet', 'Outlet', 'Who published it: a newspaper, an agency, a ministry, a court.'],
  ['published', 'Day of publication', 'As 2031-05-06. Days such as “last Friday” are counted from it.'],
  [
    'speaker',
    'Speaker or party',
    'Of a speech, a manifesto or a release: whose words the whole text is. “I” and “we” are theirs.',
  ],
  ['byline', 'Byline', 'Who wrote it; semicolons between several.'],
  ['title', 'Title', undefined],
  ['url', 'Address', 'Where it stands on the web.'],
] as const satisfies readonly (readonly [keyof Draft, string, string | undefined])[];

/** The form in which a person corrects outlet, day, speaker, … of an article; the text itself never changes. */
export function CorrectArticle({ article, close }: { readonly article: ArticleRead; readonly close: () => void }) {
  const before = draftOf(article);
  const [draft, setDraft] = useState<Draft>({
    ...before,
    outlet: before.outlet || (article.proposedOutlet?.name ?? ''),
  });
  const [why, setWhy] = useState('');
  const { run, busy, problem } = useWrite((changes: Record<string, unknown>, by) =>
    send('PUT', `/articles/${article.article}/facts`, { by, why: why.trim() || null, ...changes }),
  );
  const changes = changesOf(before, draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(changes)) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Correct what is known of ${article.article}`}
      about="The text is read again with what you say. What people decided stands. Your correction, with your name, becomes an entry of the history."
    >
      <form onSubmit={(event) => void submit(event)}>
        {FIELDS.map(([name, label, about]) => (
          <Field key={name} label={label} hint={hintOf(article, name, about)}>
            {(ids) => (
              <TextInput
                {...ids}
                value={draft[name]}
                maxLength={2000}
                onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label="Reason" hint="For the history; it may be left empty.">
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
          <Button type="submit" look="main" disabled={busy || Object.keys(changes).length === 0}>
            {busy ? 'Reading it again …' : 'Correct'}
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the field is for; of a corrected one, how to take the correction back; of a proposed outlet, where it is from. */
function hintOf({ corrected, proposedOutlet }: ArticleRead, name: keyof Draft, about: string | undefined) {
  if (corrected.includes(name)) return `Corrected by a person. Empty it to have it as the text says. ${about ?? ''}`;
  if (name === 'outlet' && proposedOutlet !== null) return `Proposed, since ${proposedOutlet.why}.`;
  return about;
}

function draftOf({ title, outlet, published, byline, speaker, url }: ArticleRead): Draft {
  return {
    title: title ?? '',
    outlet: outlet ?? '',
    published: published ?? '',
    byline: byline.join('; '),
    speaker: speaker ?? '',
    url: url ?? '',
  };
}

/** What is to be sent: what differs alone; what was emptied is taken back. */
function changesOf(before: Draft, draft: Draft): Record<string, unknown> {
  const changed = FIELDS.map(([name]) => name).filter((name) => draft[name].trim() !== before[name]);
  return Object.fromEntries(
    changed.map((name) => {
      const value = draft[name].trim();
      if (value === '') return [name, null];
      return [name, name === 'byline' ? value.split(';').map((each) => each.trim()) : value];
    }),
  );
}
