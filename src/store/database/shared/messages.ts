import { deserialize } from 'node:v8';
import type { Failure } from './failures.ts';

/** Told to whoever connects, so that another saydo, which may ask otherwise, is not misunderstood. */
export const PROTOCOL = 1;

/** What the holder says first, once the record is open. */
export interface Greeting {
  readonly protocol: number;
  /** Version of the record: the number of its last migration. */
  readonly version: number;
}

/** What a client asks. Each is answered once, in the order in which they were asked. */
export type Request =
  | { readonly kind: 'query'; readonly statement: string; readonly values: readonly unknown[] }
  | { readonly kind: 'run'; readonly statements: string }
  | { readonly kind: 'begin' | 'commit' | 'rollback' };

/** A request that asks the database, within a transaction or not. */
export type Asking = Extract<Request, { kind: 'query' | 'run' }>;

/** Why the holder says no more. */
export interface Over {
  readonly over: string;
}

/** What the holder says after its greeting. */
export type Answer = { readonly rows: readonly Record<string, unknown>[] } | { readonly failed: Failure } | Over;

/** @throws Error where the bytes are no request that a client of this saydo sends */
export function requestIn(content: Buffer): Request {
  const said = fieldsIn(content);
  const { kind, statement, values, statements } = said;
  if (kind === 'query' && typeof statement === 'string' && Array.isArray(values)) return { kind, statement, values };
  if (kind === 'run' && typeof statements === 'string') return { kind, statements };
  if (kind === 'begin' || kind === 'commit' || kind === 'rollback') return { kind };
  throw new TypeError('a message that is no request');
}

/** @throws Error where the bytes are nothing that a holder of this saydo answers */
export function answerIn(content: Buffer): Answer {
  const { rows, failed, over } = fieldsIn(content);
  if (Array.isArray(rows)) return { rows };
  if (typeof over === 'string') return { over };
  if (typeof failed === 'object' && failed !== null) return { failed: failed as Failure };
  throw new TypeError('a message that is no answer');
}

/** @throws Error where the bytes are no greeting, of whatever protocol */
export function greetingIn(content: Buffer): Greeting | Over {
  const { protocol, version, over } = fieldsIn(content);
  if (typeof over === 'string') return { over };
  if (typeof protocol === 'number' && typeof version === 'number') return { protocol, version };
  throw new TypeError('a message that is no greeting');
}

function fieldsIn(content: Buffer): Readonly<Record<string, unknown>> {
  const said: unknown = deserialize(content);
  return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
}
