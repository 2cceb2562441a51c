import type { Finding } from '../../../src/record/views/findings.ts';
import { FORMS } from '../../../src/server/contract/forms.ts';
import { dayShown } from '../days.ts';
import { Field, Select, TextInput } from '../Field.tsx';
import { CLEARNESS, ROLE, WHO } from '../forms.ts';
import type { Draft } from './changes.ts';

const KIND_OF: Readonly<Partial<Record<Finding['kind'], string>>> = { quantity: 'Unit', action: 'Act', entity: 'Type' };

/** What else than its passages is said of a finding: name, who, kind, day, clearness. */
export function DraftFields({
  kind,
  draft,
  change,
  date,
  entities,
}: {
  readonly kind: Finding['kind'];
  readonly draft: Draft;
  readonly change: (to: Partial<Draft>) => void;
  /** As the finding has it now. */
  readonly date: Finding['date'];
  /** Findings of the article; those that are entities can speak, pledge and act. */
  readonly entities: readonly Finding[];
}) {
  return (
    <>
      {kind === 'entity' ? (
        <Field label="Name">
          {(ids) => (
            <TextInput {...ids} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
      ) : null}
      <Who kind={kind} value={draft.who} entities={entities} onChange={(who) => change({ who })} />
      <Field label={KIND_OF[kind] ?? 'Kind'}>
        {(ids) =>
          FORMS[kind].length === 0 ? (
            <TextInput {...ids} value={draft.form} onChange={(event) => change({ form: event.target.value })} />
          ) : (
            <Select {...ids} value={draft.form} onChange={(event) => change({ form: event.target.value })}>
              {draft.form === '' ? <option value="">none that fits</option> : null}
              {FORMS[kind].map((form) => (
                <option key={form}>{form}</option>
              ))}
            </Select>
          )
        }
      </Field>
      {kind === 'statement' || kind === 'action' || kind === 'pledge' ? (
        <Field label={kind === 'pledge' ? 'Deadline' : 'Day'} hint={dayHint(date, draft.date)}>
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="numeric"
              value={draft.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {kind === 'pledge' ? (
        <Field label="Clearness">
          {(ids) => (
            <Select
              {...ids}
              value={draft.testable}
              onChange={(event) => change({ testable: event.target.value as Draft['testable'] })}
            >
              {Object.entries(CLEARNESS).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </>
  );
}

/** What the text says where the field is empty; else how a day is written. */
function dayHint(date: Finding['date'], written: string): string {
  if (date === null || written !== '') return '2031-05-06, 2031-05 or 2031';
  if (date.from === null && date.to === null) return `“${date.exact}” is no day that can be told`;
  return `“${date.exact}” is read as ${dayShown(date.from)} to ${dayShown(date.to)}`;
}

/** People and bodies first; places and instruments seldom speak. */
function Who({
  kind,
  value,
  entities,
  onChange,
}: {
  readonly kind: Finding['kind'];
  readonly value: string;
  readonly entities: readonly Finding[];
  readonly onChange: (who: string) => void;
}) {
  const role = WHO[kind];
  if (role === null) return null;
  const people = entities
    .filter((each) => each.kind === 'entity' && each.form !== 'place' && each.form !== 'instrument')
    .sort((a, b) => a.exact.localeCompare(b.exact));
  const rest = entities.filter((each) => each.kind === 'entity' && !people.includes(each));
  return (
    <Field label={ROLE[role] ?? 'Who'}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">nobody is named</option>
          {[...people, ...rest].map(({ id, exact, form }) => (
            <option key={id} value={id}>
              {exact}
              {form ? ` (${form})` : ''}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
