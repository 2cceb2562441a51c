import { findingId } from '../../record/ids.ts';
import { corrected, type Patch } from '../../record/kinds/correct.ts';
import type { Finding } from '../../record/types.ts';
import type { Database, Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { type Author, decide } from './decide.ts';

/** What a reviewer corrects of a finding, once its text is at hand. */
export type Correcting = (shown: Finding, text: string) => Patch;

/**
 * Corrects findings, each as an entry of its own, all in one transaction. What is corrected is what the reviewer has
 * before them, so that what they corrected before stays.
 *
 * @returns how many corrections are new
 * @throws NoCorrection where what is changed does not go with the finding or the text
 * @throws RecordProblem `unknown-id`; `not-exact`
 */
export async function correctFindings(
  db: Database,
  corrections: ReadonlyMap<number, Correcting>,
  decider: Author,
): Promise<number> {
  const ids = [...corrections.keys()];
  const shown = new Map<number, Finding>();
  for (const id of ids) shown.set(id, await shownTo(db, id, decider));
  return decide(db, ids, 'correct', decider, (proposed, text, id) => {
    const before = shown.get(id) ?? proposed;
    return corrected(before, text, corrections.get(id)?.(before, text) ?? {});
  });
}

/**
 * A finding as a reviewer has it before them: as they corrected it before, else as it is shown to all; to one who does not
 * see what others decided, as it was proposed.
 */
async function shownTo(sql: Sql, id: number, { by, blind }: Pick<Author, 'by' | 'blind'>): Promise<Finding> {
  const [row] = await sql.query<{ shown: string }>(
    `select coalesce(d.correction, case when not $3 then f.corrected end, f.body) as shown
     from findings f left join decisions d on d.finding = f.id and d.by = $2 where f.id = $1`,
    [id, by, blind],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(id)} in this record.`);
  return JSON.parse(row.shown) as Finding;
}
