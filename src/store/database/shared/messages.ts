import { deserialize } from 'node:v8';
import type { Failure } from './failures.ts';

/** Sent to each client, so that another version of saydo is not misunderstood. */
export const PROTOCOL_VERSION = 2;

/** A folder as the system knows it, by whatever path: its device and inode. */
export interface FolderId {
  readonly device: string;
  readonly inode: string;
}

/** Which record the holder has open. */
export interface Identity {
  /** Version of the record: the number of its last migration. */
  readonly version: number;
  /** Id of the record; a copy has the same. */
  readonly record: string;
  /** The folder that it lies in; a copy lies in another. */
  readonly folder: FolderId;
}

/** What the holder says first, once the record is open. Of another protocol no more is known than its version. */
export type Greeting = { readonly protocol: number; readonly version: number } & Partial<Identity>;

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
  const { protocol, version, record, folder, over } = fieldsIn(content);
  if (typeof over === 'string') return { over };
  if (typeof protocol !== 'number' || typeof version !== 'number') throw new TypeError('a message that is no greeting');
  if (protocol !== PROTOCOL_VERSION) return { protocol, version };
  const { device, inode } = typeof folder === 'object' && folder !== null ? (folder as Partial<FolderId>) : {};
  if (typeof record !== 'string' || typeof device !== 'string' || typeof inode !== 'string')
    throw new TypeError('a greeting that does not say which record it is of');
  return { protocol, version, record, folder: { device, inode } };
}

function fieldsIn(content: Buffer): Readonly<Record<string, unknown>> {
  const said: unknown = deserialize(content);
  return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
}
