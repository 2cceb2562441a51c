import type { Kind } from '../../../record/types.ts';
import type { Join } from '../../../record/views/items.ts';
import { countShown } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { type Command, commands, pageOf } from './commands.ts';
import { calledOne, countsInWords, inkOf, membersInWords } from './kinds.ts';
import { hangPieces, hangText, pieceOf } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { particular, quoted, sourceInWords } from './standpoint.ts';

const MAX_LINES = 3;

export interface WaitingJoins {
  /** The proposals that are shown, the likeliest first. */
  readonly joins: readonly Join[];
  /** Number of all proposals, by kind. */
  readonly counts: { readonly [K in Kind]?: number };
}

/** Joins that the matcher proposes, as a page for the terminal, ending in a line break. */
export function joinsPage({ joins, counts }: WaitingJoins, sheet: Sheet): string {
  const { width, ink } = sheet;
  if (joins.length === 0) {
    return pageOf([
      ink.title('Proposed joins'),
      ...hang('', 'No join waits for an answer.', width),
      ...commands('TO GO ON', [['saydo review', 'findings that wait for a decision']], sheet),
    ]);
  }
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return pageOf([
    ink.title('Proposed joins'),
    ...hang('', ink.dim(joined(countShown(joins.length, total, 'join'), countsInWords(counts))), width),
    '',
    ...joinLines(joins, sheet),
    ...commands('TO ANSWER', howTo(joins), sheet),
  ]);
}

/** The commands that answer the first open join. */
function howTo(joins: readonly Join[]): readonly Command[] {
  const open = joins.find(({ verdict }) => verdict === 'proposed');
  if (open === undefined) return [];
  return [
    [`saydo review accept ${open.id} --by NAME`, 'the two are one'],
    [`saydo review reject ${open.id} --by NAME`, 'they are two, and stay apart'],
    [`saydo show ${open.a.item}`, 'all about one of them'],
  ];
}

/** Each join with the reason for it, and its two sides, one below the other. */
export function joinLines(joins: readonly Join[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const lead = gutter(
    joins.flatMap(({ id, a, b }) => [id, a.item, b.item]),
    sheet,
  );
  return joins.flatMap(({ id, kind, score, why, verdict, by, a, b }, i) => {
    const answered = verdict !== 'proposed' && `${verdict}${by === null ? '' : ` by ${particular(by)}`}`;
    return [
      ...(i === 0 ? [] : ['']),
      ...hang(lead(id), joined(calledOne(kind), `score ${score.toFixed(2)}`, answered), width),
      ...hangText(lead(''), printable(why), width),
      ...[a, b].flatMap((side) => {
        const words =
          kind === 'entity' || kind === 'quantity'
            ? [pieceOf(side.label, inkOf(kind, ink))]
            : sentencePieces(side.sentence, kind, ink);
        return [
          ...hangPieces(lead(side.item), words, width, MAX_LINES),
          ...hang(lead(''), ink.dim(particulars(kind, side)), width),
        ];
      }),
    ];
  });
}

function particulars(kind: Kind, { label, finding, exact, members, ...source }: Join['a']): string {
  const compared = (kind === 'entity' || kind === 'quantity') && !sameWords(label, exact);
  return joined(
    sourceInWords(source),
    finding,
    members > 1 && membersInWords(kind, members),
    compared && `compared by ${quoted(particular(exact))}`,
  );
}

/** Whether a label is the beginning of these words: labels are one line, cut to a length. */
function sameWords(label: string, exact: string): boolean {
  const [short, long] = [printable(label).replace(/…$/, ''), printable(exact)];
  return short.length < label.trimEnd().length ? long.startsWith(short) : long === short;
}
