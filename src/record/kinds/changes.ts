import type { Finding } from '../types.ts';
import type { Change } from '../views/findings.ts';
import type { Held, Named } from './fields.ts';
import { fieldsOf, heldIn } from './kinds.ts';

/**
 * What a correction changed, field by field: the form from `indirect` to `direct`. Of whom a finding names only ids within
 * one reading are known here, so that they are told as `one` and `another`.
 */
export function changesOf(before: Finding, after: Finding): Change[] {
  if (before.kind !== after.kind) return [];
  return fieldsOf(after.kind).flatMap((field): Change[] => {
    const [was, is] = [heldIn(before, field), heldIn(after, field)];
    // How sure the reader is differs from one reading to the next, and no correction says anything of it.
    if (isShare(field) || same(was, is)) return [];
    const what = field.label.toLowerCase();
    if (field.type !== 'reference') return [{ what, was: inWords(field, was), is: inWords(field, is) }];
    const one = howMany(was);
    const now = howMany(is);
    return [{ what, was: one, is: now === null || now !== one ? now : now === 'one' ? 'another' : 'others' }];
  });
}

const howMany = (held: Value): 'one' | 'several' | null =>
  isNone(held) ? null : Array.isArray(held) && held.length > 1 ? 'several' : 'one';

const isShare = (field: Named): boolean => field.type === 'value' && field.holds === 'share';

type Value = Held[keyof Held];

const isNone = (value: Value): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** The values of a finding are JSON, whose members may come in any order. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && Array.from(left).every(([name, value]) => same(value, right.get(name)));
}

function inWords(field: Named, value: Value): string | null {
  if (isNone(value)) return null;
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
