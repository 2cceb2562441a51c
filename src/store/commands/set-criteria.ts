import type { PledgeCriteria } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import { findingId, itemId } from '../../record/ids.ts';
import { CRITERIA_FIELDS, type Criteria, type CriteriaGiven, criteriaGiven } from '../../record/kinds/criteria.ts';
import type { Database } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { project } from '../projection/project.ts';
import { criteriaOf, NONE_WRITTEN } from '../queries/tracker/criteria.ts';
import type { Author } from './decide.ts';
import { standingFinding } from './standing-finding.ts';

/**
 * Writes down what would count as a pledge kept, partly kept or broken. It judges nothing; assessments that are given from
 * then on name these criteria.
 *
 * @param pledge a finding of the pledge
 * @param given fields that are left out stay as they are; null takes one away
 * @returns number of the entry that wrote what is in force now, and whether it is new; null where nothing is in force
 * @throws NoCorrection where a value is refused
 * @throws RecordProblem `unknown-id`; `not-possible` where it is no pledge; `not-exact`
 */
export async function setCriteria(
  db: Database,
  pledge: number,
  given: CriteriaGiven,
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<{ readonly entry: number | null; readonly fresh: boolean }> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const { kind, item } = await standingFinding(sql, pledge, ['pledge']);
    const { criteria: standing } = (await criteriaOf(sql, [item])).get(item) ?? NONE_WRITTEN;
    const before = standing === null ? null : fieldsOf(standing);
    const after = criteriaGiven(given, before);
    if (canonical(before) === canonical(after)) return { entry: standing?.entry ?? null, fresh: false };
    const said = (criteria: Criteria | null): PledgeCriteria => ({ pledge, criteria });
    const data = { before: before === null ? null : said(before), after: said(after) };
    const subjects = [findingId(pledge), itemId(kind, item)];
    const entry = await append(sql, { kind: 'pledge.criteria-set', by, at: now, subjects, data, why });
    await project(sql, entry);
    return { entry: after === null ? null : entry.seq, fresh: true };
  });
}

function fieldsOf(criteria: Criteria): Criteria {
  return Object.fromEntries(CRITERIA_FIELDS.map(({ name }) => [name, criteria[name]])) as unknown as Criteria;
}
