import { PROPOSED } from '../../record/bearing/bearing.ts';
import { type ProposedEvidence, proposedEvidence } from '../../store/asking/bearings/proposed.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import type { Surroundings } from '../surroundings.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ProposedEvidenceOptions = RecordOptions & {
  readonly json?: boolean;
  readonly least?: string;
};

/** `saydo evidence proposed`: what may bear on pledges, the surest first. */
export async function proposedEvidenceCommand(options: ProposedEvidenceOptions, around: Surroundings): Promise<number> {
  const least = leastOf(options.least);
  return withRecord(options, around, { command: 'evidence' }, async ({ db }) => {
    const proposals = await proposedEvidence(db, least);
    for (const proposal of proposals)
      around.stdout.write(options.json === true ? `${JSON.stringify(proposal)}\n` : `${inLines(proposal)}\n\n`);
    if (proposals.length === 0 && options.json !== true)
      around.stdout.write(`nothing in this record seems to bear on its pledges; less sure ones: --least 0.4\n`);
    return EXIT.allRead;
  });
}

function leastOf(given: string | undefined): number {
  if (given === undefined) return PROPOSED;
  const least = Number(given);
  if (given.trim() !== '' && least >= 0 && least <= 1) return least;
  throw new UsageProblem(`--least ${given} is no number from 0 to 1.`);
}

function inLines({ pledge, bearer, relation, sure, why }: ProposedEvidence): string {
  const [wording] = pledge.wordings;
  const [report] = bearer.reports;
  const articles = new Set(bearer.reports.map(({ article }) => article)).size;
  const more = articles > 1 ? ` and ${articles - 1} more` : '';
  return [
    `${bearer.id ?? 'a sentence'} ${relation} ${pledge.id}, ${Math.round(100 * sure)} %`,
    `  pledge: “${oneLine(wording?.exact ?? '')}” (${wording?.article ?? ''})`,
    `  ${bearer.kind}: “${oneLine(report?.exact ?? '')}” (${report?.article ?? ''}${more})`,
    ...why.map((reason) => `  - ${reason}`),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
