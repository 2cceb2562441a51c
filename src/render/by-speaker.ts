import type { Statement } from '../types.ts';
import type { Lookup } from './lookup.ts';

/** A statement and its nesting depth: 0 for an outermost one. */
export interface Placed {
  readonly statement: Statement;
  readonly depth: number;
}

/** The statements of one speaker; a statement is followed by those nested in its content. */
export interface SpeakerGroup {
  /** Entity id, or null where the text names no speaker. */
  readonly speaker: string | null;
  readonly statements: readonly Placed[];
}

/**
 * Statements grouped by the speaker of the outermost one, speakers in the order of the text. Every statement is in
 * exactly one group, also where a parent is missing or parents form a cycle.
 */
export function bySpeaker({ reading, statements }: Lookup): readonly SpeakerGroup[] {
  const children = new Map<string, Statement[]>();
  const tops: Statement[] = [];
  for (const statement of reading.statements) {
    const parent = statement.parent === null ? undefined : statements.get(statement.parent);
    if (parent === undefined || parent === statement) tops.push(statement);
    else append(children, parent.id, statement);
  }
  const groups = new Map<string | null, Placed[]>();
  const placed = new Set<Statement>();
  const place = (top: Statement) => {
    const open: Placed[] = [{ statement: top, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (placed.has(next.statement)) continue;
      placed.add(next.statement);
      append(groups, top.speaker, next);
      const inside = children.get(next.statement.id) ?? [];
      for (const statement of inside.toReversed()) open.push({ statement, depth: next.depth + 1 });
    }
  };
  tops.forEach(place);
  for (const statement of reading.statements) if (!placed.has(statement)) place(statement);
  return [...groups].map(([speaker, list]) => ({ speaker, statements: list }));
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
