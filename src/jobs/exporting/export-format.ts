import type { ExportedFile, Format, Publisher } from '../../formats/format.ts';
import { only, withoutProtected } from '../../formats/protect.ts';
import { itemId } from '../../record/ids.ts';
import type { Database } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { outgoing } from '../../store/queries/outgoing/outgoing.ts';
import { protectedIn } from '../../store/queries/published/protections.ts';
import { keepTexts } from '../../store/queries/texts.ts';
import { refuseLeaks } from '../../store/refuse-leaks.ts';

export interface Exporting {
  readonly publisher: Publisher;
  /** Ids of the pledges that alone are wanted, with what bears on them; empty is everything. */
  readonly pledges: readonly string[];
  /** The present as an ISO instant. */
  readonly at: string;
  /** Name and version of saydo. */
  readonly engine: string;
}

/**
 * Makes the files of a format from one state of the record, without what is protected in it.
 *
 * @throws RecordProblem `unknown-id` where a pledge is wanted that is not there; `not-possible` where nobody accepted a wording
 *   of it, or where protected words would come out all the same
 */
export async function exportFormat(
  db: Database,
  format: Format,
  { publisher, pledges, at, engine }: Exporting,
): Promise<readonly ExportedFile[]> {
  const { record, protectedTerms } = await db.transaction(async (sql) => {
    const { protectedTerms, entities } = await protectedIn(sql);
    const wanted: string[] = [];
    for (const id of pledges) {
      const target = await targetOf(sql, id);
      if (target.what !== 'item' || target.kind !== 'pledge')
        throw new RecordProblem('unknown-id', `${id} is no pledge. Pledges are P1, P2, …`);
      wanted.push(itemId('pledge', target.number));
    }
    const all = withoutProtected(await outgoing(sql, keepTexts(), { at, engine }), protectedTerms, entities);
    if (wanted.length === 0) return { record: all, protectedTerms };
    const hidden = wanted.find((id) => !all.pledges.some((pledge) => pledge.id === id));
    if (hidden !== undefined) {
      throw new RecordProblem(
        'not-possible',
        `${hidden} does not leave the record: nobody accepted a wording of it, linked evidence to it or assessed it.`,
      );
    }
    return { record: only(all, wanted), protectedTerms };
  });
  const make = await format.load();
  // Binary tables are made of the same record, which is looked through as JSON.
  const files = make(record, publisher);
  const texts = files.map(({ name, content }) => [name, typeof content === 'string' ? content : ''] as const);
  refuseLeaks(new Map([['the record', JSON.stringify(record)], ...texts]), protectedTerms, 'nothing was exported');
  return files;
}
