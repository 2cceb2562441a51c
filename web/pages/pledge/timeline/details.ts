import { firstSaid } from '../../../../src/record/pledges/first-said.ts';
import type { Evidence } from '../../../../src/record/views/evidence.ts';
import type { FindingInContext } from '../../../../src/record/views/findings.ts';
import type { Assessment, PledgeRead } from '../../../../src/record/views/pledges.ts';
import type { ProposedEvidence } from '../../../../src/record/views/proposed-evidence.ts';
import type { Moment } from './when.ts';

/** What stands behind a moment: the passage, why it is linked, or the judgement. */
export interface Details {
  readonly finding: FindingInContext | null;
  readonly link: Evidence | null;
  readonly assessment: Assessment | null;
  /** Whether it is the pledge when it was first given, whoever reports it and whichever wording heads the page. */
  readonly first: boolean;
  /** What is proposed, where nobody linked it. */
  readonly proposal: ProposedEvidence | null;
}

/** Looks up what stands behind the moments of a pledge. */
export function detailsOf(
  { wordings, links, assessments, timeline }: Pick<PledgeRead, 'wordings' | 'links' | 'assessments' | 'timeline'>,
  proposals: readonly ProposedEvidence[] = [],
): (moment: Moment) => Details {
  const findings = new Map(
    [...wordings, ...links.map(({ finding }) => finding)].map((finding) => [finding.id, finding]),
  );
  const linkTo = new Map(links.map((link) => [link.finding.id, link]));
  const judged = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  const first = firstSaid(timeline.filter(({ what }) => what === 'wording' || what === 'restatement'));
  const proposed = new Map(proposals.map((proposal) => [proposal.moment.id, proposal]));
  return ({ id, finding, what }) => ({
    finding: finding === null ? null : (findings.get(finding) ?? null),
    link:
      finding === null || proposed.has(id) || what === 'wording' || what === 'deadline'
        ? null
        : (linkTo.get(finding) ?? null),
    assessment: what === 'assessment' ? (judged.get(id) ?? null) : null,
    first: first.has(id),
    proposal: proposed.get(id) ?? null,
  });
}
