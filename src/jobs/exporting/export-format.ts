import type { ExportedFile, Format, Publisher } from '../../formats/format.ts';
import { only, type Protect, protectedBy } from '../../formats/protect.ts';
import { itemId } from '../../record/ids.ts';
import type { Database } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { outgoing } from '../../store/queries/outgoing/outgoing.ts';
import { protectionsNow } from '../../store/queries/published/protections.ts';
import { keepTexts } from '../../store/queries/texts.ts';

export interface Exporting {
  readonly publisher: Publisher;
  /** Ids of the pledges that alone are wanted, with what bears on them; empty is everything. */
  readonly pledges: readonly string[];
  /** The present as an ISO instant. */
  readonly at: string;
  /** Name and version of saydo. */
  readonly engine: string;
}

/** What may leave, and how. Every export goes through this one function; a record that protects anybody is refused before. */
const PROTECT: Protect = (item) => item;

/**
 * Makes the files of a format from one state of the record.
 *
 * @throws RecordProblem `unknown-id` where a pledge is wanted that is not there; `not-possible` where nobody accepted a wording
 *   of it, or where anything of the record is protected
 */
export async function exportFormat(
  db: Database,
  format: Format,
  { publisher, pledges, at, engine }: Exporting,
): Promise<readonly ExportedFile[]> {
  const record = await db.transaction(async (sql) => {
    // Until each format is known to leave protected words out, none leaves: what has left cannot be called back.
    if ((await protectionsNow(sql)).length > 0) {
      throw new RecordProblem(
        'not-possible',
        'people or words of this record are protected, and exports do not leave them out yet. Publish it instead: saydo publish does.',
      );
    }
    const wanted: string[] = [];
    for (const id of pledges) {
      const target = await targetOf(sql, id);
      if (target.what !== 'item' || target.kind !== 'pledge')
        throw new RecordProblem('unknown-id', `${id} is no pledge. Pledges are P1, P2, …`);
      wanted.push(itemId('pledge', target.number));
    }
    const all = protectedBy(await outgoing(sql, keepTexts(), { at, engine }), PROTECT);
    if (wanted.length === 0) return all;
    const hidden = wanted.find((id) => !all.pledges.some((pledge) => pledge.id === id));
    if (hidden !== undefined) {
      throw new RecordProblem(
        'not-possible',
        `${hidden} does not leave the record: nobody accepted a wording of it, linked evidence to it or assessed it.`,
      );
    }
    return only(all, wanted);
  });
  const make = await format.load();
  return make(record, publisher);
}
