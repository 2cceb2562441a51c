import type { ArticleWithdrawn } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { loadReading } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';
import { computeDifferencesOf } from './differences.ts';
import { writeArticleDocuments, writeFindingDocuments } from './documents.ts';
import { relabelItem, updateItemCountsOf } from './items.ts';

/** Takes an article out of all that is listed, counted and searched; its text and what people said of it stay. */
export async function writeWithdrawn(sql: Sql, { article, findings }: ArticleWithdrawn, seq: number): Promise<void> {
  await sql.query('update articles set withdrawn = $2 where id = $1', [article, seq]);
  await sql.query(`update findings set state = 'withdrawn', local = local || '@' || id where id = any($1)`, [findings]);
  await sql.query('delete from documents where article = $1', [article]);
  await sql.query(
    `update proposals set verdict = 'withdrawn'
     where verdict = 'proposed' and (finding_a = any($1) or finding_b = any($1))`,
    [findings],
  );
  await updateCounts(sql, findings);
}

/** Brings an article back as it was. */
export async function writeRestored(sql: Sql, { article, findings }: ArticleWithdrawn): Promise<void> {
  const [row] = await sql.query<{ reading: string }>(
    `update articles a set withdrawn = null from captures c where a.id = $1 and c.id = a.capture returning c.reading`,
    [article],
  );
  if (!row) throw new RecordProblem('damaged', `the log restores article ${article}, which does not exist.`);
  await sql.query(
    `update findings set state = 'standing', local = left(local, -length('@' || id)) where id = any($1)`,
    [findings],
  );
  await writeArticleDocuments(sql, article, await loadReading(sql, row.reading));
  await writeFindingDocuments(sql, findings);
  // What was said of the two items meanwhile holds for a join that was open before.
  await sql.query(
    `update proposals p set verdict = case when p.a = p.b then 'accepted'
       when exists (select from apart where a = least(p.a, p.b) and b = greatest(p.a, p.b)) then 'rejected'
       else 'proposed' end
     from findings a, findings b
     where p.verdict = 'withdrawn' and (p.finding_a = any($1) or p.finding_b = any($1))
       and a.id = p.finding_a and b.id = p.finding_b and a.state = 'standing' and b.state = 'standing'`,
    [findings],
  );
  await updateCounts(sql, findings);
}

async function updateCounts(sql: Sql, findings: readonly number[]): Promise<void> {
  await updateItemCountsOf(sql, findings);
  const items = await sql.query<{ item: number }>(
    'select distinct item from findings where id = any($1) order by item',
    [findings],
  );
  for (const { item } of items) await relabelItem(sql, item);
  await computeDifferencesOf(sql, findings);
}
