import type { z } from '@hono/zod-openapi';
import type { FindingInContext } from '../../../src/record/views/findings.ts';
import type { Dated, Figure } from '../../../src/record/views/words.ts';
import { daysShown } from '../../parts/days.ts';
import { CLEARNESS, ROLE } from '../../parts/forms.ts';
import type { PartName } from '../../parts/passage-runs.ts';

/** One thing that the reader says of a finding. */
export interface Fact {
  readonly label: string;
  /** Null where it found none, which is to be checked too. */
  readonly value: string | null;
  /** What the words of the text are, where they are not the value. */
  readonly words?: string | null;
  /** The passage that says it. */
  readonly part?: PartName;
  /** The entity that it names. */
  readonly entity?: string;
  /** Another finding of the same article. */
  readonly finding?: string;
}

/** What is to be checked of a finding, in the order in which one looks. */
export function factsOf(finding: FindingInContext): readonly Fact[] {
  const { kind, form, date } = finding;
  switch (kind) {
    case 'statement':
      return [
        ...who(finding, 'speaker', 'source'),
        { label: 'Verb of saying', value: wordsOf(finding, 'cue'), part: 'cue' },
        ...via(finding),
        { label: 'When', ...dateOf(date) },
        { label: 'Quoted', value: form },
        ...nested(finding),
      ];
    case 'pledge':
      return [
        ...who(finding, 'pledger'),
        { label: 'Kind', value: form },
        { label: 'Amount', ...figureOf(finding.figure) },
        { label: 'Deadline', ...dateOf(date) },
        ...condition(finding),
        { label: 'Clearness', value: finding.testable && CLEARNESS[finding.testable] },
        ...voice(finding),
      ];
    case 'action':
      return [
        ...who(finding, 'actor'),
        { label: 'Act', value: form ?? 'no type fits', words: wordsOf(finding, 'act'), part: 'act' },
        ...named(finding, 'target'),
        ...named(finding, 'place'),
        { label: 'When', ...dateOf(date) },
        ...voice(finding),
      ];
    case 'quantity':
      return [{ label: 'Figure', ...figureOf(finding.figure) }, ...who(finding, 'whose'), ...voice(finding)];
    case 'entity':
      return [
        { label: 'Name', value: finding.exact },
        { label: 'Kind', value: form },
        { label: 'Office', value: wordsOf(finding, 'office'), part: 'office' },
        { label: 'Named here', value: times(finding.parts.filter(({ part }) => part === 'mention').length) },
      ];
  }
}

function named({ named: all }: FindingInContext, role: string): Fact[] {
  return all
    .filter((each) => each.role === role)
    .map(({ name, entity }, i) => ({ label: i === 0 ? (ROLE[role] ?? role) : '', value: name, entity }));
}

/** Somebody, or that nobody is named; with the words that name them. */
function who(finding: FindingInContext, role: string, part?: PartName): Fact[] {
  const words = part === undefined ? null : wordsOf(finding, part);
  const found = named(finding, role);
  if (found.length === 0) return [{ label: ROLE[role] ?? role, value: null, words, ...(part ? { part } : {}) }];
  return found.map((fact, i) =>
    i === 0 && part ? { ...fact, part, words: words === fact.value ? null : words } : fact,
  );
}

/** Who relayed it: somebody in the text, else the outlet itself. */
function via(finding: FindingInContext): Fact[] {
  const found = named(finding, 'via');
  return found.length > 0 ? found : [{ label: 'Via', value: finding.where.outlet }];
}

function nested({ within }: FindingInContext): Fact[] {
  return within === null ? [] : [{ label: 'Said in', value: `another statement, ${within}`, finding: within }];
}

/** Whether a speaker says it, or the article. */
function voice({ within }: FindingInContext): Fact[] {
  if (within === null) return [{ label: 'Told by', value: 'the article itself' }];
  return [{ label: 'Told by', value: `a speaker, in ${within}`, finding: within }];
}

function condition(finding: FindingInContext): Fact[] {
  const words = wordsOf(finding, 'condition');
  return words === null ? [] : [{ label: 'Condition', value: words, part: 'condition' }];
}

function wordsOf({ parts }: FindingInContext, wanted: PartName): string | null {
  const words = parts.filter(({ part }) => part === wanted).map(({ exact }) => exact);
  return words.length === 0 ? null : words.join(' … ');
}

function dateOf(date: z.infer<typeof Dated> | null): Pick<Fact, 'value' | 'words'> {
  if (date === null) return { value: null };
  const known = date.from !== null || date.to !== null;
  return { value: known ? daysShown(date.from, date.to) : date.exact, words: known ? date.exact : null };
}

function figureOf(figure: z.infer<typeof Figure> | null): Pick<Fact, 'value' | 'words'> {
  if (figure === null) return { value: null };
  const { value, unit, of, approximate, exact } = figure;
  if (value === null) return { value: exact };
  const numbers = (typeof value === 'number' ? [value] : value).map((each) => each.toLocaleString('en')).join(' – ');
  const shown = [approximate ? 'about' : null, numbers, unit, of === null ? null : `of ${of}`];
  return { value: shown.filter((each) => each !== null).join(' '), words: exact };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
