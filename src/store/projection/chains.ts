import type { Chain } from '../../types.ts';
import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';
import type { Placed } from './findings.ts';

const CHAIN = {
  article: 'bigint',
  n: 'int',
  relation: 'text',
  start: 'int',
  stop: 'int',
  body: 'text',
  confidence: 'real',
} as const;
const NAME = { article: 'bigint', n: 'int', side: 'text', rank: 'int', finding: 'bigint' } as const;

/**
 * Writes the chains of an article's reading, in the place of those of an earlier one.
 *
 * @param chains as the reading has them; older ones have none
 * @param placed the findings of the reading, which tell the numbers of its entities
 */
export async function writeChains(
  sql: Sql,
  article: number,
  chains: readonly Chain[],
  placed: readonly Placed[],
): Promise<void> {
  await sql.query('delete from chains where article = $1', [article]);
  await sql.query('delete from chain_names where article = $1', [article]);
  if (chains.length === 0) return;
  const numbers = new Map(placed.map(({ id, finding }) => [finding.local, id]));
  const rows = chains.map(({ relation, later, earlier, passage, confidence }, i) => ({
    article,
    n: i + 1,
    relation,
    start: passage.start,
    stop: passage.end,
    body: JSON.stringify({ later, earlier, passage }),
    confidence,
  }));
  await insertRows(sql, 'chains', CHAIN, rows);
  const names = chains.flatMap(({ laterEntities, earlierEntities }, i) =>
    [
      { side: 'later', entities: laterEntities },
      { side: 'earlier', entities: earlierEntities },
    ].flatMap(({ side, entities }) =>
      entities
        .flatMap((entity) => numbers.get(entity) ?? [])
        .map((finding, rank) => ({ article, n: i + 1, side, rank, finding })),
    ),
  );
  await insertRows(sql, 'chain_names', NAME, names);
}
