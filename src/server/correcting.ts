import type { z } from '@hono/zod-openapi';
import { numberOf } from '../record/ids.ts';
import type { Patch } from '../record/kinds/correct.ts';
import type { Sql } from '../store/database/database.ts';
import { RecordProblem } from '../store/problem.ts';
import type { Correction } from './api-schema/requests.ts';

/**
 * A correction as it comes over the wire, in the words of the record: who is named by a finding there, by a local id here.
 *
 * @param article that the finding is of
 * @throws RecordProblem `unknown-id`, `not-possible`
 */
export async function patchOf(sql: Sql, article: number, { who, ...rest }: z.infer<typeof Correction>): Promise<Patch> {
  if (who === undefined || who === null) return { ...rest, who };
  const [entity] = await sql.query<{ local: string; kind: string; article: number; state: string }>(
    'select local, kind, article, state from findings where id = $1',
    [numberOf(who)],
  );
  if (!entity) throw new RecordProblem('unknown-id', `there is no ${who} in this record.`);
  if (entity.kind !== 'entity' || entity.article !== article || entity.state !== 'standing') {
    throw new RecordProblem(
      'not-possible',
      `${who} is nobody whom this article names: give a finding of kind entity that stands in it.`,
    );
  }
  return { ...rest, who: entity.local };
}
