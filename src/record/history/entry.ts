/**
 * Entries of the append-only log that the record is. An entry is canonical JSON text; its hash is that of a leaf of the
 * Merkle tree over all entries, and the next entry names it, so that no entry can be changed, put in, taken out or
 * moved without every later one showing it.
 */
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { leafHash } from './merkle.ts';

export interface Entry {
  /** Position in the log, from 1. */
  readonly seq: number;
  /** ISO 8601 instant in UTC, `2031-05-06T07:08:09.123Z`. */
  readonly at: string;
  /** Who did it. */
  readonly by: string;
  /** What was done. */
  readonly kind: string;
  /** Ids of the items that it touches. */
  readonly subjects: readonly string[];
  /** What `kind` says it is, in JSON. */
  readonly data: unknown;
  readonly why: string | null;
  /** Hash of the entry before, in hex; 64 zeros in the first. */
  readonly prev: string;
}

/** What the writer of an entry gives; the rest follows from the log. */
export type EntryFields = Omit<Entry, 'seq' | 'prev'>;

/** Where an entry must stand: its number, and the hash of the entry before. */
export interface LogPosition {
  readonly seq: number;
  readonly prev: string;
}

/** Where the first entry stands. */
export const FIRST_PLACE: LogPosition = { seq: 1, prev: '0'.repeat(64) };

const FIELDS = ['seq', 'at', 'by', 'kind', 'subjects', 'data', 'why', 'prev'] as const;

/**
 * The canonical JSON text of an entry. Lone surrogates in it become U+FFFD.
 *
 * @throws Error that names what is wrong, where it is no entry or its data has no form in JSON
 */
export function encodeEntry(entry: Entry): string {
  const { seq, at, by, kind, subjects, data, why, prev } = entry;
  const checked = checkEntry({ seq, at, by, kind, subjects, data, why, prev });
  return canonical(checked);
}

/** Hash of an entry's text, in hex: the leaf hash (RFC 9162) of its UTF-8 bytes. */
export function entryHash(text: string): string {
  return bytesToHex(leafHash(utf8ToBytes(text)));
}

/**
 * Reads the text of an entry.
 *
 * @throws Error that names what is wrong: not JSON, not an entry, or not in canonical form (the same entry in other
 *   bytes would have another hash)
 */
export function decodeEntry(text: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`the entry is not JSON: ${shown(text)}`);
  }
  const entry = checkEntry(value);
  if (canonical(entry) !== text) throw new Error('the entry is not in canonical form (RFC 8785): its text was changed');
  return entry;
}

/**
 * The entry to append after another.
 *
 * @param previous number and hash of the last entry, null where there is none yet
 * @throws Error that names what is wrong with the fields
 */
export function nextEntry(
  previous: { readonly seq: number; readonly hash: string } | null,
  fields: EntryFields,
): { readonly text: string; readonly hash: string; readonly seq: number } {
  const place = previous ? { seq: previous.seq + 1, prev: previous.hash } : FIRST_PLACE;
  const text = encodeEntry({ ...fields, ...place });
  return { text, hash: entryHash(text), seq: place.seq };
}

/** The place after that of an entry with this text. */
export function placeAfter({ seq }: LogPosition, text: string): LogPosition {
  return { seq: seq + 1, prev: entryHash(text) };
}

/**
 * One step of checking a log, from {@link FIRST_PLACE} on by {@link placeAfter}.
 *
 * @returns null where the text is the entry of that place, else what is wrong, in plain words
 */
export function checkChain(expected: LogPosition, text: string): string | null {
  try {
    const { seq, prev } = decodeEntry(text);
    if (seq !== expected.seq) return `entry ${expected.seq} says seq=${seq}`;
    if (prev === expected.prev) return null;
    const before = seq === 1 ? 'the first entry has 64 zeros' : `the hash of entry ${seq - 1} is ${expected.prev}`;
    return `entry ${seq} says prev=${prev}, ${before}`;
  } catch (error) {
    return `entry ${expected.seq}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function checkEntry(value: unknown): Entry {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('the entry is not a JSON object');
  const members = value as Record<string, unknown>;
  const missing = FIELDS.find((name) => !Object.hasOwn(members, name) || members[name] === undefined);
  if (missing !== undefined) throw new Error(`the entry has no ${missing}`);
  const strange = Object.keys(members).find((name) => !FIELDS.some((field) => field === name));
  if (strange !== undefined) throw new Error(`the entry has an unknown field: ${shown(strange)}`);
  const { seq, at, by, kind, subjects, data, why, prev } = members;
  if (!Number.isSafeInteger(seq) || Number(seq) < 1) throw wrong('seq', seq, 'a whole number from 1');
  if (!isInstant(at)) throw wrong('at', at, 'an instant in UTC such as 2031-05-06T07:08:09Z');
  if (!isWord(by)) throw wrong('by', by, 'a string that is not empty');
  if (!isWord(kind)) throw wrong('kind', kind, 'a string that is not empty');
  if (!Array.isArray(subjects) || !subjects.every(isWord)) throw wrong('subjects', subjects, 'a list of ids');
  if (why !== null && typeof why !== 'string') throw wrong('why', why, 'a string or null');
  if (typeof prev !== 'string' || !/^[0-9a-f]{64}$/.test(prev)) throw wrong('prev', prev, '64 hex digits');
  return { seq: Number(seq), at, by, kind, subjects, data, why, prev };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value)) return false;
  const instant = new Date(value);
  // Dates that are on no calendar, such as 30 February, come back as another day.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 19) === value.slice(0, 19);
}

function wrong(name: string, value: unknown, expected: string): Error {
  return new Error(`the entry's ${name} is ${shown(value)}, not ${expected}`);
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
