/** A thing that waits for a decision, as the queue of a session has it. */
export interface Entry<T> {
  readonly id: string;
  readonly thing: T;
  /** What was decided on it in this session. */
  readonly decided: string | null;
  /** Why it came back: what the server said of the decision. */
  readonly problem: string | null;
  /** What somebody else did with it meanwhile. */
  readonly changedElsewhere: string | null;
}

/** The queue of a session. What was decided stays in it, so that one can go back. */
export interface Queue<T> {
  readonly entries: readonly Entry<T>[];
  /** The entry before the reviewer; behind the last where nothing is left. */
  readonly at: number;
  /** Cursor of what the server has behind the entries; null: nothing; undefined: it was not asked yet. */
  readonly next: string | null | undefined;
  /** What was put off; it comes when everything else is decided. */
  readonly skipped: readonly Entry<T>[];
}

export type Step<T> =
  | { readonly do: 'came'; readonly things: readonly (readonly [string, T])[]; readonly next: string | null }
  | { readonly do: 'ask again' }
  | { readonly do: 'decide'; readonly id: string; readonly as: string }
  | { readonly do: 'take back'; readonly id: string; readonly thing: T }
  | { readonly do: 'skip'; readonly id: string }
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'return'; readonly id: string; readonly thing: T; readonly problem: string }
  | { readonly do: 'gone'; readonly id: string; readonly changedElsewhere: string }
  | { readonly do: 'renew'; readonly id: string; readonly thing: T };

export const EMPTY: Queue<never> = { entries: [], at: 0, next: undefined, skipped: [] };

/** The queue after a step. */
export function stepped<T>(queue: Queue<T>, step: Step<T>): Queue<T> {
  return settled(after(queue, step));
}

/** The entry before the reviewer. */
export function current<T>(queue: Queue<T>): Entry<T> | null {
  return queue.entries[queue.at] ?? null;
}

function after<T>(queue: Queue<T>, step: Step<T>): Queue<T> {
  const { entries, at, skipped } = queue;
  switch (step.do) {
    case 'came': {
      const known = new Set([...entries, ...skipped].map(({ id }) => id));
      const fresh = step.things.filter(([id]) => !known.has(id)).map(([id, thing]) => entry(id, thing));
      return { ...queue, entries: [...entries, ...fresh], next: step.next };
    }
    case 'ask again':
      return queue.next === null ? { ...queue, next: undefined } : queue;
    case 'decide': {
      const decided = changed(entries, step.id, { decided: step.as, problem: null, changedElsewhere: null });
      return { ...queue, entries: decided, at: nextOpen(decided, at) };
    }
    case 'take back':
    case 'return': {
      const problem = step.do === 'return' ? step.problem : null;
      return broughtBack(queue, { ...entry(step.id, step.thing), problem }, step.do === 'take back');
    }
    case 'skip': {
      const put = entries.find(({ id }) => id === step.id);
      if (put === undefined) return queue;
      const left = entries.filter(({ id }) => id !== step.id);
      return { ...queue, entries: left, at: nextOpen(left, at - 1), skipped: [...skipped, put] };
    }
    case 'move':
      return { ...queue, at: Math.max(0, Math.min(entries.length, at + step.by)) };
    case 'gone': {
      const position = entries.findIndex(({ id }) => id === step.id);
      if (position === at)
        return { ...queue, entries: changed(entries, step.id, { changedElsewhere: step.changedElsewhere }) };
      const left = (list: readonly Entry<T>[]) => list.filter(({ id }) => id !== step.id);
      return {
        ...queue,
        entries: left(entries),
        skipped: left(skipped),
        at: position !== -1 && position < at ? at - 1 : at,
      };
    }
    case 'renew':
      return { ...queue, entries: changed(entries, step.id, { thing: step.thing }) };
  }
}

function entry<T>(id: string, thing: T): Entry<T> {
  return { id, thing, decided: null, problem: null, changedElsewhere: null };
}

function changed<T>(entries: readonly Entry<T>[], id: string, to: Partial<Entry<T>>): readonly Entry<T>[] {
  return entries.map((each) => (each.id === id ? { ...each, ...to } : each));
}

/** The next place behind another where something is undecided; else the first at all; else behind the last. */
function nextOpen<T>(entries: readonly Entry<T>[], at: number): number {
  const open = ({ decided }: Entry<T>) => decided === null;
  const next = entries.findIndex((each, i) => i > at && open(each));
  if (next !== -1) return next;
  const first = entries.findIndex(open);
  return first === -1 ? entries.length : first;
}

/** Puts an entry before the reviewer, or next in turn, wherever it was. */
function broughtBack<T>(queue: Queue<T>, back: Entry<T>, now: boolean): Queue<T> {
  const position = queue.entries.findIndex(({ id }) => id === back.id);
  const skipped = queue.skipped.filter(({ id }) => id !== back.id);
  if (now && position !== -1) {
    const entries = queue.entries.with(position, back);
    return { ...queue, entries, skipped, at: position };
  }
  const left = queue.entries.filter(({ id }) => id !== back.id);
  const at = position !== -1 && position < queue.at ? queue.at - 1 : queue.at;
  const place = now ? at : Math.min(at + 1, left.length);
  return { ...queue, entries: left.toSpliced(place, 0, back), skipped, at: Math.min(at, left.length) };
}

/** At the very end, what was skipped comes back. */
function settled<T>(queue: Queue<T>): Queue<T> {
  const { entries, at, next, skipped } = queue;
  if (next !== null || skipped.length === 0 || at < entries.length) return queue;
  return { ...queue, entries: [...entries, ...skipped], skipped: [] };
}
