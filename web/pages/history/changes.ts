import type { LogEntry } from '../../../src/record/views/history.ts';
import { subjectOf } from './subjects.ts';

/** Something that an entry changed: what it was and what it is, in words; null where it was or is not. */
export interface Change {
  readonly what: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** More than a reader takes in; the raw entry has all. */
const MOST = 24;

/**
 * What differs between before and after, field by field. Entries that bring in an article say so in their sentence: what
 * they hold is for programs.
 */
export function changesOf(entry: LogEntry): readonly Change[] {
  if (entry.kind.startsWith('article.')) return wordsChanged(entry.after);
  const was = leavesOf(entry.before, entry);
  const is = leavesOf(entry.after, entry);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((what) => ({ what, was: was.get(what) ?? null, is: is.get(what) ?? null }))
    .filter((change) => change.was !== change.is)
    .slice(0, MOST);
}

/** Words that differ between two captures. */
function wordsChanged(after: unknown): readonly Change[] {
  const changes = isObject(after) ? after['changes'] : null;
  if (!Array.isArray(changes)) return [];
  return changes
    .filter(isObject)
    .map(({ before, removed, added }, i) => {
      return {
        what: `…${String(before).slice(-40)} (${i + 1})`,
        was: String(removed) || null,
        is: String(added) || null,
      };
    })
    .slice(0, MOST);
}

/** What says nothing to a reader: places in a text, ids within one reading, bytes. */
const UNTOLD: ReadonlySet<string> = new Set([
  'start',
  'end',
  'id',
  'local',
  'reading',
  'blind',
  'sentence',
  'prefix',
  'suffix',
  'at',
]);

function leavesOf(value: unknown, entry: LogEntry): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (at: unknown, path: readonly string[]): void => {
    if (at === null || at === undefined || at === '') return;
    // How a value of a vocabulary was written and shown then.
    if (path.at(-2) === 'assessment' && path.at(-1) === 'value') return;
    if (Array.isArray(at)) {
      for (const [i, each] of at.entries()) walk(each, at.length === 1 ? path : [...path, String(i + 1)]);
    } else if (isObject(at)) {
      for (const [name, each] of Object.entries(at))
        if (!UNTOLD.has(name) || (path.length === 0 && name === 'id')) walk(each, [...path, name]);
    } else {
      const what = nameOf(path);
      if (what !== '') leaves.set(what, shown(at, path, entry));
    }
  };
  walk(value, []);
  return leaves;
}

/** What holds the thing itself, and is not worth a word. */
const PLAIN: ReadonlySet<string> = new Set([
  'assessment',
  'correction',
  'body',
  'passage',
  'value',
  'exact',
  'finding',
]);

function nameOf(path: readonly string[]): string {
  const told = path.filter((name, i) => !PLAIN.has(name) || (i === path.length - 1 && path.length === 1));
  const words = (told.length === 0 ? path.slice(-1) : told).map((name) =>
    name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
  return words.join(', ');
}

const FINDINGS: ReadonlySet<string> = new Set(['finding', 'findings', 'pledge']);
const ITEMS: ReadonlySet<string> = new Set(['item', 'items', 'into', 'from', 'to']);

/** Numbers are told by their ids, as everywhere else. */
function shown(value: unknown, path: readonly string[], { kind, subjects }: LogEntry): string {
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (typeof value === 'number') {
    if (FINDINGS.has(name)) return `F${value}`;
    if (ITEMS.has(name)) return subjectOf(subjects, value, /^[ESPAQ]/) ?? `item ${value}`;
    if (name === 'proposal') return `J${value}`;
    if (name === 'article') return `T${value}`;
    if (name === 'id' && path.length === 1) return kind.startsWith('evidence') ? `V${value}` : `M${value}`;
    return String(value);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
