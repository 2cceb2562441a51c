import type { z } from '@hono/zod-openapi';
import { numberOf } from '../record/ids.ts';
import type { Patch } from '../record/kinds/correct.ts';
import { amountOf } from '../record/kinds/summary.ts';
import type { Finding, Kind } from '../record/types.ts';
import type { Sql } from '../store/database/database.ts';
import { RecordProblem } from '../store/problem.ts';
import type { Correction } from './api-schema/requests.ts';

/**
 * A correction as it comes over the wire, in the words of the record: who is named and what is counted is a finding there; here
 * it is a local id, and the figure itself.
 *
 * @param article that the finding is of
 * @throws RecordProblem `unknown-id`, `not-possible`
 */
export async function patchOf(
  sql: Sql,
  article: number,
  { who, amount, ...rest }: z.infer<typeof Correction>,
): Promise<Patch> {
  const ids = who === undefined || who === null ? [] : typeof who === 'string' ? [who] : who;
  const named: string[] = [];
  for (const id of ids) named.push((await findingIn(sql, article, 'entity', id)).local);
  const figure = amount === undefined || amount === null ? null : await findingIn(sql, article, 'quantity', amount);
  return {
    ...rest,
    ...(who === undefined ? {} : { who: who === null ? null : named }),
    ...(amount === undefined ? {} : { amount: figure === null ? null : amountOf(figure.finding) }),
  };
}

const NO_SUCH: { readonly [K in Kind]?: string } = {
  entity: 'is not an entity of this article. Give a finding of kind entity from it.',
  quantity: 'is not a figure of this article. Give a finding of kind quantity from it.',
};

async function findingIn(sql: Sql, article: number, kind: Kind, id: string) {
  const [row] = await sql.query<{ local: string; shown: string; kind: string; article: number; state: string }>(
    'select local, coalesce(corrected, body) as shown, kind, article, state from findings where id = $1',
    [numberOf(id)],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${id} in this record.`);
  if (row.kind !== kind || row.article !== article || row.state !== 'standing')
    throw new RecordProblem('not-possible', `${id} ${NO_SUCH[kind]}`);
  return { local: row.local, finding: JSON.parse(row.shown) as Finding };
}
