import { axesInWords } from '../../../record/assessment.ts';
import { criteriaNote } from '../../../record/pledges/criteria-note.ts';
import { countedInWords, scheduleBy } from '../../../record/pledges/schedule.ts';
import { isUnsupported, UNSUPPORTED } from '../../../record/pledges/unsupported.ts';
import type { PledgeRead } from '../../../record/views/pledges.ts';
import { gutter, hang, joined, type Sheet } from '../layout.ts';
import { printable } from '../printable.ts';
import { hangText } from './pieces.ts';
import { instantInWords, particular, quoted } from './standpoint.ts';

/**
 * What each reviewer judged, when, why, under which criteria, and where they searched; their earlier judgements are below it,
 * dimmed. Retracted ones are shown by the history only.
 */
export function assessmentLines(
  pledge: Pick<PledgeRead, 'assessments' | 'criteria' | 'earlierCriteria' | 'deadline' | 'links'>,
  sheet: Sheet,
): readonly string[] {
  const { width, ink } = sheet;
  const assessments = pledge.assessments.filter(({ takenBack }) => !takenBack);
  const lead = gutter(
    assessments.map(({ id }) => id),
    sheet,
  );
  return assessments.flatMap((assessment) => {
    const { id, by, at, why, date, current, searched, settle, missing, supersededBy } = assessment;
    const margin = lead('');
    const under = criteriaNote(assessment, pledge);
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
          joined(
            `by ${particular(by)}`,
            `as of ${particular(date)}`,
            !current && 'superseded',
            countedBy(pledge, date),
            instantInWords(at),
          ),
        ),
        width,
      ),
      ...hangText(margin, quoted(why), width),
      ...(current && isUnsupported({ status: assessment, links: pledge.links })
        ? hangText(margin, UNSUPPORTED, width)
        : []),
      ...(under === null ? [] : hangText(margin, `judged ${under}`, width, ink.dim)),
      ...(searched === null
        ? []
        : hangText(margin, `searched until ${particular(searched.until)}: ${printable(searched.where)}`, width)),
      ...(missing === null ? [] : hangText(margin, `missing: ${printable(missing)}`, width)),
      ...(supersededBy === null ? [] : hangText(margin, `superseded by ${supersededBy}`, width)),
      ...(settle === null ? [] : hangText(margin, `would settle it: ${printable(settle)}`, width)),
    ];
  });
}

/** How the pledge stood against its day by the day of an assessment; false where it has none. */
function countedBy(pledge: Parameters<typeof scheduleBy>[0], date: string): string | false {
  const counted = scheduleBy(pledge, date);
  return counted.left !== null && `by then ${countedInWords(counted)}`;
}
