import canonicalize from 'canonicalize';

/** Deeper nesting than in any record, which could exhaust the stack of a reader. */
const MAX_DEPTH = 500;

/**
 * RFC 8785 canonical JSON of a value: equal values have equal text. A lone surrogate, which UTF-8 has no form for,
 * becomes U+FFFD, in names of members too. Members that are undefined are left out, and `toJSON` is heeded, both as by
 * `JSON.stringify`; nothing else is dropped or guessed at.
 *
 * @throws Error that names the place (`$.data.amounts[2]`), where a value has no form in JSON (undefined, a function, a
 *   symbol, a bigint, NaN, an infinity, a Map or other object that is no plain one), where a value holds itself or nests
 *   more than 500 deep, and where two names of members become one
 */
export function canonical(value: unknown): string {
  const text = canonicalize(plain(value, '$', 0));
  if (text === undefined) throw new Error('the value cannot be written as JSON');
  return text;
}

/** Replaces every lone surrogate by U+FFFD, as `TextEncoder` writes it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A copy in the types of JSON alone. */
function plain(value: unknown, at: string, depth: number): unknown {
  if (depth > MAX_DEPTH)
    throw new Error(`${at.slice(0, 80)}… is nested more than ${MAX_DEPTH} levels deep, or contains itself`);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object') throw formless(at, value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON(), at, depth + 1);
  if (Array.isArray(value)) return Array.from(value, (item, i) => plain(item, `${at}[${i}]`, depth + 1));
  const kind = Object.getPrototypeOf(value);
  if (kind !== null && Object.getPrototypeOf(kind) !== null) throw formless(at, value);
  const members = new Map<string, unknown>();
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const key = wellFormed(name);
    if (members.has(key))
      throw new Error(`${at} has two members with the same normalised name, ${JSON.stringify(key)}`);
    members.set(key, plain(member, `${at}.${key}`, depth + 1));
  }
  // Unlike an assignment, this makes "__proto__" a member like any other.
  return Object.fromEntries(members);
}

function formless(at: string, value: unknown): Error {
  const what = typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
  return new Error(`${at} is ${what}, which JSON cannot express`);
}
