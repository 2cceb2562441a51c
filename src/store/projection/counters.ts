import type { Sql } from '../database/database.ts';
import { insertRows } from '../database/rows.ts';

/** What is numbered. Numbers are given once and never again. */
export type Counter = 'article' | 'capture' | 'finding' | 'item' | 'proposal' | 'evidence' | 'assessment';

/** The last number that was given, for each counter; 0 where none was. */
export async function lastNumbers(sql: Sql): Promise<Record<Counter, number>> {
  const last = { article: 0, capture: 0, finding: 0, item: 0, proposal: 0, evidence: 0, assessment: 0 };
  for (const { name, value } of await sql.query<{ name: Counter; value: number }>('select name, value from counters'))
    last[name] = value;
  return last;
}

/** Counts on: the numbers up to these were given. */
export async function countUpTo(sql: Sql, numbers: Partial<Record<Counter, number>>): Promise<void> {
  await insertRows(
    sql,
    'counters',
    { name: 'text', value: 'bigint' },
    Object.entries(numbers).map(([name, value]) => ({ name, value })),
    'on conflict (name) do update set value = greatest(counters.value, excluded.value)',
  );
}
