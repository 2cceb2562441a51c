import type { Kind } from '../../../record/types.ts';
import type { Sentence } from '../../../record/views/words.ts';
import { shownPart } from '../../../record/wording/sentence.ts';
import type { Ink } from '../colours.ts';
import { inkOf } from './kinds.ts';
import { type Piece, pieceOf } from './pieces.ts';

/** A finding as a sentence, as printable pieces. */
export function sentencePieces({ parts }: Sentence, kind: Kind, ink: Ink): readonly Piece[] {
  const style = { who: ink.name, saying: ink.cue, source: ink.source, words: inkOf(kind, ink), glue: undefined };
  return parts.map((part) => pieceOf(shownPart(part), style[part.role]));
}
