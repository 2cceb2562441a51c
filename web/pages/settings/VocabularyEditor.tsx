import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import { Status } from '../../components/Status.tsx';
import { signOf } from '../../components/status-signs.ts';
import { type Row, rowsOf, TONES, vocabularyOf } from './own-vocabulary.ts';
import styles from './Settings.module.css';
import type { Vocabulary } from './Vocabularies.tsx';

/** A row as its sign needs it: it may have no id yet. */
const signed = ({ key, tone }: Row) => ({ id: String(key), tone });

/** A table in which a newsroom makes its own status words; it begins with those in force. */
export function VocabularyEditor({
  from,
  taken,
  save,
  cancel,
}: {
  readonly from: Vocabulary;
  /** Ids of those that come with saydo. */
  readonly taken: readonly string[];
  readonly save: (vocabulary: Vocabulary) => Promise<unknown>;
  readonly cancel: () => void;
}) {
  const own = !taken.includes(from.id);
  const [name, setName] = useState(own ? from.name : '');
  const [rows, setRows] = useState(() => rowsOf(from, own));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);

  const change = (key: number, to: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const swap = (i: number, j: number) =>
    setRows((before) => {
      const [one, other] = [before[i], before[j]];
      return one && other ? before.with(i, other).with(j, one) : before;
    });
  const add = () => {
    setRows((before) => {
      const key = Math.max(-1, ...before.map((row) => row.key)) + 1;
      return [...before, { key, id: null, label: '', tone: 'open' }];
    });
    requestAnimationFrame(() => body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = vocabularyOf({ id: own ? from.id : null, name, rows }, taken);
    if (typeof made === 'string') return setProblem(made);
    setProblem(null);
    setBusy(true);
    // What the server refuses is shown above, with the vocabularies.
    await save(made).catch(() => {});
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} className={styles.editor}>
      <h3>{own ? 'Your own words' : 'Words of your own'}</h3>
      <Field label="Name of the vocabulary">
        {(ids) => <TextInput {...ids} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Label</th>
            <th scope="col">Tone</th>
            <th scope="col" className={styles.looks}>
              Looks like
            </th>
            <th scope="col">
              <span className="unseen">Order and removal</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, i) => (
            <tr key={row.key}>
              <td>
                <TextInput
                  aria-label={`Label of value ${i + 1}`}
                  value={row.label}
                  maxLength={200}
                  onChange={(event) => change(row.key, { label: event.target.value })}
                />
              </td>
              <td>
                <select
                  className={styles.tone}
                  aria-label={`Tone of value ${i + 1}`}
                  value={row.tone}
                  onChange={(event) => change(row.key, { tone: event.target.value as Row['tone'] })}
                >
                  {Object.entries(TONES).map(([tone, word]) => (
                    <option key={tone} value={tone}>
                      {word}
                    </option>
                  ))}
                </select>
              </td>
              <td className={styles.looks}>
                <Status label={row.label || '…'} tone={row.tone} sign={signOf(signed(row), rows.map(signed))} />
              </td>
              <td className={styles.order}>
                <Button look="quiet" disabled={i === 0} aria-label={`Value ${i + 1} up`} onClick={() => swap(i, i - 1)}>
                  ↑
                </Button>
                <Button
                  look="quiet"
                  disabled={i === rows.length - 1}
                  aria-label={`Value ${i + 1} down`}
                  onClick={() => swap(i, i + 1)}
                >
                  ↓
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Take out value ${i + 1}`}
                  onClick={() => setRows((before) => before.filter(({ key }) => key !== row.key))}
                >
                  ✕
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.line}>
        <Button onClick={add} disabled={rows.length >= 50}>
          Add a value
        </Button>
        <span className={styles.gap} />
        <Button onClick={cancel}>Cancel</Button>
        <Button type="submit" look="main" disabled={busy}>
          Put in force
        </Button>
      </div>
    </form>
  );
}
