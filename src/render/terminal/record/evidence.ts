import type { Evidence } from '../../../record/views/evidence.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { standingInWords } from './decisions.ts';
import { hangPieces, hangText } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { particular, quoted, standpoint } from './standpoint.ts';

const MAX_LINES = 3;

/** Each link with its relation, the words on its other side, their article, and who made it and why. */
export function evidenceLines(evidence: readonly Evidence[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const lead = gutter(
    evidence.map(({ id }) => id),
    sheet,
  );
  return evidence.flatMap(({ id, relation, why, by, item, finding }) => {
    const margin = lead('');
    return [
      ...hang(lead(id), joined(particular(relation), item, standpoint(finding.where), finding.id), width),
      ...hangPieces(margin, sentencePieces(finding.sentence, finding.kind, ink), width, MAX_LINES),
      ...warning(margin, finding, sheet),
      ...hangText(margin, `${quoted(why)} (${particular(by)})`, width, ink.dim),
    ];
  });
}

/** A finding that is no longer current, or was rejected after it was linked, is still shown, with a warning. */
function warning(margin: string, finding: FindingInContext, sheet: Sheet): readonly string[] {
  const sound = finding.state === 'standing' && finding.verdict !== 'rejected' && finding.verdict !== 'disputed';
  return sound ? [] : hang(margin, standingInWords(finding, sheet), sheet.width);
}
