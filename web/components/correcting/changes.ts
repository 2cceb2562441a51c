import { heldAs } from '../../../src/record/kinds/correct.ts';
import { CORRECTABLE, type Correctable, type Field, type Named } from '../../../src/record/kinds/fields.ts';
import { NoCorrection } from '../../../src/record/kinds/given.ts';
import { correctedField, fieldsOf } from '../../../src/record/kinds/kinds.ts';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Known } from '../../../src/record/views/facts.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import type { Correction } from '../../../src/server/api-schema/requests.ts';
import type { PartName } from '../passage-runs.ts';
import type { Range } from './words.ts';

/** The passages that a correction can set. */
export type SpanName = 'passage' | 'source' | 'cue';
type TextName = Exclude<Correctable, SpanName>;

/** In place of a figure: the amount that the finding has, of which the article has no finding. */
export const AS_IT_IS = 'as it is';

/**
 * What a finding says, as a form has it. Texts are empty where there is none: of `who` that is nobody, else the findings of
 * the entities, one after another; of `amount` the finding of the figure.
 */
export type FindingDraft = { readonly passage: Range } & {
  readonly [K in Exclude<SpanName, 'passage'>]: Range | null;
} & {
  readonly [K in TextName]: string;
};

const isSpan = (name: Correctable): name is SpanName => name === 'passage' || name === 'source' || name === 'cue';

/** The passages of a kind that can be corrected, the main one first, each with its part and what it is called. */
export function spansOf(kind: Finding['kind']) {
  const spans = fieldsOf(kind).flatMap((field) => {
    const { corrected, label } = field;
    if (field.type !== 'passages' || field.part === null || corrected === undefined || !isSpan(corrected)) return [];
    return [{ name: corrected, part: field.part satisfies PartName, label }];
  });
  return spans.toSorted((a, b) => Number(b.name === 'passage') - Number(a.name === 'passage'));
}

type TextField = Named<Exclude<Field, { type: 'passages' }>> & { readonly corrected: TextName };

/** The fields of a kind that are corrected in a form beside the text. */
export function textFieldsOf(kind: Finding['kind']): readonly TextField[] {
  return fieldsOf(kind).filter(
    (field): field is TextField =>
      field.type !== 'passages' && field.corrected !== undefined && !isSpan(field.corrected),
  );
}

/** A finding as it stands, to be changed. */
export function draftOf(finding: Known, article: Pick<ArticleRead, 'findings'>): FindingDraft {
  const ranges = new Map(
    spansOf(finding.kind).map(({ name, part }) => {
      const found = finding.parts.find((each) => each.part === part);
      return [name, found === undefined ? null : { start: found.start, end: found.end }] as const;
    }),
  );
  const text = (name: TextName): string => {
    const field = correctedField(finding.kind, name);
    return field === null || field.type === 'passages' ? '' : textOf(finding, field, article);
  };
  return {
    passage: ranges.get('passage') ?? { start: 0, end: 1 },
    source: ranges.get('source') ?? null,
    cue: ranges.get('cue') ?? null,
    stance: text('stance'),
    form: text('form'),
    who: text('who'),
    amount: text('amount'),
    date: text('date'),
    testable: text('testable'),
    name: text('name'),
  };
}

function textOf(finding: Known, field: Named, article: Pick<ArticleRead, 'findings'>): string {
  if (field.type === 'value' && field.holds === 'amount') return amountOf(finding, article);
  switch (field.type) {
    case 'passages':
      return '';
    case 'reference': {
      const named = finding.named.filter(({ role }) => role === field.role);
      const found = named.map(({ entity }) =>
        article.findings.find(({ kind, item }) => kind === 'entity' && item === entity),
      );
      return found.flatMap((each) => each?.id ?? []).join(' ');
    }
    case 'choice':
      return (
        (field.corrected === 'form'
          ? finding.form
          : field.corrected === 'stance'
            ? finding.stance
            : finding.testable) ?? ''
      );
    case 'date':
      return dateOf(finding);
    case 'value':
      // The words of an entity are its name; the unit of a figure is its form.
      return (field.corrected === 'name' ? finding.exact : finding.form) ?? '';
  }
}

/** The figure that says how much is pledged: of several with the same words the nearest. */
function amountOf({ figure, parts }: Known, { findings }: Pick<ArticleRead, 'findings'>): string {
  if (figure === null) return '';
  const at = parts[0]?.start ?? 0;
  const [nearest] = findings
    .filter(({ kind, exact }) => kind === 'quantity' && exact === figure.exact)
    .toSorted((a, b) => Math.abs((a.parts[0]?.start ?? 0) - at) - Math.abs((b.parts[0]?.start ?? 0) - at));
  return nearest?.id ?? AS_IT_IS;
}

/** Those who are named, of a text that names them one after another. */
export const namedIn = (who: string): readonly string[] => who.split(' ').filter((id) => id !== '');

/** What was changed of a finding; empty where nothing was. */
export function correctionOf(kind: Finding['kind'], before: FindingDraft, after: FindingDraft): Correction {
  const changed = CORRECTABLE.flatMap((name): (readonly [Correctable, Range | string | readonly string[] | null])[] => {
    const field = correctedField(kind, name);
    if (field === null) return [];
    if (isSpan(name)) return sameRange(before[name], after[name]) ? [] : [[name, after[name]]];
    const [was, is] = [before[name], after[name].trim()];
    if (was === is || (is === '' && field.type === 'choice')) return [];
    const none = is === '' && (field.type !== 'value' || field.holds === 'amount');
    const several = field.type === 'reference' && namedIn(is).length > 1;
    return [[name, none ? null : several ? namedIn(is) : is]];
  });
  return Object.fromEntries(changed);
}

function sameRange(one: Range | null, other: Range | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** Why a draft cannot be sent; null where it can. */
export function wrongDraft(kind: Finding['kind'], draft: FindingDraft): string | null {
  for (const field of textFieldsOf(kind)) {
    const given = draft[field.corrected].trim();
    if (given === '' && field.type !== 'value') continue;
    // It is chosen among the figures of the article.
    if (field.type === 'value' && field.holds === 'amount') continue;
    try {
      heldAs(field, field.type === 'reference' ? namedIn(given) : given);
    } catch (error) {
      if (error instanceof NoCorrection) return error.message;
      throw error;
    }
  }
  return null;
}

/** A day, a month or a year, where that is what the date is; else empty. */
function dateOf({ date }: Pick<Finding, 'date'>): string {
  if (date === null) return '';
  if (date.value !== null && /^\d{4}(-\d{2}){0,2}$/.test(date.value)) return date.value;
  return date.from !== null && date.from === date.to ? date.from : '';
}
