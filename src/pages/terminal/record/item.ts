import type { FindingView, ItemView } from '../../../record/answers.ts';
import { findingId, itemId } from '../../../record/ids.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { assessmentLines } from './assessments.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { contextLines } from './context.ts';
import { decisionLines, reasonInWords, standingInWords } from './decisions.ts';
import { differenceLines } from './differences.ts';
import { evidenceLines } from './evidence.ts';
import { doingOf, factsOf, officesOf } from './facts.ts';
import { joinLines } from './joins.ts';
import { calledOne, inkOf, membersHeading, membersInWords } from './kinds.ts';
import { hangPieces, hangText, pieceOf } from './pieces.ts';
import { daysInWords, standpoint } from './standpoint.ts';

const MOST_LINES = 6;

/**
 * All about one item as a page for the terminal, ending in a line break: its findings, each in its place with why it
 * stands for the item and what people decided of it, what is evidence for it, what was judged of it, where they part, and
 * what it may be one with.
 */
export function itemPage(item: ItemView, sheet: Sheet): string {
  const { width, ink } = sheet;
  const { id, kind, label, first, last, members, findings, differences, proposals, evidence, assessments } = item;
  const number = itemId(kind, id);
  return pageOf([
    ...hangPieces('', [{ text: `${number} · `, style: ink.title }, pieceOf(label, ink.title)], width, MOST_LINES),
    ...hang('', joined(calledOne(kind), daysInWords(first, last), membersInWords(kind, members)), width),
    ...(kind === 'entity' ? calledLines(findings, sheet) : []),
    ...section(membersHeading(kind), findingsLines(item, sheet), sheet),
    ...section(kind === 'pledge' ? 'EVIDENCE' : 'WHAT IT IS EVIDENCE FOR', evidenceLines(evidence, sheet), sheet),
    ...section('ASSESSMENTS', assessmentLines(assessments, sheet), sheet),
    ...section('WHERE THEY DIFFER', differenceLines(differences, sheet), sheet),
    ...section('WHAT IT MAY BE ONE WITH', joinLines(proposals, sheet), sheet),
    ...commands('TO GO ON', howTo(item), sheet),
  ]);
}

/** The names that an entity appears under, the most used first, and the offices it is said to hold. */
function calledLines(findings: readonly FindingView[], { width, ink }: Sheet): readonly string[] {
  const shown = findings.map(({ proposed, corrected }) => corrected ?? proposed);
  const times = new Map<string, number>();
  for (const finding of shown) {
    if (finding.kind !== 'entity') continue;
    const name = printable(finding.name);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const names = Array.from(times)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} (${count(n, 'article')})`);
  const offices = officesOf(shown);
  return [
    ...(names.length > 1 ? hangText('', `called ${names.join(', ')}`, width, ink.dim) : []),
    ...(offices === '' ? [] : hangText('', `said to be ${offices}`, width, ink.dim)),
  ];
}

function findingsLines({ kind, members, findings }: ItemView, sheet: Sheet): readonly string[] {
  const id = gutter(
    findings.map((finding) => findingId(finding.id)),
    sheet,
  );
  const left = members - findings.filter(({ state }) => state === 'standing').length;
  return [
    ...findings.flatMap((finding) => findingLines(finding, id, sheet)),
    ...(left > 0 ? hang('  ', sheet.ink.dim(`and ${membersInWords(kind, left)} more`), sheet.width) : []),
  ];
}

function findingLines(finding: FindingView, id: (id: string) => string, sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const { kind, proposed, corrected, context, reason } = finding;
  const margin = id('');
  const why = reasonInWords(reason);
  const facts = joined(doingOf(corrected ?? proposed, finding), factsOf(corrected ?? proposed));
  const placed = { style: inkOf(kind, ink), dim: ink.dim, width, most: MOST_LINES };
  return [
    ...hang(id(findingId(finding.id)), joined(standpoint(finding), standingInWords(finding, sheet)), width),
    ...(context === null ? [] : contextLines(margin, context, placed)),
    ...hangText(margin, facts, width, ink.dim),
    ...(why === null ? [] : hangText(margin, why, width, ink.dim)),
    ...decisionLines(margin, finding, sheet),
  ];
}

function howTo({ id, kind, findings, proposals }: ItemView): readonly Command[] {
  const [number, last, proposal] = [itemId(kind, id), findings.at(-1), proposals[0]];
  const list: Command[] = [[`saydo history ${number}`, 'what was done to it, and by whom']];
  if (kind === 'pledge') {
    list.push([`saydo evidence link ${number} A1 …`, 'says what an action or a statement is to it']);
    list.push([`saydo assess ${number} …`, 'says how it stands; --help shows how']);
  }
  if (last && findings.length > 1)
    list.push([`saydo review separate ${findingId(last.id)} --by NAME`, `takes a finding out of ${number}`]);
  if (proposal) list.push(['saydo review joins', 'all joins that wait for an answer']);
  return list;
}
