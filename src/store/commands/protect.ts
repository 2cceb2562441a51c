import { randomBytes } from 'node:crypto';
import type { WordsProtected } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Database, Sql } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import { representativeFinding } from '../queries/representative-finding.ts';
import type { Author } from './decide.ts';

type Who = Omit<Author, 'blind'>;

/** What is to be protected. */
export interface ToProtect {
  /** Item of a person or body, all of whose names are protected; null for words alone. */
  readonly entity: number | null;
  readonly words: readonly string[];
  readonly instead: string;
}

/** Fewer letters occur in half of all words. */
const MIN_LETTERS = 3;

/**
 * Marks a person or words as at risk: whatever is published leaves them out.
 *
 * @returns number of the protection
 * @throws RecordProblem `unknown-id`; `not-possible` where nothing is named, or words are too short to be looked for
 */
export async function protect(
  db: Database,
  { entity, words, instead }: ToProtect,
  { by, now, why }: Who,
): Promise<number> {
  const kept = [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))];
  const short = kept.find((each) => (each.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS);
  if (short !== undefined)
    throw new RecordProblem(
      'not-possible',
      `“${short}” has fewer than ${MIN_LETTERS} letters and would match inside many words. Give a longer form.`,
    );
  if (entity === null && kept.length === 0)
    throw new RecordProblem('not-possible', 'nothing to protect was given. Give a person or body (E3), or words.');
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const named = entity === null ? null : await representativeFinding(sql, entity);
    if (entity !== null && named === null)
      throw new RecordProblem('unknown-id', `there is no ${itemId('entity', entity)} in this record.`);
    const after: WordsProtected = {
      id: (await lastProtection(sql)) + 1,
      finding: named?.id ?? null,
      words: kept,
      instead,
      salt: randomBytes(32).toString('hex'),
    };
    const subjects = named === null || entity === null ? [] : [findingId(named.id), itemId('entity', entity)];
    const data = { before: null, after };
    await project(sql, await append(sql, { kind: 'words.protected', by, at: now, subjects, data, why }));
    return after.id;
  });
}

/**
 * Takes a protection back.
 *
 * @returns false where it was taken back before
 * @throws RecordProblem `unknown-id`
 */
export async function release(db: Database, id: number, { by, now, why }: Who): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ released: number | null; body: string }>(
      'select p.released, e.body from protections p join entries e on e.seq = p.seq where p.id = $1',
      [id],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no protection ${id}. List them with: saydo protect.`);
    if (row.released !== null) return false;
    const entry = decodeEntry(row.body);
    const before = (entry.data as { readonly after: WordsProtected }).after;
    const data = { before, after: null };
    await project(sql, await append(sql, { kind: 'words.released', by, at: now, subjects: entry.subjects, data, why }));
    return true;
  });
}

async function lastProtection(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ last: number | null }>('select max(id) as last from protections');
  return row?.last ?? 0;
}
