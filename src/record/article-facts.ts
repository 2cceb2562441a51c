/** What people say of an article itself, in the place of what its text says: who published it, when, whose words it is. */
import { dayOf } from './days.ts';

/** What is absent is as the text has it. */
export interface Facts {
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601, a day or a day with its time. */
  readonly published?: string;
  readonly byline?: readonly string[];
  /** Whose words the whole text is: who gives a speech, the party of a manifesto, the body whose release it is. */
  readonly speaker?: string;
  readonly url?: string;
}

export type FactName = keyof Facts;
export const FACT_NAMES = [
  'title',
  'outlet',
  'published',
  'byline',
  'speaker',
  'url',
] as const satisfies readonly FactName[];

/** What each is called on every page. */
export const FACT_LABELS: { readonly [K in FactName]: string } = {
  title: 'title',
  outlet: 'outlet',
  published: 'day of publication',
  byline: 'byline',
  speaker: 'speaker',
  url: 'address',
};

/** What is to change of them; null takes a correction back, so that it is again as the text has it. */
export type FactChanges = { readonly [K in FactName]?: Facts[K] | null };

/** Maximum length of a fact, in characters; of a byline all names together. */
const MAX_FACT_LENGTH = 2000;

/** Facts with changes made to them. */
export function changedFacts(before: Facts, changes: FactChanges): Facts {
  const all = FACT_NAMES.flatMap((name) => {
    const value = changes[name] === undefined ? before[name] : changes[name];
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(all);
}

/** What is wrong with changes, and what to write instead; null where nothing is. */
export function wrongFacts(changes: FactChanges): string | null {
  for (const name of FACT_NAMES) {
    const value = changes[name];
    if (value === undefined || value === null) continue;
    const text = factInWords(value);
    if (text.trim() === '') return `the ${FACT_LABELS[name]} is empty. Leave it out to keep its value.`;
    if (text.length > MAX_FACT_LENGTH) return `the ${FACT_LABELS[name]} is longer than ${MAX_FACT_LENGTH} characters.`;
  }
  const { published, url } = changes;
  if (typeof published === 'string' && (dayOf(published) === null || !/^.{10}(?:T\d\d:\d\d.*)?$/.test(published)))
    return `“${published}” is not a date. Write it as 2031-05-06, or with a time as 2031-05-06T14:30.`;
  if (typeof url === 'string' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    return `“${url}” is not an address. Write it as https://example.org/page.`;
  return null;
}

/** A fact as people read it. */
function factInWords(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('; ');
}

/** The facts that differ, in the order in which they are shown. */
export function factsThatDiffer(
  before: FactChanges,
  after: FactChanges,
): readonly { readonly name: FactName; readonly was: string | null; readonly is: string | null }[] {
  const words = (value: string | readonly string[] | null | undefined): string | null =>
    value === undefined || value === null || value.length === 0 ? null : factInWords(value);
  return FACT_NAMES.map((name) => ({ name, was: words(before[name]), is: words(after[name]) })).filter(
    ({ was, is }) => was !== is,
  );
}
