/** Every sentence that exports and answers to programs say in saydo's own words: in this file, so that it can be changed in one. */
import { axesInWords } from '../record/assessment.ts';
import { RELATION_MEANS } from '../record/evidence.ts';
import type { OutgoingAssessment, OutgoingEvidence, OutgoingFinding } from '../record/views/outgoing.ts';
import { type Lookup, whoIn } from './lookup.ts';

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(', ');

/** What a finding says, in one line: who said, pledged or did it, and its words. */
export function findingInWords(lookup: Lookup, finding: OutgoingFinding): string {
  const { kind, form, exact } = finding;
  const words = exact.replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'statement':
      return `${names(whoIn(lookup, finding, 'speaker')) || 'An unnamed source'} said: ${words}`;
    case 'pledge':
      return `${names(whoIn(lookup, finding, 'pledger')) || 'Somebody'} pledged (${form ?? 'pledge'}): ${words}`;
    case 'action':
      return `${names(whoIn(lookup, finding, 'actor')) || 'Somebody'} did (${form ?? 'act'}): ${words}`;
    default:
      return words;
  }
}

/** What a reviewer judged: `Not kept`, and the other axes behind it. */
export function assessmentInWords(assessment: OutgoingAssessment): string {
  return axesInWords(assessment)
    .map(([axis, words]) => (axis === 'evidence' ? words : `${axis}: ${words}`))
    .join('; ');
}

/** What a piece of evidence is to its pledge: `fulfils: does what was promised`. */
export function relationInWords({ relation }: Pick<OutgoingEvidence, 'relation'>): string {
  return `${relation}: ${RELATION_MEANS[relation]}`;
}
