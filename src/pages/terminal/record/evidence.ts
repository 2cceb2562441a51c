import type { EvidenceView, FindingSummary } from '../../../record/answers.ts';
import { evidenceId, findingId, itemId } from '../../../record/ids.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { standingInWords } from './decisions.ts';
import { doersOf } from './facts.ts';
import { inkOf } from './kinds.ts';
import { hangPieces, hangText, pieceOf, under } from './pieces.ts';
import { particular, quoted, standpoint } from './standpoint.ts';

const MOST_LINES = 3;

/** Each link with what it is, the words on its other side, where they stand, and who says so why. */
export function evidenceLines(evidence: readonly EvidenceView[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const id = gutter(
    evidence.map((link) => evidenceId(link.id)),
    sheet,
  );
  return evidence.flatMap(({ id: number, relation, why, by, other }) => {
    const margin = id('');
    const words = [pieceOf(other.exact, inkOf(other.kind, ink))];
    return [
      ...hang(
        id(evidenceId(number)),
        joined(particular(relation), itemId(other.kind, other.item), standpoint(other), findingId(other.id)),
        width,
      ),
      ...hangPieces(margin, under(doersOf(other.kind, other.who), ink.name, words), width, MOST_LINES),
      ...warning(margin, other, sheet),
      ...hangText(margin, `${quoted(why)} (${particular(by)})`, width, ink.dim),
    ];
  });
}

/** What no longer stands, or was rejected since it was linked, is still shown, and said to be so. */
function warning(margin: string, other: FindingSummary, sheet: Sheet): readonly string[] {
  const sound = other.state === 'standing' && other.verdict !== 'rejected' && other.verdict !== 'disputed';
  return sound ? [] : hang(margin, standingInWords(other, sheet), sheet.width);
}
