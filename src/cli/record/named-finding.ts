import { findingId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Database } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { representativeFinding } from '../../store/queries/representative-finding.ts';
import { UsageProblem } from '../problem.ts';

/**
 * The finding that an id means: a finding itself; of an item its earliest current finding that was not rejected.
 *
 * @throws UsageProblem where it is of another kind, or the item has no such finding
 * @throws RecordProblem `unknown-id`
 */
export async function namedFinding(db: Database, id: string, kinds: readonly Kind[]): Promise<number> {
  const target = await targetOf(db, id);
  if (target.what !== 'finding' && target.what !== 'item') {
    throw new UsageProblem(`${id} is not the id of a finding or an item. Give one of kind ${kinds.join(' or ')}.`);
  }
  const kind = target.what === 'item' ? target.kind : await kindOfFinding(db, target.number);
  if (!kinds.includes(kind)) {
    throw new UsageProblem(`${id} is of kind ${kind}. Give one of kind ${kinds.join(' or ')}.`);
  }
  if (target.what === 'finding') return target.number;
  const first = await representativeFinding(db, target.number);
  if (first === null || first.verdict === 'rejected') {
    throw new UsageProblem(`${id} has no current finding that was not rejected; see saydo show ${id}.`);
  }
  return first.id;
}

/** The findings that two ids mean: one of a pledge, one of a statement or an action. @throws as `namedFinding` */
export async function namedPair(db: Database, pledge: string, other: string) {
  return {
    pledge: await namedFinding(db, pledge, ['pledge']),
    finding: await namedFinding(db, other, ['statement', 'action']),
  };
}

async function kindOfFinding(db: Database, id: number): Promise<Kind> {
  const [row] = await db.query<{ kind: Kind }>('select kind from findings where id = $1', [id]);
  if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(id)} in this record.`);
  return row.kind;
}
