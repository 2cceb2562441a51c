import type { z } from '@hono/zod-openapi';
import type { FindingInContext } from '../../../../src/server/contract/findings.ts';
import type { Assessment, Evidence, PledgeRead } from '../../../../src/server/contract/pledges.ts';
import type { Moment } from './when.ts';

/** What stands behind a moment: the passage, why it is linked, or the judgement. */
export interface Details {
  readonly finding: FindingInContext | null;
  readonly link: z.infer<typeof Evidence> | null;
  readonly assessment: z.infer<typeof Assessment> | null;
}

/** Looks up what stands behind the moments of a pledge. */
export function detailsOf({ wordings, links, assessments }: PledgeRead): (moment: Moment) => Details {
  const findings = new Map(
    [...wordings, ...links.map(({ finding }) => finding)].map((finding) => [finding.id, finding]),
  );
  const linkTo = new Map(links.map((link) => [link.finding.id, link]));
  const judged = new Map(assessments.map((assessment) => [assessment.id, assessment]));
  return ({ id, finding, what }) => ({
    finding: finding === null ? null : (findings.get(finding) ?? null),
    link: finding === null || what === 'wording' || what === 'deadline' ? null : (linkTo.get(finding) ?? null),
    assessment: what === 'assessment' ? (judged.get(id) ?? null) : null,
  });
}
