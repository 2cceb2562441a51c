import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import type { Correction } from '../../../src/server/contract/requests.ts';
import { WHO } from '../forms.ts';
import { isMain, type PartName } from '../passage-runs.ts';
import type { Range } from './words.ts';

/** What a finding says, as a form has it. */
export interface Draft {
  readonly passage: Range;
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly form: string;
  /** Finding of the entity; empty: nobody is named. */
  readonly who: string;
  readonly date: string;
  readonly testable: NonNullable<Finding['testable']> | '';
  readonly name: string;
}

/** A finding as it stands, to be changed. */
export function draftOf(finding: Finding, article: Pick<ArticleRead, 'findings'>): Draft {
  const first = (wanted: (part: PartName) => boolean): Range | null => {
    const found = finding.parts.filter(({ part }) => wanted(part));
    const [part] = found;
    return part === undefined ? null : { start: part.start, end: part.end };
  };
  const role = WHO[finding.kind];
  const named = finding.named.find((each) => each.role === role);
  const who = article.findings.find(({ kind, item }) => kind === 'entity' && item === named?.entity);
  return {
    passage: first(isMain) ?? { start: 0, end: 1 },
    source: first((part) => part === 'source'),
    cue: first((part) => part === 'cue'),
    form: finding.form ?? '',
    who: who?.id ?? '',
    date: dateOf(finding),
    testable: finding.testable ?? '',
    // The words of an entity are its name.
    name: finding.kind === 'entity' ? finding.exact : '',
  };
}

/** What was changed of a finding; empty where nothing was. */
export function correctionOf(kind: Finding['kind'], before: Draft, after: Draft): Correction {
  const same = (one: Range | null, other: Range | null) => one?.start === other?.start && one?.end === other?.end;
  return {
    ...(same(before.passage, after.passage) ? {} : { passage: after.passage }),
    ...(same(before.source, after.source) ? {} : { source: after.source }),
    ...(same(before.cue, after.cue) ? {} : { cue: after.cue }),
    ...(before.form === after.form ? {} : { form: after.form }),
    ...(before.who === after.who || WHO[kind] === null ? {} : { who: after.who === '' ? null : after.who }),
    ...(before.date === after.date.trim() ? {} : { date: after.date.trim() === '' ? null : after.date.trim() }),
    ...(before.testable === after.testable || after.testable === '' ? {} : { testable: after.testable }),
    ...(before.name === after.name ? {} : { name: after.name }),
  };
}

/** Why a draft cannot be sent; null where it can. */
export function wrongDraft(kind: Finding['kind'], { date, name }: Draft): string | null {
  if (date.trim() !== '' && !/^\d{4}(-\d{2}){0,2}$/.test(date.trim()))
    return `“${date.trim()}” is no date: write it as 2031-05-06, 2031-05 or 2031.`;
  if (kind === 'entity' && name.trim() === '') return 'A name needs words.';
  return null;
}

/** A day, a month or a year, where that is what the date is; else empty. */
function dateOf({ date }: Finding): string {
  if (date === null) return '';
  if (date.value !== null && /^\d{4}(-\d{2}){0,2}$/.test(date.value)) return date.value;
  return date.from !== null && date.from === date.to ? date.from : '';
}
