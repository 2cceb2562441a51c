import { axesInWords } from '../record/assessment.ts';
import type { OutgoingAssessment } from '../record/views/outgoing.ts';

/** What a reviewer judged: `Not kept`, and the other axes behind it. */
export function assessmentInWords(assessment: OutgoingAssessment): string {
  return axesInWords(assessment)
    .map(([axis, words]) => (axis === 'evidence' ? words : `${axis}: ${words}`))
    .join('; ');
}
