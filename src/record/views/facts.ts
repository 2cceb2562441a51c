/** What is known of a finding beside its words, as the terminal, the review and the cards tell it. */

import { formShown } from '../kinds/act-words.ts';
import type { ChoiceField, Named as NamedField, PartName } from '../kinds/fields.ts';
import { CHOICES, fieldsOf } from '../kinds/kinds.ts';
import type { Finding } from './findings.ts';
import type { Dated, Figure } from './words.ts';

/** One thing that is known of a finding. What is null was not found, which is to be checked too. */
export type Fact = {
  readonly label: string;
  /** What introduces it in a brief line; null where such a line does without it. */
  readonly brief: string | null;
  /** The words of the text that say it, and the part that they are. */
  readonly words: string | null;
  readonly part: PartName | null;
} & (
  | { readonly says: 'who'; readonly role: string; readonly named: Finding['named'] }
  | { readonly says: 'statement'; readonly statement: string | null }
  | { readonly says: 'words'; readonly value: string | null }
  | { readonly says: 'form' | 'choice'; readonly value: string | null; readonly shown: string | null }
  | { readonly says: 'date'; readonly date: Dated | null }
  | { readonly says: 'figure'; readonly figure: Figure | null }
  | { readonly says: 'count'; readonly count: number }
);

/** What facts are told of. */
export type Known = Pick<
  Finding,
  'kind' | 'form' | 'exact' | 'parts' | 'named' | 'date' | 'figure' | 'within' | keyof typeof CHOICES
>;

/** The facts of a finding, in the order in which one looks. */
export function factsOf(finding: Known): readonly Fact[] {
  return fieldsOf(finding.kind).flatMap((field) => {
    if (field.untold === true) return [];
    const said = factOf(finding, field);
    return said === null || (field.rare === true && isNone(said)) ? [] : [said];
  });
}

function factOf(finding: Known, field: NamedField): Fact | null {
  const { label, brief = null } = field;
  const part = field.words ?? (field.type === 'passages' ? field.part : null);
  const words = part === null ? null : wordsOf(finding, part);
  const about = { label, brief, words, part };
  switch (field.type) {
    case 'passages':
      // The main passages are what the finding is; of a name it is told how often it is given.
      if (field.main !== true) return { ...about, says: 'words', value: words };
      return finding.kind === 'entity'
        ? { ...about, label: 'Named here', words: null, says: 'count', count: countOf(finding, part) }
        : null;
    case 'reference': {
      const { role } = field;
      if (role === undefined) return { ...about, says: 'statement', statement: finding.within };
      return { ...about, says: 'who', role, named: finding.named.filter((each) => each.role === role) };
    }
    case 'choice':
      return field.corrected === 'form'
        ? { ...about, says: 'form', value: finding.form, shown: finding.form === null ? null : formShown(finding.form) }
        : unlessUsual({ ...about, says: 'choice', ...chosen(finding, field) }, field);
    case 'date':
      return { ...about, says: 'date', date: finding.date };
    case 'value':
      if (field.corrected === 'name') return { ...about, says: 'words', value: finding.exact };
      return { ...about, says: 'figure', figure: finding.figure };
  }
}

/** A fact, but for a choice that needs no telling. */
function unlessUsual(fact: Fact & { readonly says: 'choice' }, { usual }: ChoiceField): Fact | null {
  return fact.value !== null && fact.value === usual ? null : fact;
}

/** A choice beside the form, and how people are told it. */
function chosen(finding: Known, field: NamedField<ChoiceField>) {
  const name = Object.keys(CHOICES).find((each) => each === field.name) as keyof typeof CHOICES | undefined;
  const value = name === undefined ? null : finding[name];
  return { value, shown: value === null ? null : (field.shown?.[value] ?? value) };
}

function isNone(fact: Fact): boolean {
  switch (fact.says) {
    case 'who':
      return fact.named.length === 0;
    case 'statement':
      return fact.statement === null;
    case 'form':
    case 'choice':
    case 'words':
      return fact.value === null;
    case 'date':
      return fact.date === null;
    case 'figure':
      return fact.figure === null;
    case 'count':
      return fact.count === 0;
  }
}

function countOf({ parts }: Known, part: PartName | null): number {
  return parts.filter((each) => each.part === part).length;
}

function wordsOf({ parts }: Known, wanted: PartName): string | null {
  const words = parts.filter(({ part }) => part === wanted).map(({ exact }) => exact);
  return words.length === 0 ? null : words.join(' … ');
}
