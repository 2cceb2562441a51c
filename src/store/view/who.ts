import { rolesOf } from '../../record/finding-parts.ts';
import type { Finding, Who } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

/** The items of entities that a new reading shares with the record, by their local ids in that reading. */
export async function knownWho(
  sql: Sql,
  findings: readonly Finding[],
  kept: readonly { readonly finding: number; readonly local: string }[],
): Promise<Map<string, Who>> {
  const items = new Map(
    (
      await sql.query<{ id: number; item: number }>('select id, item from findings where id = any($1)', [
        kept.map(({ finding }) => finding),
      ])
    ).map(({ id, item }) => [id, item]),
  );
  const ids = new Map(kept.map(({ finding, local }) => [local, finding]));
  return new Map(
    findings.flatMap((finding): [string, Who][] => {
      const item = items.get(ids.get(finding.local) ?? 0);
      if (finding.kind !== 'entity' || item === undefined) return [];
      return [[finding.local, { item, name: finding.name, type: finding.type }]];
    }),
  );
}

/** Those of an article's entities whom a finding names. */
export function whoOf(finding: Finding, known: ReadonlyMap<string, Who>): Map<string, Who> {
  return new Map(
    rolesOf(finding).flatMap(({ entity }): [string, Who][] => {
      const who = known.get(entity);
      return who ? [[entity, who]] : [];
    }),
  );
}
