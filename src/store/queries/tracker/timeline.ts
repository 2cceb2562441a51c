import { valueShown } from '../../../record/assessment.ts';
import { dayOf } from '../../../record/days.ts';
import type { Relation } from '../../../record/evidence.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import type { Assessment, Moment, PledgeRead } from '../../../record/views/pledges.ts';
import { day } from '../../../record/views/standpoint.ts';
import type { ArticleRef, Dated } from '../../../record/views/words.ts';
import { lineOf } from '../../../record/wording/sentence.ts';

type Pledge = Pick<PledgeRead, 'finding' | 'deadline' | 'where' | 'wordings' | 'links' | 'assessments'>;

/**
 * What was said of a pledge, what was done about it, and the days that it is held to, in the order of their days. Pure.
 *
 * @param said when the statements were made that wordings are said in, by statement
 */
export function timelineOf(pledge: Pledge, said: ReadonlyMap<string, Dated | null>): Moment[] {
  const moments = [...wordings(pledge, said), ...links(pledge), ...deadline(pledge), ...assessments(pledge)];
  // What has no day comes last.
  const key = ({ from, to }: Moment) => from ?? to ?? '9999-99-99';
  return moments.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function wordings({ wordings: all, finding }: Pledge, said: ReadonlyMap<string, Dated | null>): Moment[] {
  return all.map((each) => ({
    ...momentOf(each),
    side: 'said',
    what: each.id === finding ? 'wording' : 'restatement',
    ...when(each.within === null ? null : (said.get(each.within) ?? null), each),
  }));
}

function links({ links: all }: Pledge): Moment[] {
  return all.map(({ id, relation, finding }) => ({
    ...momentOf(finding),
    id,
    side: finding.kind === 'action' ? 'done' : 'said',
    what: finding.kind === 'action' ? 'action' : 'statement',
    ...when(finding.date, finding),
    relation,
  }));
}

/**
 * A proposed piece of evidence as it would stand on the timeline. It is no part of {@link timelineOf}: nobody linked it.
 *
 * @param id names it among the moments of the pledge
 * @param its what bears on the pledge; of a sentence that is no finding, where it stands and its words
 */
export function proposedMoment(
  id: string,
  relation: Relation,
  source: FindingInContext | { readonly where: ArticleRef; readonly exact: string },
): Moment {
  const side = 'id' in source && source.kind === 'statement' ? 'said' : 'done';
  const base = { id, side, what: side === 'done' ? 'action' : 'statement', relation } as const;
  if ('id' in source) return { ...momentOf(source), ...base, ...when(source.date, source) };
  const { where, exact } = source;
  return { ...base, ...when(null, source), label: label(exact), sentence: null, named: [], finding: null, where };
}

function momentOf({ id, sentence, named, where }: FindingInContext) {
  const { url: _, ...standpoint } = where;
  return {
    id,
    label: lineOf(sentence, MAX_LABEL_LENGTH),
    sentence,
    named,
    relation: null,
    finding: id,
    where: standpoint,
  };
}

function deadline({ deadline: due, finding, where }: Pledge): Moment[] {
  if (due === null) return [];
  const { from, to } = due;
  return [
    {
      ...{ id: 'deadline', side: 'mark', what: 'deadline', from, to, uncertain: from === null || from !== to },
      ...{ label: label(due.exact), sentence: null, named: [], relation: null, finding, where },
    },
  ];
}

function assessments({ assessments: all }: Pledge): Moment[] {
  return all
    .filter(({ takenBack }) => !takenBack)
    .map((assessed) => ({
      ...{ id: assessed.id, side: 'mark', what: 'assessment', from: assessed.date, to: assessed.date },
      ...{
        uncertain: false,
        label: `${judged(assessed)}, says ${assessed.by}`,
        sentence: null,
        named: [],
        relation: null,
      },
      finding: null,
      where: null,
    }));
}

function judged({ value, evidence, schedule, officials }: Assessment): string {
  return valueShown({ evidence, value })?.label ?? evidence ?? schedule ?? officials ?? '';
}

/** The days that the text gives; for want of such, the article's, which is only near. */
function when(
  date: Dated | null,
  { where }: { readonly where: ArticleRef },
): Pick<Moment, 'from' | 'to' | 'uncertain'> {
  const { from, to } = date ?? { from: null, to: null };
  if (from !== null || to !== null) return { from, to, uncertain: from !== to };
  const published = day(dayOf(where.published));
  return { from: published, to: published, uncertain: true };
}

const MAX_LABEL_LENGTH = 200;

function label(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_LABEL_LENGTH ? line : `${line.slice(0, MAX_LABEL_LENGTH - 1).toWellFormed()}…`;
}
