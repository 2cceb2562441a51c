import type { Numbered } from '../../record/resolve.ts';
import type { Finding, Who } from '../../record/types.ts';
import type { EntityType } from '../../types.ts';
import type { Sql } from '../database/database.ts';

/** A finding of the record with its item. */
export interface Member extends Numbered {
  readonly item: number;
}

interface Row {
  readonly id: number;
  readonly item: number;
  readonly body: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly day: number | null;
}

interface WhoRow {
  readonly finding: number;
  readonly local: string;
  readonly item: number;
  readonly name: string;
  readonly type: EntityType;
}

/** Findings as comparing needs them, as people corrected them, by number. Those that no longer stand are left out. */
export async function loadMembers(sql: Sql, ids: readonly number[]): Promise<Map<number, Member>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<Row>(
    `select f.id, f.item, coalesce(f.corrected, f.body) as body, c.text, a.outlet, a.day
     from findings f join captures c on c.id = f.capture join articles a on a.id = f.article
     where f.id = any($1) and f.state = 'standing'`,
    [ids],
  );
  const who = await loadWho(
    sql,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map(({ id, item, body, text, outlet, day }) => {
      const finding = JSON.parse(body) as Finding;
      const located = { finding, article: text, outlet, published: day, who: who.get(id) ?? new Map() };
      return [id, { id, item, located }];
    }),
  );
}

async function loadWho(sql: Sql, findings: readonly number[]): Promise<Map<number, Map<string, Who>>> {
  const rows = await sql.query<WhoRow>(
    `select r.finding, r.local, e.item, e.exact as name, e.form as type
     from roles r join findings e on e.id = r.entity where r.finding = any($1)`,
    [findings],
  );
  const byFinding = new Map<number, Map<string, Who>>();
  for (const { finding, local, item, name, type } of rows) {
    const map = byFinding.get(finding) ?? new Map<string, Who>();
    byFinding.set(finding, map.set(local, { item, name, type }));
  }
  return byFinding;
}
