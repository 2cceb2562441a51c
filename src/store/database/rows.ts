import type { Sql } from './database.ts';

/** A column's value. */
export type Value = string | number | boolean | null;

/**
 * Inserts many rows by one statement.
 *
 * @param columns PostgreSQL type of each column
 * @param conflict what to do about rows that are there (`on conflict do nothing`)
 */
export async function insertRows<C extends string>(
  sql: Sql,
  table: string,
  columns: Readonly<Record<C, string>>,
  rows: readonly Readonly<Record<C, Value>>[],
  conflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns) as C[];
  const storableRows = rows.map((row) => names.map((name) => storable(row[name])));
  const list = names.join(', ');
  // An object a row would repeat the names of the columns in every row.
  const picked = names.map((name, i) => `(value->>${i})::${columns[name]} as ${name}`).join(', ');
  await sql.query(
    `insert into ${table} (${list}) select ${picked} from json_array_elements($1::text::json) ${conflict}`,
    [JSON.stringify(storableRows)],
  );
}

function storable(value: Value): Value {
  return typeof value === 'string' ? storableText(value) : value;
}

/**
 * A text as PostgreSQL can hold it: NUL and lone surrogates, which it has no form for, become U+FFFD, one for one, so that
 * offsets stay. The exact text is in the reading, which is stored as bytes.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
