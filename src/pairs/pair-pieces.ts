import { piecesOf, type Vocabulary } from '../frames/word-pieces.ts';
import { MARK, type PairText } from './pair-text.ts';

/** A pair as the encoder and the network of pairs read it: one number for each piece. */
export interface PairPieces {
  readonly ids: readonly number[];
  readonly caps: readonly number[];
  readonly marks: readonly number[];
}

/** The encoder's own limit is 512; pairs are far shorter, unless their words are of many pieces. */
const MAX_PIECES = 256;

/** `[CLS] segment [SEP] segment [SEP] …` */
export function pairPieces(segments: PairText, vocabulary: Vocabulary): PairPieces {
  const ids = [vocabulary.cls];
  const caps = [0];
  const marks: number[] = [MARK.context];
  for (const { words, marks: its } of segments) {
    for (const [n, word] of words.entries())
      for (const id of piecesOf(vocabulary, word.form)) {
        ids.push(id);
        caps.push(word.caps);
        marks.push(its[n]!);
      }
    ids.push(vocabulary.sep);
    caps.push(0);
    marks.push(MARK.context);
  }
  return { ids: ids.slice(0, MAX_PIECES), caps: caps.slice(0, MAX_PIECES), marks: marks.slice(0, MAX_PIECES) };
}
