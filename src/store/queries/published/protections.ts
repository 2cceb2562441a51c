import { itemId } from '../../../record/ids.ts';
import { type Protected, protectedBy } from '../../../record/protection/protected.ts';
import type { Protection } from '../../../record/protection/protected-terms.ts';
import type { EntityFinding } from '../../../record/types.ts';
import type { EntityType } from '../../../types.ts';
import type { Sql } from '../../database/database.ts';

/** Protections that stand, with the names of now: an alias that a later article brings is protected too. */
export async function protectionsNow(sql: Sql): Promise<readonly Protection[]> {
  const rows = await sql.query<{
    id: number;
    item: number | null;
    words: string;
    instead: string;
    by: string;
    at: string;
    why: string | null;
  }>(
    `select p.id, f.item, p.words, p.instead, p.by, p.at, p.why from protections p left join findings f on f.id = p.finding
     where p.released is null order by p.id`,
  );
  const protections: Protection[] = [];
  for (const { item, words, ...row } of rows) {
    const { names, type } = item === null ? { names: [], type: null } : await namesOf(sql, item);
    const entity = item === null ? null : itemId('entity', item);
    protections.push({ ...row, entity, type, names, words: JSON.parse(words) as string[] });
  }
  return protections;
}

/** What of a record may not come out now. */
export async function protectedIn(sql: Sql): Promise<Protected> {
  return protectedBy(await protectionsNow(sql));
}

/** Every name and mention, as proposed and as corrected, also where it no longer stands: an old capture may still say it. */
async function namesOf(
  sql: Sql,
  item: number,
): Promise<{ readonly names: readonly string[]; readonly type: EntityType | null }> {
  const rows = await sql.query<{ label: string; body: string; corrected: string | null }>(
    `select i.label, f.body, f.corrected from findings f join items i on i.id = f.item
     where f.item = $1 and f.kind = 'entity' order by f.id`,
    [item],
  );
  const names = new Set<string>();
  let type: EntityType | null = null;
  for (const { label, body, corrected } of rows) {
    names.add(label);
    for (const json of [body, corrected]) {
      if (json === null) continue;
      const finding = JSON.parse(json) as EntityFinding;
      type = finding.type;
      names.add(finding.name);
      for (const { exact } of finding.mentions) names.add(exact);
    }
  }
  return { names: [...names], type };
}
