import type { ProposedJoin, ProposedSide } from '../../../record/answers.ts';
import { findingId, itemId, proposalId } from '../../../record/ids.ts';
import type { Kind } from '../../../record/types.ts';
import { countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { calledOne, countsInWords, inkOf, membersInWords } from './kinds.ts';
import { hangPieces, hangText, pieceOf } from './pieces.ts';
import { particular, quoted, sourceInWords } from './standpoint.ts';

const MOST_LINES = 3;

export interface WaitingJoins {
  /** Those that are shown, the likeliest first. */
  readonly joins: readonly ProposedJoin[];
  /** How many there are in all, by kind. */
  readonly counts: ReadonlyMap<Kind, number>;
}

/** Joins that the machine proposes, as a page for the terminal, ending in a line break. */
export function joinsPage({ joins, counts }: WaitingJoins, sheet: Sheet): string {
  const { width, ink } = sheet;
  if (joins.length === 0) {
    return pageOf([
      ink.title('Proposed joins'),
      ...hang('', 'No join waits for an answer.', width),
      ...commands('TO GO ON', [['saydo review', 'findings that wait for a decision']], sheet),
    ]);
  }
  const total = Array.from(counts.values()).reduce((sum, n) => sum + n, 0);
  return pageOf([
    ink.title('Proposed joins'),
    ...hang('', ink.dim(joined(countShown(joins.length, total, 'join'), countsInWords(counts))), width),
    '',
    ...joinLines(joins, sheet),
    ...commands('TO ANSWER', howTo(joins), sheet),
  ]);
}

/** How to answer the first join that nobody answered. */
function howTo(joins: readonly ProposedJoin[]): readonly Command[] {
  const open = joins.find(({ verdict }) => verdict === 'proposed');
  if (open === undefined) return [];
  const id = proposalId(open.id);
  return [
    [`saydo review accept ${id} --by NAME`, 'the two are one'],
    [`saydo review reject ${id} --by NAME`, 'they are two, and stay apart'],
    [`saydo show ${itemId(open.kind, open.a.item)}`, 'all about one of them'],
  ];
}

/** Each join with why it is proposed, and its two sides, one above the other. */
export function joinLines(joins: readonly ProposedJoin[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const id = gutter(
    joins.flatMap((join) => [proposalId(join.id), ...[join.a, join.b].map(({ item }) => itemId(join.kind, item))]),
    sheet,
  );
  return joins.flatMap(({ id: number, kind, score, why, verdict, by, a, b }, i) => {
    const answered = verdict !== 'proposed' && `${verdict}${by === null ? '' : ` by ${particular(by)}`}`;
    return [
      ...(i === 0 ? [] : ['']),
      ...hang(id(proposalId(number)), joined(calledOne(kind), `score ${score.toFixed(2)}`, answered), width),
      ...hangText(id(''), printable(why), width),
      ...[a, b].flatMap((side) => {
        const words = [pieceOf(side.label, inkOf(kind, ink))];
        return [
          ...hangPieces(id(itemId(kind, side.item)), words, width, MOST_LINES),
          ...hang(id(''), ink.dim(particulars(kind, side)), width),
        ];
      }),
    ];
  });
}

function particulars(kind: Kind, { label, finding, exact, members, ...source }: ProposedSide): string {
  return joined(
    sourceInWords(source),
    findingId(finding),
    members > 1 && membersInWords(kind, members),
    !sameWords(label, exact) && `compared by ${quoted(particular(exact))}`,
  );
}

/** Labels are words on one line, cut to a length. */
function sameWords(label: string, exact: string): boolean {
  const [short, long] = [printable(label).replace(/…$/, ''), printable(exact)];
  return short.length < label.trimEnd().length ? long.startsWith(short) : long === short;
}
