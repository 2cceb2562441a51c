import { described } from '../../../record/kinds/description.ts';
import { duplicateStatus } from '../../../record/pledges/possible-duplicates.ts';
import { countedInWords, scheduleBy } from '../../../record/pledges/schedule.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import type { EntityRead, ItemRead } from '../../../record/views/items.ts';
import type { PledgeRead } from '../../../record/views/pledges.ts';
import { leadOf } from '../../../record/wording/sentence.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { assessmentLines } from './assessments.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { contextLines } from './context.ts';
import { criteriaLines } from './criteria.ts';
import { decisionLines, reasonInWords, standingInWords } from './decisions.ts';
import { differenceLines } from './differences.ts';
import { evidenceLines } from './evidence.ts';
import { factsOf } from './facts.ts';
import { joinLines } from './joins.ts';
import { calledOne, inkOf, membersHeading, membersInWords } from './kinds.ts';
import { hangPieces, hangText, pieceOf } from './pieces.ts';
import { restatementLines } from './restatements.ts';
import { settlingLines } from './settling.ts';
import { daysInWords, standpoint } from './standpoint.ts';

const MAX_LINES = 6;

/**
 * Everything about one item as a page for the terminal, ending in a line break: its findings, each in its context with
 * the reason for its joining and the decisions on it; its evidence, assessments and differences, and the items that may
 * be the same.
 *
 * @param most how many of its findings are shown
 * @param today ISO date or instant, by which the schedule of a pledge is counted; null leaves it out
 */
export function itemPage(
  item: ItemRead | EntityRead | PledgeRead,
  most: number,
  sheet: Sheet,
  today: string | null = null,
): string {
  const { width, ink } = sheet;
  const { id, kind, label, first, last, members, differences, joins } = item;
  const pledge = 'wordings' in item ? item : null;
  const findings = ('wordings' in item ? item.wordings : item.findings).slice(0, most);
  const evidence = 'wordings' in item ? item.links : item.evidenceFor;
  return pageOf([
    ...hangPieces(
      '',
      [{ text: `${id} · `, style: ink.title }, pieceOf(pledge?.title ?? label, ink.title)],
      width,
      MAX_LINES,
    ),
    ...hang('', joined(calledOne(kind), daysInWords(first, last), membersInWords(kind, members)), width),
    ...(pledge === null || pledge.title === null ? [] : hangText('', printable(label), width, inkOf(kind, ink))),
    ...('offices' in item ? calledLines(item, sheet) : []),
    ...(pledge === null ? [] : described({ ...pledge, title: null }).flatMap((each) => describedLines(each, sheet))),
    ...(pledge === null || today === null ? [] : countedLines(pledge, today, sheet)),
    ...(pledge === null ? [] : supersedingLines(pledge, sheet)),
    ...(pledge === null || today === null ? [] : duplicateLines(pledge, today, sheet)),
    ...section('WHAT WOULD COUNT', criteriaLines(pledge?.criteria ?? null, sheet), sheet),
    ...section(membersHeading(kind), findingsLines(item, findings, sheet), sheet),
    ...section('MAY ASK LESS THAN BEFORE (PROPOSED)', restatementLines(pledge?.restatements ?? [], sheet), sheet),
    ...section('WHAT WOULD SETTLE IT', pledge === null ? [] : settlingLines(pledge, sheet), sheet),
    ...section(pledge === null ? 'WHAT IT IS EVIDENCE FOR' : 'EVIDENCE', evidenceLines(evidence, sheet), sheet),
    ...section('ASSESSMENTS', pledge === null ? [] : assessmentLines(pledge, sheet), sheet),
    ...section('WHERE THEY DIFFER', differenceLines(differences, sheet), sheet),
    ...section('WHAT IT MAY BE ONE WITH', joinLines(joins, sheet), sheet),
    ...commands('TO GO ON', howTo(item, pledge, findings), sheet),
  ]);
}

/** The names that an entity appears under, the most used first, and the offices attributed to it. */
function calledLines({ names, offices }: EntityRead, { width, ink }: Sheet): readonly string[] {
  const called = names.map(({ name, articles }) => `${printable(name)} (${count(articles, 'article')})`);
  const held = offices.map(({ title }) => printable(title)).join('; ');
  return [
    ...(called.length > 1 ? hangText('', `called ${called.join(', ')}`, width, ink.dim) : []),
    ...(held === '' ? [] : hangText('', `said to be ${held}`, width, ink.dim)),
  ];
}

function describedLines({ label, words }: ReturnType<typeof described>[number], { width, ink }: Sheet) {
  return hangText('', `${label.toLowerCase()} ${printable(words)}`, width, ink.dim);
}

/** How it stands against its day, which is counted and not judged. */
function countedLines(pledge: PledgeRead, today: string, { width, ink }: Sheet): readonly string[] {
  return hangText(
    '',
    `schedule by ${today.slice(0, 10)}: ${countedInWords(scheduleBy(pledge, today), pledge.proposed)}`,
    width,
    ink.dim,
  );
}

/** The pledges in whose place this one stands, and those that stand in its. */
function supersedingLines({ supersededBy, supersedes }: PledgeRead, { width }: Sheet): readonly string[] {
  const lines = (how: string, refs: PledgeRead['supersedes']) =>
    refs.flatMap(({ item, label }) => hangText('', `${how} ${item}: ${printable(label)}`, width));
  return [...lines('superseded by', supersededBy), ...lines('stands in the place of', supersedes)];
}

/** Pledges that may be the same, with how they stand. */
function duplicateLines({ possibleDuplicates }: PledgeRead, today: string, { width }: Sheet): readonly string[] {
  return possibleDuplicates.flatMap((duplicate) => {
    const stands = duplicateStatus(duplicate, today);
    return stands === null
      ? []
      : hangText(
          '',
          `may be the same as ${duplicate.item}, which ${printable(stands)}: ${printable(duplicate.label)}`,
          width,
        );
  });
}

function findingsLines(
  { kind, members }: Pick<ItemRead, 'kind' | 'members'>,
  findings: readonly FindingInContext[],
  sheet: Sheet,
): readonly string[] {
  const id = gutter(
    findings.map((finding) => finding.id),
    sheet,
  );
  const left = members - findings.length;
  return [
    ...findings.flatMap((finding) => findingLines(finding, id, sheet)),
    ...(left > 0 ? hang('  ', sheet.ink.dim(`and ${membersInWords(kind, left)} more`), sheet.width) : []),
  ];
}

function findingLines(finding: FindingInContext, id: (id: string) => string, sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const { kind, context, where } = finding;
  const margin = id('');
  const why = reasonInWords(finding.joined);
  const facts = joined(printable(leadOf(finding.sentence).replace(/:$/, '')), factsOf(finding));
  const placed = { style: inkOf(kind, ink), dim: ink.dim, width, most: MAX_LINES };
  return [
    ...hang(id(finding.id), joined(standpoint(where), standingInWords(finding, sheet)), width),
    ...(context === null ? [] : contextLines(margin, context, placed)),
    ...hangText(margin, facts, width, ink.dim),
    ...(why === null ? [] : hangText(margin, why, width, ink.dim)),
    ...decisionLines(margin, finding, sheet),
  ];
}

function howTo(
  { id, joins }: Pick<ItemRead, 'id' | 'joins'>,
  pledge: PledgeRead | null,
  findings: readonly FindingInContext[],
): readonly Command[] {
  const last = findings.at(-1);
  const list: Command[] = [[`saydo history ${id}`, 'what was done to it, and by whom']];
  if (pledge !== null) {
    if (pledge.criteria === null)
      list.push([`saydo criteria ${id}`, 'drafts what would count as kept or broken; write it before evidence']);
    list.push([`saydo evidence link ${id} A1 …`, 'says what an action or a statement is to it']);
    list.push([`saydo assess ${id} …`, 'says how it stands; --help shows how']);
  }
  if (last && findings.length > 1)
    list.push([`saydo review separate ${last.id} --by NAME`, `takes a finding out of ${id}`]);
  if (joins.length > 0) list.push(['saydo review joins', 'all joins that wait for an answer']);
  return list;
}
