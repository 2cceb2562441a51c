import type { ChoiceField, Named } from '../../../src/record/kinds/fields.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { dayShown } from '../days.ts';
import { Field, Select, TextInput } from '../Field.tsx';
import { type Draft, textFieldsOf } from './changes.ts';

/** What else than its passages is said of a finding, field by field. */
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
  return textFieldsOf(kind).map((field) => {
    const { name, label, corrected, type } = field;
    const value = draft[corrected];
    const set = (to: string) => change({ [corrected]: to });
    return (
      <Field key={name} label={label} hint={type === 'date' ? dayHint(date, value) : undefined}>
        {(ids) => {
          switch (type) {
            case 'reference':
              return <Who ids={ids} value={value} entities={entities} onChange={set} />;
            case 'choice':
              return <Choice ids={ids} field={field} value={value} onChange={set} />;
            case 'date':
              return (
                <TextInput {...ids} inputMode="numeric" value={value} onChange={(event) => set(event.target.value)} />
              );
            case 'value':
              return <TextInput {...ids} value={value} onChange={(event) => set(event.target.value)} />;
          }
        }}
      </Field>
    );
  });
}

/** What ties a control to its label. */
type Ids = React.ComponentProps<typeof Select>;

function Choice({
  ids,
  field,
  value,
  onChange,
}: {
  readonly ids: Ids;
  readonly field: Named<ChoiceField>;
  readonly value: string;
  readonly onChange: (choice: string) => void;
}) {
  return (
    <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      {value === '' ? <option value="">none that fits</option> : null}
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {field.shown?.[choice] ?? choice}
        </option>
      ))}
    </Select>
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
  ids,
  value,
  entities,
  onChange,
}: {
  readonly ids: Ids;
  readonly value: string;
  readonly entities: readonly Finding[];
  readonly onChange: (who: string) => void;
}) {
  const people = entities
    .filter((each) => each.kind === 'entity' && each.form !== 'place' && each.form !== 'instrument')
    .sort((a, b) => a.exact.localeCompare(b.exact));
  const rest = entities.filter((each) => each.kind === 'entity' && !people.includes(each));
  return (
    <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">nobody is named</option>
      {[...people, ...rest].map(({ id, exact, form }) => (
        <option key={id} value={id}>
          {exact}
          {form ? ` (${form})` : ''}
        </option>
      ))}
    </Select>
  );
}
