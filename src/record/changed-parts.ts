import type { Finding } from './types.ts';
import type { Change } from './views/findings.ts';

/** Parts that are told by what is in them; others are ids of one reading, which tell a reader nothing. */
const TOLD: Readonly<Record<string, string>> = {
  name: 'name',
  type: 'type',
  form: 'form',
  mentions: 'mentions',
  offices: 'offices',
  source: 'source',
  cue: 'cue',
  content: 'words',
  passages: 'words',
  passage: 'words',
  act: 'act',
  date: 'date',
  amount: 'amount',
  deadline: 'deadline',
  condition: 'condition',
  testable: 'testable',
  value: 'value',
  unit: 'unit',
  of: 'what is counted',
  approximate: 'approximate',
  sentence: 'sentence',
};
const NAMED: Readonly<Record<string, string>> = {
  speaker: 'speaker',
  via: 'outlet that relays it',
  parent: 'statement that holds it',
  statement: 'statement whose word it is',
  pledgers: 'pledgers',
  actors: 'actors',
  targets: 'targets',
  place: 'place',
  whose: 'source of the figure',
};

/**
 * What a correction changed, part by part: the form from `indirect` to `direct`. Of whom a finding names only ids within one
 * reading are known here, so that they are told as `one` and `another`.
 */
export function changedParts(proposed: Finding, correction: Finding): Change[] {
  const before = new Map<string, unknown>(Object.entries(proposed));
  return Object.entries(correction).flatMap(([part, value]: [string, unknown]): Change[] => {
    const was = before.get(part) ?? null;
    if (same(was, value)) return [];
    const named = NAMED[part];
    if (named !== undefined) {
      const one = isNone(was) ? null : 'one';
      return [{ what: named, was: one, is: isNone(value) ? null : one === null ? 'one' : 'another' }];
    }
    const what = TOLD[part];
    return what === undefined ? [] : [{ what, was: inWords(was), is: inWords(value) }];
  });
}

const isNone = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The values of a finding are JSON, whose members may come in any order. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && Array.from(left).every(([name, value]) => same(value, right.get(name)));
}

function inWords(value: unknown): string | null {
  if (isNone(value)) return null;
  if (Array.isArray(value)) return value.map(inWords).join(' … ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return String(value);
  const { exact, title, value: worth, unit } = value as Readonly<Record<string, unknown>>;
  if (typeof title === 'string') return title;
  const words = typeof exact === 'string' ? `“${exact}”` : '';
  if (worth === undefined) return words;
  return `${words} = ${
    [worth, unit]
      .filter((part) => !isNone(part) && part !== undefined)
      .map(inWords)
      .join(' ') || 'not resolved'
  }`;
}
