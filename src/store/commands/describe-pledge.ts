import { canonical } from '../../record/history/canonical.ts';
import { findingId, itemId } from '../../record/ids.ts';
import {
  DESCRIPTION_FIELDS,
  type Description,
  type DescriptionGiven,
  descriptionGiven,
  NOT_DESCRIBED,
} from '../../record/kinds/description.ts';
import type { Database } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { project } from '../projection/project.ts';
import { descriptionsOf } from '../queries/tracker/descriptions.ts';
import type { Author } from './decide.ts';
import { standingFinding } from './standing-finding.ts';

/**
 * Writes about a pledge what people call it, beside its words. It is no decision on its finding, which stays as it is.
 *
 * @param pledge a finding of the pledge
 * @param given fields that are left out stay as they are; null, or an empty list, takes one away
 * @returns false where that is what is written there already
 * @throws NoCorrection where a value is refused
 * @throws RecordProblem `unknown-id`; `not-possible` where it is no pledge; `not-exact`
 */
export async function describePledge(
  db: Database,
  pledge: number,
  given: DescriptionGiven,
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<boolean> {
  const wanted = descriptionGiven(given);
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const { kind, item } = await standingFinding(sql, pledge, ['pledge']);
    const current = (await descriptionsOf(sql, [item])).get(item) ?? NOT_DESCRIBED;
    const changed = DESCRIPTION_FIELDS.map(({ name }) => name).filter(
      (name) => wanted[name] !== undefined && canonical(wanted[name]) !== canonical(current[name]),
    );
    if (changed.length === 0) return false;
    const only = (all: Partial<Description>) => Object.fromEntries(changed.map((name) => [name, all[name]]));
    const data = { before: { pledge, fields: only(current) }, after: { pledge, fields: only(wanted) } };
    const subjects = [findingId(pledge), itemId(kind, item)];
    await project(sql, await append(sql, { kind: 'pledge.described', by, at: now, subjects, data, why }));
    return true;
  });
}
