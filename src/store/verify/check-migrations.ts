import type { Sql } from '../database/database.ts';
import { migrations } from '../opening/migrate.ts';
import { shown } from './shown.ts';

/**
 * Looks whether the record tells of the migrations that made its tables: what opens it next decides by them what is to be
 * done.
 *
 * @returns in plain words what is not as this saydo has it
 */
export async function checkMigrations(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ number: number; name: string }>(
    'select number::int as number, name from migrations order by number',
  );
  const stored = new Map(rows.map(({ number, name }) => [number, name]));
  const here = migrations();
  const problems = here.flatMap(({ number, name }) => {
    const storedName = stored.get(number);
    if (storedName === name) return [];
    return [
      storedName === undefined
        ? `table migrations number=${number}: the row is missing, and the record has ${name}`
        : `table migrations number=${number}: name is ${shown(storedName)}, and this saydo has ${shown(name)}`,
    ];
  });
  const known = new Set(here.map(({ number }) => number));
  const strange = rows
    .filter(({ number }) => !known.has(number))
    .map(({ number }) => `table migrations number=${number}: this version of saydo has no such migration`);
  return [...problems, ...strange];
}
