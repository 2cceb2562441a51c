import type { EvidenceLinked } from '../../record/entries.ts';
import { RELATIONS, type Relation } from '../../record/evidence.ts';
import { evidenceId, findingId, itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Database, Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { lastNumbers } from '../projection/counters.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';
import { reasonGiven } from './reason.ts';
import { standingFinding } from './standing-finding.ts';

type Who = Omit<Author, 'blind'>;

/**
 * Links a finding of a pledge to one of a statement or an action. The link follows the items of both, wherever joins,
 * partings and separations take them.
 *
 * @param link what the machine had proposed of both is kept with it, where it is given
 * @returns its number, and whether it is new: the same link by the same person again changes nothing
 * @throws RecordProblem `unknown-id`; `not-exact`; `not-possible` where a finding is of another kind or no longer stands,
 *   the relation is none, or no reason is given
 */
export async function linkEvidence(
  db: Database,
  { pledge, finding, relation, proposed }: Omit<EvidenceLinked, 'id'>,
  { by, now, why }: Who,
): Promise<{ readonly id: number; readonly fresh: boolean }> {
  const reason = reasonGiven('evidence', why);
  if (!RELATIONS.includes(relation)) {
    throw new RecordProblem(
      'not-possible',
      `“${relation}” is not a relation of evidence. Use one of: ${RELATIONS.join(', ')}.`,
    );
  }
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const promised = await standingFinding(sql, pledge, ['pledge']);
    const shown = await standingFinding(sql, finding, ['statement', 'action']);
    const [same] = await sql.query<{ id: number }>(
      `select id from evidence where pledge = $1 and finding = $2 and relation = $3 and by = $4 and unlinked is null
       order by id limit 1`,
      [pledge, finding, relation, storableText(by)],
    );
    if (same) return { id: same.id, fresh: false };
    const id = (await lastNumbers(sql)).evidence + 1;
    const link = { id, pledge, finding, relation, ...(proposed ? { proposed } : {}) };
    const data = { before: null, after: link } as const;
    const subjects = subjectsOf(id, promised, shown);
    await project(sql, await append(sql, { kind: 'evidence.linked', by, at: now, subjects, data, why: reason }));
    return { id, fresh: true };
  });
}

/**
 * Takes a link back; whoever may link may take back, as with joins.
 *
 * @returns false where it was taken back before
 * @throws RecordProblem `unknown-id`
 */
export async function unlinkEvidence(db: Database, id: number, { by, now, why }: Who): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ pledge: number; finding: number; relation: Relation; unlinked: number | null }>(
      'select pledge, finding, relation, unlinked from evidence where id = $1',
      [id],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no ${evidenceId(id)} in this record.`);
    const { unlinked, ...link } = row;
    if (unlinked !== null) return false;
    const data = { before: { id, ...link }, after: null } as const;
    const [promised, shown] = [await itemOf(sql, link.pledge), await itemOf(sql, link.finding)];
    const subjects = subjectsOf(id, promised, shown);
    await project(sql, await append(sql, { kind: 'evidence.unlinked', by, at: now, subjects, data, why }));
    return true;
  });
}

interface Side {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
}

/** What was linked may have been lost since, and can be taken back all the same. */
async function itemOf(sql: Sql, id: number): Promise<Side> {
  const [row] = await sql.query<Side>('select id, kind, item from findings where id = $1', [id]);
  if (!row) throw new RecordProblem('damaged', `${findingId(id)} is missing. Run saydo verify for details.`);
  return row;
}

function subjectsOf(id: number, pledge: Side, shown: Side): readonly string[] {
  return [evidenceId(id), ...[pledge, shown].flatMap((side) => [findingId(side.id), itemId(side.kind, side.item)])];
}
