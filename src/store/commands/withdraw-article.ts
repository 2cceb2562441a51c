import type { ArticleWithdrawn } from '../../record/entries.ts';
import { articleId, assessmentId, evidenceId, itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { DependentDecisions } from '../../record/views/articles.ts';
import type { Database, Sql } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';
import { reasonGiven } from './reason.ts';

type Who = Omit<Author, 'blind'>;

/**
 * What people did that rests on an article, and goes out of sight with it: decisions on its findings, findings that they made
 * in it, evidence that it is one side of, and assessments of pledges that no other article tells of.
 *
 * @throws RecordProblem `unknown-id`
 */
export async function dependentDecisions(sql: Sql, article: number): Promise<DependentDecisions> {
  const [row] = await sql.query<{ findings: number; decided: number; made: number }>(
    `select (select count(*)::int from findings where article = a.id and state = 'standing') as findings,
       (select count(*)::int from findings where article = a.id and state = 'standing' and verdict <> 'proposed') as decided,
       (select count(*)::int from findings f join made m on m.finding = f.id
         where f.article = a.id and f.state = 'standing') as made
     from articles a where a.id = $1`,
    [article],
  );
  if (!row) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
  const evidence = await sql.query<{ id: number }>(
    `select v.id from evidence v join findings p on p.id = v.pledge join findings o on o.id = v.finding
     where v.unlinked is null and (p.article = $1 or o.article = $1) order by v.id`,
    [article],
  );
  const assessments = await sql.query<{ id: number }>(
    `select m.id from assessments m join findings p on p.id = m.pledge
     where m.unassessed is null and p.article = $1 and not exists (
       select from findings o where o.item = p.item and o.article <> $1 and o.state = 'standing') order by m.id`,
    [article],
  );
  return {
    ...row,
    evidence: evidence.map(({ id }) => evidenceId(id)),
    assessments: assessments.map(({ id }) => assessmentId(id)),
  };
}

/**
 * Takes an article that should not have been added out of all lists. The log keeps it, and it can be brought back.
 *
 * @returns false where it was withdrawn before
 * @throws RecordProblem `unknown-id`; `not-possible` where no reason is given
 */
export async function withdrawArticle(db: Database, article: number, { by, now, why }: Who): Promise<boolean> {
  const reason = reasonGiven('a withdrawal', why);
  return db.transaction(async (sql) => {
    await lockLog(sql);
    if ((await withdrawnBy(sql, article)) !== null) return false;
    const rows = await sql.query<{ id: number; kind: Kind; item: number }>(
      `select id, kind, item from findings where article = $1 and state = 'standing' order by id`,
      [article],
    );
    const after: ArticleWithdrawn = { article, findings: rows.map(({ id }) => id) };
    const subjects = [articleId(article), ...new Set(rows.map(({ kind, item }) => itemId(kind, item)))];
    const data = { before: null, after } as const;
    await project(sql, await append(sql, { kind: 'article.withdrawn', by, at: now, subjects, data, why: reason }));
    return true;
  });
}

/**
 * Brings a withdrawn article back, with all that was decided on it.
 *
 * @returns false where it is not withdrawn
 * @throws RecordProblem `unknown-id`
 */
export async function restoreArticle(db: Database, article: number, { by, now, why }: Who): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const seq = await withdrawnBy(sql, article);
    if (seq === null) return false;
    const [entry] = await sql.query<{ body: string }>('select body from entries where seq = $1', [seq]);
    if (!entry) throw new RecordProblem('damaged', `entry ${seq} is missing. Run saydo verify for details.`);
    const { subjects, data } = JSON.parse(entry.body) as { subjects: string[]; data: { after: ArticleWithdrawn } };
    const undone = { before: data.after, after: null } as const;
    await project(sql, await append(sql, { kind: 'article.restored', by, at: now, subjects, data: undone, why }));
    return true;
  });
}

/** Number of the entry that withdrew an article; null where none did. */
async function withdrawnBy(sql: Sql, article: number): Promise<number | null> {
  const [row] = await sql.query<{ withdrawn: number | null }>('select withdrawn from articles where id = $1', [
    article,
  ]);
  if (!row) throw new RecordProblem('unknown-id', `there is no ${articleId(article)} in this record.`);
  return row.withdrawn;
}
