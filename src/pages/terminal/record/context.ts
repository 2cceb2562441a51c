import type { FindingView } from '../../../record/answers.ts';
import { hangPieces, type Piece, pieceOf } from './pieces.ts';

/** More of the words around a passage than this doesn't help to place it. */
const MOST_AROUND = 240;

/**
 * A passage in its paragraph, in brackets as the explanation of a finding has them, so that no colour is needed; `…`
 * stands where the paragraph goes on. At most `most` lines.
 */
export function contextLines(
  lead: string,
  { prefix, passage, suffix }: NonNullable<FindingView['context']>,
  {
    style,
    dim,
    width,
    most,
  }: {
    readonly style: (text: string) => string;
    readonly dim: (text: string) => string;
    readonly width: number;
    readonly most: number;
  },
): readonly string[] {
  const pieces: readonly Piece[] = [
    pieceOf(leadingUp(prefix, passage.start)),
    { text: '[', style: dim },
    { ...pieceOf(passage.exact.trim(), style) },
    { text: ']', style: dim },
    pieceOf(following(suffix)),
  ];
  return hangPieces(lead, pieces, width, most);
}

/** The paragraph up to the passage. Where it was cut, it may begin within a word, which goes. */
function leadingUp(prefix: string, start: number): string {
  const near = prefix.slice(-MOST_AROUND);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const cut = line.length === near.length && start > near.length;
  return cut ? `… ${line.replace(/^\S*\s+/, '')}` : line;
}

/** The paragraph after the passage. What ends no sentence was cut, and may end within a word, which goes. */
function following(suffix: string): string {
  const near = suffix.slice(0, MOST_AROUND);
  const [line = ''] = near.split('\n', 1);
  if (line.length < near.length || line === '' || /[.!?…]["'”’)\]]*\s?$/.test(line)) return line;
  return `${line.replace(/\s+\S*$/, '')} …`;
}
