import { numberOf } from '../../../record/ids.ts';
import { restatementsOf } from '../../../record/pledges/restatements.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import type { PledgeRead } from '../../../record/views/pledges.ts';
import type { Sql } from '../../database/database.ts';
import { evidenceOf } from '../evidence.ts';
import { findingView } from '../finding-view.ts';
import { findingsInContext } from '../findings-in-context.ts';
import { aboutItem, findingsOfItem, MAX_SHOWN_FINDINGS, noCurrentFinding } from '../item-read.ts';
import { vocabularyInForce, vocabularyView } from '../settings.ts';
import { shownFindings } from '../shown-findings.ts';
import type { TextsOf } from '../texts.ts';
import { assessmentsOn } from './assessments.ts';
import { criteriaOf, NONE_WRITTEN } from './criteria.ts';
import { pledgeRowsOf, type Tracked } from './pledge-rows.ts';
import { hasProposal } from './possible-duplicates.ts';
import { supersedingOf } from './superseding.ts';
import { timelineOf } from './timeline.ts';
import { trackerRows } from './tracker-rows.ts';

/**
 * A pledge with all that the record has on it.
 *
 * @param item its number must be a current one
 * @param most how many of its wordings
 * @throws RecordProblem `unknown-id` where nothing of it stands
 */
export async function pledgeRead(
  sql: Sql,
  texts: TextsOf,
  item: number,
  most = MAX_SHOWN_FINDINGS,
): Promise<PledgeRead> {
  // As the tracker will have it once it is refreshed.
  const tracked = (await trackerRows(sql, [item])) as readonly Tracked[];
  const row = (await pledgeRowsOf(sql, tracked)).get(item);
  if (!row) throw noCurrentFinding('pledge', item);
  const wordings = await findingsOfItem(sql, texts, item, most);
  const about = await aboutItem(sql, item);
  const links = await evidenceOf(sql, texts, 'pledge', item);
  const assessments = (await assessmentsOn(sql, [item])).get(item) ?? [];
  return {
    ...row,
    ...((await criteriaOf(sql, [item])).get(item) ?? NONE_WRITTEN),
    ...{ wordings, links, assessments },
    ...(await supersedingOf(sql, item, assessments)),
    ...about,
    restatements: restatementsOf(wordings, await proposedWordings(sql, texts, row.id, about.joins)),
    timeline: timelineOf({ ...row, wordings, links, assessments }, await saidOn(sql, wordings)),
    proposed: await hasProposal(sql, item),
    vocabulary: vocabularyView(await vocabularyInForce(sql)),
  };
}

/** Wordings of pledges that the machine proposes as the same. */
function proposedWordings(
  sql: Sql,
  texts: TextsOf,
  own: string,
  joins: PledgeRead['joins'],
): Promise<readonly FindingInContext[]> {
  const open = joins.filter(({ verdict }) => verdict === 'proposed');
  return findingsInContext(
    sql,
    texts,
    open.map(({ a, b }) => numberOf((a.item === own ? b : a).finding)),
  );
}

/** When the statements were made that wordings are said in, by statement. */
async function saidOn(
  sql: Sql,
  wordings: readonly FindingInContext[],
): Promise<ReadonlyMap<string, FindingInContext['date']>> {
  const statements = await shownFindings(
    sql,
    wordings.flatMap(({ within }) => (within === null ? [] : [numberOf(within)])),
  );
  return new Map(statements.map((statement) => findingView(statement)).map(({ id, date }) => [id, date]));
}
