import type { Waiting } from '../../../record/answers.ts';
import { articleId, findingId, itemId } from '../../../record/ids.ts';
import type { Kind } from '../../../record/types.ts';
import { count, countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { doersOf } from './facts.ts';
import { grouped } from './grouped.ts';
import { calledOne, countsInWords, headingOf, inkOf, membersInWords } from './kinds.ts';
import { hangPieces, pieceOf, under } from './pieces.ts';
import { particular, standpoint } from './standpoint.ts';

export interface Queue {
  /** Those that are shown, in the order in which they are to be decided. */
  readonly waiting: readonly Waiting[];
  /** How many there are in all, by kind. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** How many proposed joins wait beside them. */
  readonly joins: number;
}

/** A decision is taken on the article; here the words only have to be known again. */
const MOST_LINES = 2;

/**
 * The review queue as a page for the terminal, ending in a line break. How others decided is not on it: reviewers who
 * code blind use the same page.
 */
export function waitingPage({ waiting, counts, joins }: Queue, sheet: Sheet): string {
  const { width, ink } = sheet;
  const total = Array.from(counts.values()).reduce((sum, n) => sum + n, 0);
  const head = joined(countShown(waiting.length, total, 'finding'), countsInWords(counts));
  if (waiting.length === 0 && total === 0) return pageOf([ink.title('Review queue'), ...nothing(joins, sheet)]);
  const id = gutter(
    waiting.map((finding) => findingId(finding.id)),
    sheet,
  );
  const byKind = grouped(waiting, ({ kind }) => kind);
  return pageOf([
    ink.title('Review queue'),
    ...hang('', ink.dim(head), width),
    ...Array.from(byKind).flatMap(([kind, list]) => {
      const lines = list.flatMap((finding) => waitingLines(finding, id, sheet));
      return section(headingOf(kind), lines, sheet);
    }),
    ...commands('TO DECIDE', howTo(waiting, joins), sheet),
  ]);
}

function waitingLines(finding: Waiting, id: (id: string) => string, { width, ink }: Sheet): readonly string[] {
  const { kind, form, item, members, confidence } = finding;
  const who = doersOf(kind, finding.who);
  const witnesses = members > 1 && `${membersInWords(kind, members)}, ${itemId(kind, item)}`;
  const particulars = joined(
    particular(form ?? calledOne(kind)),
    standpoint(finding, witnesses, confidence !== null && `confidence ${confidence.toFixed(2)}`),
  );
  const words = under(who, ink.name, [pieceOf(finding.exact, inkOf(kind, ink))]);
  return [
    ...hangPieces(id(findingId(finding.id)), words, width, MOST_LINES),
    ...hang(id(''), ink.dim(particulars), width),
  ];
}

function howTo(waiting: readonly Waiting[], joins: number): readonly Command[] {
  const [first] = waiting;
  const id = first === undefined ? 'F…' : findingId(first.id);
  const several = waiting.some(({ article }) => article !== first?.article);
  return [
    [`saydo review accept ${id} --by NAME`, 'it is what the article says'],
    [`saydo review correct ${id} --by NAME`, 'it is, but for a part that you mend'],
    [`saydo review reject ${id} --by NAME`, 'it is not'],
    [`saydo show ${id}`, 'its passage with the words around it'],
    ...(several && first
      ? [[`saydo review --article ${articleId(first.article)}`, 'the queue of one article'] as const]
      : []),
    ...joinsWait(joins),
  ];
}

function nothing(joins: number, sheet: Sheet): readonly string[] {
  return [
    ...hang('', 'Nothing waits for a decision.', sheet.width),
    ...commands(
      'TO GO ON',
      [...joinsWait(joins), ['saydo add FILE|DIR|URL', 'reads more articles into the record']],
      sheet,
    ),
  ];
}

function joinsWait(joins: number): readonly Command[] {
  return joins === 0
    ? []
    : [['saydo review joins', `${count(joins, 'proposed join')} that ${joins === 1 ? 'waits' : 'wait'} too`]];
}
