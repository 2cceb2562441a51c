import type { Database } from '../../src/store/database/database.ts';
import { proposedEvidence } from '../../src/store/queries/bearings/proposed.ts';
import { countPledgesWaiting } from '../../src/store/queries/pledge-queue.ts';
import { countProposed } from '../../src/store/queries/proposals.ts';

/** Evidence that is less sure is not put before a person. */
const LEAST_SURE = 0.5;

/** Decisions an article that a record as it was read asks a person for. */
export interface DecisionsAsked {
  /** Where each finding and each proposed join is asked for by itself. */
  readonly before: number;
  /** Where pledges come first, once for all their wordings, then the joins that concern them. */
  readonly after: number;
  readonly pledges: number;
  readonly joins: number;
  /** Evidence that is proposed: saydo evidence proposed lists it, and no queue of the desk asks for it. */
  readonly evidence: number;
  /** In a lane of their own. */
  readonly warnings: number;
}

/** Counts what a person is asked who wants the whole tracker reviewed: one by one, and by the lane of pledges. */
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
  const evidence = each((await proposedEvidence(db, LEAST_SURE)).length);
  return {
    before: each(findings + joins),
    after: pledges + pledgeJoins,
    ...{ pledges, joins: pledgeJoins, evidence, warnings },
  };
}
