import type { ChoiceField, Named } from '../../../src/record/kinds/fields.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { dayShown } from '../days.ts';
import { Field, Select, TextInput } from '../Field.tsx';
import { onOneLine } from '../facts.ts';
import { AS_IT_IS, type FindingDraft, namedIn, textFieldsOf } from './changes.ts';

/** What else than its passages is said of a finding, field by field. */
export function DraftFields({
  kind,
  draft,
  change,
  date,
  entities,
}: {
  readonly kind: Finding['kind'];
  readonly draft: FindingDraft;
  readonly change: (to: Partial<FindingDraft>) => void;
  /** As the finding has it now. */
  readonly date: Finding['date'];
  /** Findings of the article: entities can speak, pledge and act, figures can be pledged. */
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
              return field.holds === 'list' ? (
                <Several ids={ids} value={value} entities={entities} onChange={set} />
              ) : (
                <Who ids={ids} value={value} entities={entities} onChange={set} />
              );
            case 'choice':
              return <Choice ids={ids} field={field} value={value} onChange={set} />;
            case 'date':
              return (
                <TextInput {...ids} inputMode="numeric" value={value} onChange={(event) => set(event.target.value)} />
              );
            case 'value':
              return field.holds === 'amount' ? (
                <Amount ids={ids} value={value} near={draft.passage.start} findings={entities} onChange={set} />
              ) : (
                <TextInput {...ids} value={value} onChange={(event) => set(event.target.value)} />
              );
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

/** Those who do something together, one below the other, and a place for one more. */
function Several({
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
  const named = namedIn(value);
  const put = (at: number, who: string) =>
    onChange([...new Set(named.with(at, who))].filter((each) => each !== '').join(' '));
  if (named.length === 0) return <Who ids={ids} value="" entities={entities} onChange={onChange} />;
  return (
    <>
      {named.map((id, i) => (
        <Who
          key={id}
          ids={i === 0 ? ids : { 'aria-label': `Together with, ${i + 1}` }}
          value={id}
          entities={entities}
          onChange={(who) => put(i, who)}
        />
      ))}
      <Who
        ids={{ 'aria-label': 'Together with' }}
        value=""
        none="and nobody else"
        entities={entities}
        onChange={(who) => onChange([...new Set([...named, who])].join(' '))}
      />
    </>
  );
}

/** The figures of the article, those near the pledge first. */
function Amount({
  ids,
  value,
  near,
  findings,
  onChange,
}: {
  readonly ids: Ids;
  readonly value: string;
  readonly near: number;
  readonly findings: readonly Finding[];
  readonly onChange: (figure: string) => void;
}) {
  const gap = ({ parts }: Finding) => Math.abs((parts[0]?.start ?? 0) - near);
  const figures = findings.filter(({ kind }) => kind === 'quantity').sort((a, b) => gap(a) - gap(b));
  return (
    <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">no amount is pledged</option>
      {value === AS_IT_IS ? <option value={AS_IT_IS}>as it is</option> : null}
      {figures.map(({ id, exact }) => (
        <option key={id} value={id}>
          {onOneLine(exact)}
        </option>
      ))}
    </Select>
  );
}

/** People and bodies first; places and instruments seldom speak. */
function Who({
  ids,
  value,
  none = 'nobody is named',
  entities,
  onChange,
}: {
  readonly ids: Ids;
  readonly value: string;
  /** What is chosen where it is nobody. */
  readonly none?: string;
  readonly entities: readonly Finding[];
  readonly onChange: (who: string) => void;
}) {
  const people = entities
    .filter((each) => each.kind === 'entity' && each.form !== 'place' && each.form !== 'instrument')
    .sort((a, b) => a.exact.localeCompare(b.exact));
  const rest = entities.filter((each) => each.kind === 'entity' && !people.includes(each));
  return (
    <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {[...people, ...rest].map(({ id, exact, form }) => (
        <option key={id} value={id}>
          {exact}
          {form ? ` (${form})` : ''}
        </option>
      ))}
    </Select>
  );
}
