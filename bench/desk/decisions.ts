import type { Database } from '../../src/store/database/database.ts';
import { proposedEvidence } from '../../src/store/queries/bearings/proposed.ts';
import { countPledgesWaiting } from '../../src/store/queries/pledge-queue.ts';
import { countProposed } from '../../src/store/queries/proposals.ts';

/** Proposed evidence of less confidence is not shown to reviewers. */
const MIN_CONFIDENCE = 0.5;

/** Decisions for each article that an unreviewed record asks a person for. */
export interface DecisionsAsked {
  /** Where each finding and each proposed join is decided on separately. */
  readonly before: number;
  /** Where each pledge is decided on once for all its wordings, followed by the joins that concern it. */
  readonly after: number;
  readonly pledges: number;
  readonly joins: number;
  /** Proposed evidence, which saydo evidence proposed lists and no queue of the desk contains. */
  readonly evidence: number;
  /** Warnings, which have a queue of their own. */
  readonly warnings: number;
}

/** Counts the decisions of a review of the whole tracker: separately, and by the queue of pledges. */
export async function decisionsAsked(db: Database): Promise<DecisionsAsked> {
  const [row] = await db.query<{ articles: number; findings: number }>(
    `select (select count(*)::int from articles where withdrawn is null) as articles,
       (select count(*)::int from findings where state = 'standing' and verdict = 'proposed') as findings`,
  );
  const { articles = 1, findings = 0 } = row ?? {};
  const joins = Object.values(await countProposed(db, [])).reduce((sum, count) => sum + count, 0);
  const each = (count: number) => count / Math.max(1, articles);
  const pledges = each(await countPledgesWaiting(db, 'pledges'));
  const warnings = each(await countPledgesWaiting(db, 'warnings'));
  const pledgeJoins = each((await countProposed(db, ['pledge'])).pledge ?? 0);
  const evidence = each((await proposedEvidence(db, MIN_CONFIDENCE)).length);
  return {
    before: each(findings + joins),
    after: pledges + pledgeJoins,
    ...{ pledges, joins: pledgeJoins, evidence, warnings },
  };
}
