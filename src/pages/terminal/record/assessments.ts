import type { AssessmentView } from '../../../record/answers.ts';
import { assessmentId } from '../../../record/ids.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

type Judged = Omit<AssessmentView, 'id' | 'finding' | 'by' | 'at' | 'why' | 'current'>;

/** What was judged on each axis, as one line: `evidence: Appears on track · officials: under way`. */
export function judgedInWords({ evidence, value, officials, schedule, clarity }: Judged): string {
  const found = value === null ? wordsOf(evidence === 'none-found' ? 'none found' : evidence) : particular(value.label);
  return joined(
    found !== null && `evidence: ${found}`,
    officials !== null && `officials: ${wordsOf(officials)}`,
    schedule !== null && `schedule: ${wordsOf(schedule)}`,
    wordsOf(clarity),
  );
}

/** What each reviewer judged, when, why, and where they searched; what they judged before stands below it, dimmed. */
export function assessmentLines(assessments: readonly AssessmentView[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const id = gutter(
    assessments.map((assessment) => assessmentId(assessment.id)),
    sheet,
  );
  return assessments.flatMap((assessment) => {
    const { by, at, why, date, current, searched, settle } = assessment;
    const margin = id('');
    return [
      ...hangText(
        id(assessmentId(assessment.id)),
        judgedInWords(assessment),
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

/** A word of a list as people write it: `under way`. */
function wordsOf(word: string | null): string | null {
  return word === null ? null : particular(word.replaceAll('-', ' '));
}
