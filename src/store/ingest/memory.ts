import { lookedAt } from '../../record/comparison-sample.ts';
import { pairOf } from '../../record/resolve.ts';
import type { Database, Sql } from '../database/database.ts';
import { pairsApart } from '../projection/apart.ts';
import type { Member } from '../projection/located.ts';

/**
 * The findings that items were compared by lately, so that what many articles name is not loaded for each of them. It
 * holds as long as nobody else writes: it says which entry of the log it knows, and is emptied where another is the last.
 */
export interface Memory {
  /** Hash of the last entry that it knows. */
  head: string;
  readonly items: Map<number, readonly Member[]>;
  /** Pairs of items that people hold apart: few, since people said each. */
  apart: ReadonlySet<string>;
}

/** Maximum number of cached items; the least recently used are evicted. */
const MAX_CACHED_ITEMS = 10_000;
const memories = new WeakMap<Database, Memory>();

/** What is remembered of a database that is open. */
export function memoryOf(db: Database): Memory {
  const memory = memories.get(db) ?? {
    head: '',
    items: new Map<number, readonly Member[]>(),
    apart: new Set<string>(),
  };
  memories.set(db, memory);
  return memory;
}

/** Forgets everything, unless the last entry of the log is the one that is known. */
export async function refresh(sql: Sql, memory: Memory, head: string): Promise<void> {
  if (memory.head === head) return;
  memory.items.clear();
  memory.apart = new Set((await pairsApart(sql)).map(({ a, b }) => pairOf(a, b)));
  memory.head = head;
}

/** What is remembered of an item; it is then the one that was used last. */
export function recall({ items }: Memory, item: number): readonly Member[] | undefined {
  const members = items.get(item);
  if (members !== undefined) keep(items, item, members);
  return members;
}

export function remember({ items }: Memory, item: number, members: readonly Member[]): void {
  keep(items, item, members);
  if (items.size <= MAX_CACHED_ITEMS) return;
  for (const oldest of items.keys()) {
    items.delete(oldest);
    break;
  }
}

/** Adds new findings to what is remembered of their items. */
export function rememberNew(memory: Memory, members: readonly Member[]): void {
  for (const member of members) {
    remember(memory, member.item, lookedAt([...(memory.items.get(member.item) ?? []), member]));
  }
}

function keep(items: Map<number, readonly Member[]>, item: number, members: readonly Member[]): void {
  items.delete(item);
  items.set(item, members);
}
