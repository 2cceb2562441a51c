import type { z } from '@hono/zod-openapi';
import { dayOf } from '../../record/days.ts';
import { assessmentId, evidenceId, findingId } from '../../record/ids.ts';
import { wordsOf } from '../../record/kinds/summary.ts';
import type { Dated } from '../../record/types.ts';
import { day } from '../../record/views/of-finding.ts';
import type { Moment } from '../../record/views/pledges.ts';
import type { ShownFinding } from '../../store/asking/shown-findings.ts';
import type { PledgeOpened } from '../../store/asking/tracker/pledge-read.ts';
import type { Assessed } from '../../store/asking/tracker/pledge-rows.ts';
import { named } from './finding.ts';
import { standpoint } from './standpoint.ts';

type Of = z.infer<typeof Moment>;

/** What was said of a pledge, what was done about it, and the days that it is held to, in the order of their days. */
export function timeline(pledge: PledgeOpened): Of[] {
  const moments = [...wordings(pledge), ...links(pledge), ...deadline(pledge), ...assessments(pledge)];
  // What has no day comes last.
  const key = ({ from, to }: Of) => from ?? to ?? '9999-99-99';
  return moments.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function wordings({ wordings: all, statements, wording }: PledgeOpened): Of[] {
  return all.map((each) => {
    const said = each.within === null ? undefined : statements.get(each.within)?.finding;
    return {
      id: findingId(each.id),
      side: 'said',
      what: each.id === wording.id ? 'wording' : 'restatement',
      ...when(said?.kind === 'statement' ? said.date : null, each.published),
      label: label(wordsOf(each.finding)),
      named: each.named.map(named),
      relation: null,
      finding: findingId(each.id),
      where: standpoint(each),
    };
  });
}

function links({ links: all }: PledgeOpened): Of[] {
  return all.map(({ id, relation, finding }) => {
    const action = finding.kind === 'action';
    return {
      id: evidenceId(id),
      side: action ? 'done' : 'said',
      what: action ? 'action' : 'statement',
      ...when(dateOf(finding), finding.published),
      label: label(wordsOf(finding.finding)),
      named: finding.named.map(named),
      relation,
      finding: findingId(finding.id),
      where: standpoint(finding),
    };
  });
}

function dateOf({ finding }: ShownFinding): Dated | null {
  return finding.kind === 'statement' || finding.kind === 'action' ? finding.date : null;
}

function deadline({ wording }: PledgeOpened): Of[] {
  const due = wording.finding.kind === 'pledge' ? wording.finding.deadline : null;
  if (due === null) return [];
  const [from, to] = [day(due.from), day(due.to)];
  return [
    {
      ...{ id: 'deadline', side: 'mark', what: 'deadline', from, to, uncertain: from === null || from !== to },
      ...{ label: label(due.exact), named: [], relation: null },
      finding: findingId(wording.id),
      where: standpoint(wording),
    },
  ];
}

function assessments({ assessments: all }: PledgeOpened): Of[] {
  return all
    .filter(({ takenBack }) => !takenBack)
    .map((assessed) => ({
      ...{ id: assessmentId(assessed.id), side: 'mark', what: 'assessment', from: assessed.date, to: assessed.date },
      ...{ uncertain: false, label: `${judged(assessed)}, says ${assessed.by}`, named: [], relation: null },
      finding: null,
      where: null,
    }));
}

function judged({ value, evidence, schedule, officials }: Assessed): string {
  return value?.label ?? (evidence === 'none-found' ? 'No evidence found' : (evidence ?? schedule ?? officials ?? ''));
}

/** The days that the text gives; for want of such, the article's, which is only near. */
function when(date: Dated | null, published: string | null): Pick<Of, 'from' | 'to' | 'uncertain'> {
  const from = day(date?.from ?? null);
  const to = day(date?.to ?? null);
  if (from !== null || to !== null) return { from, to, uncertain: from !== to };
  const its = day(dayOf(published));
  return { from: its, to: its, uncertain: true };
}

const LONGEST = 200;

function label(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).toWellFormed()}…`;
}
