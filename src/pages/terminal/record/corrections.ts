import type { Finding } from '../../../record/types.ts';
import { printable } from '../printable.ts';

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

/** What a correction changed, one line a part: `form: indirect → direct`, `speaker: changed`. */
export function changedParts(proposed: Finding, correction: Finding): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(proposed));
  return Object.entries(correction).flatMap(([part, value]: [string, unknown]) => {
    const was = before.get(part) ?? null;
    if (same(was, value)) return [];
    const named = NAMED[part];
    if (named !== undefined) return [`${named}: ${isNone(value) ? 'none' : 'changed'}`];
    const told = TOLD[part];
    if (told === undefined) return [];
    const [a, b] = [inWords(was), inWords(value)];
    return [a === b ? `${told}: ${b}, at another place` : `${told}: ${a} → ${b}`];
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

function inWords(value: unknown): string {
  if (isNone(value)) return 'none';
  if (Array.isArray(value)) return value.map(inWords).join(' … ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return printable(String(value));
  const { exact, title, value: worth, unit } = value as Readonly<Record<string, unknown>>;
  if (typeof title === 'string') return printable(title);
  const words = typeof exact === 'string' ? `“${printable(exact)}”` : '';
  if (worth === undefined) return words;
  return `${words} = ${
    [worth, unit]
      .filter((part) => !isNone(part) && part !== undefined)
      .map(inWords)
      .join(' ') || 'not resolved'
  }`;
}
