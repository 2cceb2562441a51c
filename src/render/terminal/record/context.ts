import type { FindingInContext } from '../../../record/views/findings.ts';
import { hangPieces, type Piece, pieceOf } from './pieces.ts';

/** Maximum length of the text that is shown before and after a passage. */
const MAX_CONTEXT_LENGTH = 240;

/**
 * A passage in its paragraph, in brackets as in an explanation, so that no colour is needed; `…` stands where the
 * paragraph goes on. At most `most` lines.
 */
export function contextLines(
  lead: string,
  { prefix, exact, suffix }: NonNullable<FindingInContext['context']>,
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
    pieceOf(leadingUp(prefix)),
    { text: '[', style: dim },
    { ...pieceOf(exact.trim(), style) },
    { text: ']', style: dim },
    pieceOf(following(suffix)),
  ];
  return hangPieces(lead, pieces, width, most);
}

/** The paragraph before the passage. A truncated word at its start is removed. */
function leadingUp(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return line.length <= MAX_CONTEXT_LENGTH ? line : `… ${line.slice(-MAX_CONTEXT_LENGTH).replace(/^\S*\s+/, '')}`;
}

/** The paragraph after the passage. A truncated word at its end is removed. */
function following(suffix: string): string {
  const [line = ''] = suffix.split('\n', 1);
  return line.length <= MAX_CONTEXT_LENGTH ? line : `${line.slice(0, MAX_CONTEXT_LENGTH).replace(/\s+\S*$/, '')} …`;
}
