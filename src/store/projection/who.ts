import type { ArticleRead } from '../../record/entries.ts';
import { rolesOf } from '../../record/kinds/references.ts';
import type { Finding, Who } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

/**
 * The items of entities that a new reading shares with the record, by their local ids in that reading: those that it has
 * too, and those that people found before it did.
 */
export async function knownWho(
  sql: Sql,
  findings: readonly Finding[],
  { kept, held }: Pick<ArticleRead, 'kept' | 'held'>,
): Promise<Map<string, Who>> {
  const ids = new Map([
    ...kept.map(({ finding, local }) => [local, finding] as const),
    ...held.map(({ finding, body }) => [body.local, finding] as const),
  ]);
  const items = new Map(
    (
      await sql.query<{ id: number; item: number }>('select id, item from findings where id = any($1)', [
        [...ids.values()],
      ])
    ).map(({ id, item }) => [id, item]),
  );
  return new Map(
    // What people found is what it is called by; it comes last, in the place of what the reader calls so.
    [...findings, ...held.map(({ body }) => body)].flatMap((finding): [string, Who][] => {
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
