import { basename, isAbsolute } from 'node:path';
import { decodeEntry } from '../../src/record/history/entry.ts';
import { openRecord } from '../../src/store/opening/record.ts';
import type { Where } from '../../src/store/opening/where.ts';
import { RecordProblem } from '../../src/store/problem.ts';
import { verify } from '../../src/store/verify/verify.ts';

/** What a record holds, looked at by this process. */
export interface Held {
  /** Names of the texts, in the order in which they were added. */
  readonly names: readonly string[];
  /** What `verify` finds wrong. */
  readonly problems: readonly unknown[];
  /** What the log says, without times and the record's own id, by which two that were made alike differ. */
  readonly log: readonly unknown[];
}

/** Opens a record, mending what a killed process left, and looks at it. A record that is not there holds nothing. */
export async function look(where: Where | string): Promise<Held> {
  const place = typeof where === 'string' ? ({ kind: 'folder', path: where } as const) : where;
  const opening = { create: false, command: 'test', now: '2031-01-01T00:00:00Z', by: 'test' };
  const record = await openRecord(place, opening).catch((error: unknown) => {
    if (error instanceof RecordProblem && error.code === 'no-record') return null;
    throw error;
  });
  if (record === null) return { names: [], problems: [], log: [] };
  try {
    const { problems } = await verify(record.db, { progress: () => {} });
    const captures = await record.db.query<{ name: string }>('select name from captures order by id');
    const entries = await record.db.query<{ body: string }>('select body from entries order by seq');
    return { names: captures.map(({ name }) => name), problems, log: entries.map(({ body }) => timeless(body)) };
  } finally {
    await record.db.close();
  }
}

function timeless(body: string): unknown {
  const { kind, subjects, data } = decodeEntry(body);
  return kind === 'record.begun' ? { kind } : { kind, subjects, data };
}

/** One line of `saydo add --json`. */
export interface Told {
  readonly name: string;
  readonly status?: string;
  readonly findings?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

export function toldBy(lines: readonly string[]): readonly Told[] {
  return lines.map((line) => JSON.parse(line) as Told);
}

/** Names of the texts that were reported to be in the record, as the record keeps them. */
export function storedBy(lines: readonly string[]): readonly string[] {
  return toldBy(lines).flatMap(({ name, error }) => (error === undefined ? [kept(name)] : []));
}

/** A record keeps of a path that leads out of the folder of the command the file's name alone. */
export const kept = (name: string): string => (isAbsolute(name) ? basename(name) : name);
