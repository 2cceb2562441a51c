import type { Vocabulary } from './Vocabularies.tsx';

type Tone = Vocabulary['values'][number]['tone'];

/** A line of the table in which a vocabulary is made. */
export interface Row {
  /** Tells it from the others while it is edited. */
  readonly key: number;
  /** What assessments are stored with; null until the row is saved, and then made of its label. */
  readonly id: string | null;
  readonly label: string;
  readonly tone: Tone;
}

export const TONES: Readonly<Record<Tone, string>> = {
  kept: 'kept',
  partly: 'kept in part',
  moving: 'under way',
  stalled: 'stalled',
  broken: 'broken',
  open: 'open',
};

export function rowsOf({ values }: Vocabulary, keepIds: boolean): Row[] {
  return values.map(({ id, label, tone }, key) => ({ key, id: keepIds ? id : null, label, tone }));
}

/** The vocabulary that rows make, or what is wrong with them. */
export function vocabularyOf(
  own: { readonly id: string | null; readonly name: string; readonly rows: readonly Row[] },
  taken: readonly string[],
): Vocabulary | string {
  if (own.name.trim() === '') return 'Give it a name, so that assessments can say whose words they use.';
  if (own.rows.length === 0) return 'A vocabulary needs at least one value.';
  if (own.rows.some(({ label }) => label.trim() === ''))
    return 'Every value needs a label; take out the rows that have none.';
  const ids = new Set<string>(['none-found']);
  const values = own.rows.map(({ id, label, tone }) => ({
    id: free(id ?? slug(label), ids),
    label: label.trim(),
    tone,
  }));
  const labels = new Set(values.map(({ label }) => label.toLowerCase()));
  if (labels.size < values.length) return 'Two values have the same label.';
  const id = own.id ?? free(slug(own.name), new Set(taken));
  return { id, name: own.name.trim(), source: '', values };
}

/** `On track` becomes `on-track`. */
function slug(label: string): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'value' : plain.slice(0, 60).replace(/-$/, '');
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
