import type { EvidenceRefused } from '../../record/entries.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Database } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { append, lockLog } from '../log/append.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';
import { reasonGiven } from './reason.ts';
import { standingFinding } from './standing-finding.ts';

/**
 * Says that a statement or an action does not bear on a pledge: it is not proposed any more, in none of its reports. A link of
 * both outweighs it.
 *
 * @returns false where the same reviewer said so before
 * @throws RecordProblem `unknown-id`; `not-possible` where a finding is of another kind or no longer stands, or no reason is given
 */
export async function refuseEvidence(
  db: Database,
  { pledge, finding, proposed }: EvidenceRefused,
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<boolean> {
  const reason = reasonGiven('a refusal', why);
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const promised = await standingFinding(sql, pledge, ['pledge']);
    const shown = await standingFinding(sql, finding, ['statement', 'action']);
    const [same] = await sql.query('select 1 from refusals where pledge = $1 and finding = $2 and by = $3', [
      pledge,
      finding,
      storableText(by),
    ]);
    if (same) return false;
    const subjects = [promised, shown].flatMap((side) => [findingId(side.id), itemId(side.kind, side.item)]);
    const data = { before: null, after: { pledge, finding, proposed } } as const;
    await project(sql, await append(sql, { kind: 'evidence.refused', by, at: now, subjects, data, why: reason }));
    return true;
  });
}
