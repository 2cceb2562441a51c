import type { Kind } from '../../record/types.ts';
import { targetOf } from '../../store/asking/ids.ts';
import type { Database } from '../../store/database/database.ts';
import { UsageProblem } from '../problem.ts';

/**
 * The finding that an id means: a finding itself; of an item the first that stands and was not rejected.
 *
 * @throws UsageProblem where it is of another kind, or an item none of whose findings stands
 * @throws RecordProblem `unknown-id`
 */
export async function namedFinding(db: Database, id: string, kinds: readonly Kind[]): Promise<number> {
  const target = await targetOf(db, id);
  if (target.what !== 'finding' && target.what !== 'item') {
    throw new UsageProblem(`${id} is no finding and no item. What is wanted here is of kind ${kinds.join(' or ')}.`);
  }
  const [row] = await db.query<{ id: number; kind: Kind }>(
    target.what === 'finding'
      ? 'select id, kind from findings where id = $1'
      : `select id, kind from findings where item = $1 and state = 'standing' and verdict <> 'rejected' order by id limit 1`,
    [target.number],
  );
  const kind = target.what === 'item' ? target.kind : row?.kind;
  if (kind === undefined || !kinds.includes(kind)) {
    throw new UsageProblem(`${id} is of kind ${kind}. What is wanted here is of kind ${kinds.join(' or ')}.`);
  }
  if (!row) {
    throw new UsageProblem(`no finding of ${id} stands that was not rejected; saydo show ${id} tells more.`);
  }
  return row.id;
}
