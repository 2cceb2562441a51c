import { findingId } from '../../record/ids.ts';
import type { Finding, Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { refuseInexact } from '../ingest/exact.ts';
import { readingOfCapture } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';

/** A finding that something people say of the record stands on. */
export interface StandingFinding {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
}

/**
 * A finding of one of these kinds that stands in its article, in exactly its words.
 *
 * @throws RecordProblem `unknown-id`, `not-possible` where it is of another kind or no longer stands, `not-exact`
 */
export async function standingFinding(sql: Sql, id: number, kinds: readonly Kind[]): Promise<StandingFinding> {
  const [row] = await sql.query<StandingFinding & { state: string; capture: number; body: string }>(
    'select id, kind, item, state, capture, coalesce(corrected, body) as body from findings where id = $1',
    [id],
  );
  const name = findingId(id);
  if (!row) throw new RecordProblem('unknown-id', `there is no ${name} in this record.`);
  const { kind, item, state, capture, body } = row;
  if (!kinds.includes(kind)) {
    throw new RecordProblem('not-possible', `${name} is of kind ${kind}; expected ${kinds.join(' or ')}.`);
  }
  if (state !== 'standing') {
    const how = state === 'lost' ? 'lost: its words no longer stand in the article' : 'withdrawn by a later reading';
    throw new RecordProblem('not-possible', `${name} was ${how}. Name another finding of the same item.`);
  }
  refuseInexact((await readingOfCapture(sql, capture)).article.text, [JSON.parse(body) as Finding]);
  return { id, kind, item };
}
