import type { Database, Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { RecordProblem } from '../problem.ts';
import { targetOf } from '../queries/ids.ts';
import { representativeFinding } from '../queries/representative-finding.ts';
import { searchQuery } from '../queries/search-query.ts';

/** What is to be followed: an item by its id, or words. */
export type ToFollow = { readonly id: string } | { readonly topic: string } | { readonly search: string };

interface Target {
  readonly kind: 'pledge' | 'entity' | 'topic' | 'search';
  readonly finding: number | null;
  readonly item: number | null;
  readonly words: string | null;
}

/** More would be no list that anybody keeps. */
const MAX_FOLLOWS = 1000;

/**
 * Somebody follows something from now on.
 *
 * @returns false where they did already
 * @throws RecordProblem `unknown-id`; `not-possible` where it cannot be followed
 */
export async function follow(db: Database, what: ToFollow, by: string, now: string): Promise<boolean> {
  return db.transaction(async (sql) => {
    const target = await targetFrom(sql, what);
    const name = storableText(by);
    const mine = await sql.query<{ id: number }>('select id from follows where by = $1', [name]);
    if (mine.length >= MAX_FOLLOWS)
      throw new RecordProblem(
        'not-possible',
        `${by} already follows ${MAX_FOLLOWS} things, the maximum. Unfollow one first.`,
      );
    if ((await followsOf(sql, name, target)).length > 0) return false;
    await sql.query('insert into follows (by, kind, finding, words, since) values ($1, $2, $3, $4, $5)', [
      name,
      target.kind,
      target.finding,
      target.words,
      now,
    ]);
    return true;
  });
}

/**
 * Somebody follows something no more: by what it is, or by its number in their list.
 *
 * @returns whether they did
 * @throws as `follow`
 */
export async function unfollow(
  db: Database,
  what: ToFollow | { readonly number: number },
  by: string,
): Promise<boolean> {
  return db.transaction(async (sql) => {
    const name = storableText(by);
    const ids = 'number' in what ? [what.number] : await followsOf(sql, name, await targetFrom(sql, what));
    const gone = await sql.query('delete from follows where by = $1 and id = any($2) returning id', [name, ids]);
    return gone.length > 0;
  });
}

async function followsOf(sql: Sql, by: string, { kind, item, words }: Target): Promise<readonly number[]> {
  const rows = await sql.query<{ id: number }>(
    `select w.id from follows w left join findings f on f.id = w.finding
     where w.by = $1 and w.kind = $2 and (f.item = $3 or lower(w.words) = lower($4))`,
    [by, kind, item, words],
  );
  return rows.map(({ id }) => id);
}

async function targetFrom(sql: Sql, what: ToFollow): Promise<Target> {
  if ('topic' in what) return worded('topic', what.topic);
  if ('search' in what) {
    if (searchQuery(what.search, 1) === null)
      throw new RecordProblem('not-possible', `“${what.search}” contains no word that can be searched for.`);
    return worded('search', what.search);
  }
  const target = await targetOf(sql, what.id);
  if (target.what !== 'item' || (target.kind !== 'pledge' && target.kind !== 'entity'))
    throw new RecordProblem(
      'not-possible',
      `${what.id} cannot be followed: pledges (P12), people and bodies (E3) can.`,
    );
  const found = await representativeFinding(sql, target.number);
  if (found === null) throw new RecordProblem('not-possible', `${what.id} no longer occurs in any article.`);
  return { kind: target.kind, finding: found.id, item: target.number, words: null };
}

function worded(kind: 'topic' | 'search', words: string): Target {
  const said = storableText(words.trim());
  if (said === '') throw new RecordProblem('not-possible', `the ${kind} is empty. Give its words.`);
  return { kind, finding: null, item: null, words: said };
}
