import { IDENTITY } from '../../record/identity/identity.ts';
import { type Placement, pairOf, resolve, type Suggestion } from '../../record/resolve.ts';
import { type Finding, KINDS, type Located, type Who } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import type { Member } from '../projection/located.ts';
import { whoOf } from '../projection/who.ts';
import { candidatesFor } from './candidates.ts';
import type { Memory } from './memory.ts';

/** New findings of one article, numbered, with where the article stands. */
export interface ToPlace {
  readonly fresh: readonly { readonly id: number; readonly finding: Finding }[];
  readonly setting: Omit<Located, 'finding' | 'who'>;
  /** The article's entities that the record has already, by local id. */
  readonly known: ReadonlyMap<string, Who>;
  /** Findings whose item is given, not looked for. */
  readonly given: ReadonlyMap<number, Placement>;
  readonly firstItem: number;
  readonly memory: Memory;
}

export interface PlacedFindings {
  /** In the order of the findings' numbers. */
  readonly placements: readonly Placement[];
  readonly suggestions: readonly Suggestion[];
  /** The findings with their items, as others are compared with them. */
  readonly members: readonly Member[];
}

/** Finds the items that new findings stand for, entities first: the others are compared by whom they name. */
export async function placeFindings(
  sql: Sql,
  { fresh, setting, known, given, firstItem, memory }: ToPlace,
): Promise<PlacedFindings> {
  const who = new Map(known);
  const placements = new Map<number, Placement>(given);
  const members = new Map<number, Member>();
  let suggestions: readonly Suggestion[] = [];
  const said = { apart: memory.apart, taken: new Set([...known.values()].map(({ item }) => item)) };
  let nextItem = firstItem;
  for (const kind of KINDS) {
    const ownFindings = fresh
      .filter(({ finding }) => finding.kind === kind)
      .map(({ id, finding }) => ({ id, located: { ...setting, finding, who: whoOf(finding, who) } }));
    const wanted = ownFindings.filter(({ id }) => !given.has(id));
    const candidates = await candidatesFor(
      sql,
      kind,
      wanted.map(({ located }) => located),
      memory,
    );
    const resolved = resolve(wanted, candidates, IDENTITY[kind], said, nextItem);
    for (const placement of resolved.placements) placements.set(placement.id, placement);
    suggestions = [...suggestions, ...resolved.suggestions];
    nextItem = resolved.nextItem;
    for (const { id, located } of ownFindings) {
      const item = placements.get(id)?.item ?? 0;
      members.set(id, { id, item, located });
      const { finding } = located;
      if (finding.kind === 'entity') who.set(finding.local, { item, name: finding.name, type: finding.type });
    }
  }
  return {
    placements: fresh.flatMap(({ id }) => placements.get(id) ?? []),
    members: fresh.flatMap(({ id }) => members.get(id) ?? []),
    suggestions: await notYetProposed(sql, suggestions),
  };
}

/** Without joins that were proposed before, whatever was said of them. */
async function notYetProposed(sql: Sql, suggestions: readonly Suggestion[]): Promise<readonly Suggestion[]> {
  if (suggestions.length === 0) return [];
  const rows = await sql.query<{ a: number; b: number }>(
    `select a, b from unnest($1::bigint[], $2::bigint[]) as wanted(one, other)
     join proposals on (a = one and b = other) or (a = other and b = one)`,
    [suggestions.map(({ items: [a] }) => a), suggestions.map(({ items: [, b] }) => b)],
  );
  const known = new Set(rows.map(({ a, b }) => pairOf(a, b)));
  return suggestions.filter(({ items: [a, b] }) => !known.has(pairOf(a, b)));
}
