import { axesInWords } from '../../../record/assessment.ts';
import type { Assessment } from '../../../record/views/pledges.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

/**
 * What each reviewer judged, when, why, and where they searched; their earlier judgements are below it, dimmed.
 * Retracted ones are shown by the history only.
 */
export function assessmentLines(all: readonly Assessment[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const assessments = all.filter(({ takenBack }) => !takenBack);
  const lead = gutter(
    assessments.map(({ id }) => id),
    sheet,
  );
  return assessments.flatMap((assessment) => {
    const { id, by, at, why, date, current, searched, settle } = assessment;
    const margin = lead('');
    return [
      ...hangText(
        lead(id),
        joined(...axesInWords(assessment).map(([axis, words]) => `${axis}: ${particular(words)}`)),
        width,
        current ? undefined : (text) => ink.dim(text),
      ),
      ...hang(
        margin,
        ink.dim(
          joined(`by ${particular(by)}`, `as of ${particular(date)}`, !current && 'superseded', instantInWords(at)),
        ),
        width,
      ),
      ...hangText(margin, quoted(why), width),
      ...(searched === null
        ? []
        : hangText(margin, `searched until ${particular(searched.until)}: ${printable(searched.where)}`, width)),
      ...(settle === null ? [] : hangText(margin, `would settle it: ${printable(settle)}`, width)),
    ];
  });
}
