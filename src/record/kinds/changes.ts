import type { Finding } from '../types.ts';
import type { Held, Named } from './fields.ts';
import { fieldsOf, heldIn } from './kinds.ts';

/** What a correction changed, one line a field: `quoted: indirect → direct`, `who says: changed`. */
export function changesOf(before: Finding, after: Finding): readonly string[] {
  if (before.kind !== after.kind) return [`kind: ${before.kind} → ${after.kind}`];
  return fieldsOf(after.kind).flatMap((field) => {
    const [was, is] = [heldIn(before, field), heldIn(after, field)];
    if (same(was, is)) return [];
    const label = field.label.toLowerCase();
    // References are ids of one reading, which tell a reader nothing.
    if (field.type === 'reference') return [`${label}: ${isNone(is) ? 'none' : 'changed'}`];
    const [a, b] = [inWords(field, was), inWords(field, is)];
    return [a === b ? `${label}: ${b}, at another place` : `${label}: ${a} → ${b}`];
  });
}

type Value = Held[keyof Held];

const isNone = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The values of a finding are JSON, whose members may come in any order. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && Array.from(left).every(([name, value]) => same(value, right.get(name)));
}

function inWords(field: Named, value: Value): string {
  if (isNone(value)) return 'none';
  if (!Array.isArray(value)) return oneInWords(value as One);
  const between = field.type === 'value' && field.holds === 'figure' ? ' to ' : ' … ';
  return (value as readonly One[]).map(oneInWords).join(between);
}

type Each<T> = T extends readonly (infer E)[] ? E : T;
/** What a field holds, or one of a list. */
type One = Each<Value>;

function oneInWords(one: One): string {
  if (typeof one === 'boolean') return one ? 'yes' : 'no';
  if (typeof one !== 'object' || one === null) return String(one);
  if ('title' in one) return one.title;
  const words = `“${one.exact}”`;
  if (!('value' in one)) return words;
  const worth = typeof one.value === 'object' ? one.value?.join(' to ') : one.value;
  const known = [worth, 'unit' in one ? one.unit : null].filter((part) => part !== null && part !== undefined);
  return `${words} = ${known.join(' ') || 'not resolved'}`;
}
