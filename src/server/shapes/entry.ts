import type { Logged } from '../../record/answers.ts';
import { told } from '../../record/told.ts';
import type { LogEntry } from '../../record/views/history.ts';

/** An entry of the log, told in a sentence. */
export function entry(logged: Logged): LogEntry {
  const { seq, hash, kind, by, at, why, subjects, data } = logged;
  const { before = null, after = null } = (data ?? {}) as { before?: unknown; after?: unknown };
  return {
    ...{ seq, hash, kind, by, at, why, subjects: subjects.slice(0, MOST), told: told(logged) },
    before: brief(before),
    after: kind.startsWith('article.') ? brief(after) : after,
  };
}

/** The entry of an article names all of its findings. */
const MOST = 12;

/** Lists of an entry of an article hold hundreds of numbers, which nobody reads: they are cut, and their lengths told. */
function brief(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > MOST ? [...value.slice(0, MOST), `… ${value.length} in all`] : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, brief(each)]));
}
