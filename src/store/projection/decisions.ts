import type { Decided } from '../../record/entries.ts';
import { type Decision, reviewStatusOf } from '../../record/review/decision.ts';
import type { Day, Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { computeDifferencesOf } from './differences.ts';
import { writeFindingDocuments } from './documents.ts';
import { writeRoles, writeShown } from './findings.ts';
import { relabelItem, updateItemCountsOf } from './items.ts';

/** Writes one reviewer's decision beside those of others, and what follows from them all. */
export async function writeDecided(
  sql: Sql,
  { finding, verdict, correction, blind }: Decided,
  { seq, at, by, why }: { readonly seq: number; readonly at: string; readonly by: string; readonly why: string | null },
): Promise<void> {
  await sql.query(
    `insert into decisions (finding, by, verdict, correction, why, blind, at, seq) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (finding, by) do update set verdict = excluded.verdict, correction = excluded.correction,
       why = excluded.why, blind = excluded.blind, at = excluded.at, seq = excluded.seq`,
    [finding, by, verdict, correction === null ? null : JSON.stringify(correction), why, blind, at, seq],
  );
  await writeStanding(sql, finding);
}

/** Takes back what one reviewer decided. */
export async function writeUndecided(sql: Sql, { finding }: Decided, by: string): Promise<void> {
  await sql.query('delete from decisions where finding = $1 and by = $2', [finding, by]);
  await writeStanding(sql, finding);
}

interface Row {
  readonly item: number;
  readonly article: number;
  readonly body: string;
  readonly corrected: string | null;
  readonly published: Day | null;
}

async function writeStanding(sql: Sql, id: number): Promise<void> {
  const [row] = await sql.query<Row>(
    `select f.item, f.article, f.body, f.corrected, a.day as published
     from findings f join articles a on a.id = f.article where f.id = $1`,
    [id],
  );
  if (!row) return;
  const decisions = (
    await sql.query<{ by: string; verdict: Decision['verdict']; correction: string | null }>(
      'select by, verdict, correction from decisions where finding = $1 order by seq',
      [id],
    )
  ).map(({ by, verdict, correction }): Decision => {
    return { by, verdict, correction: correction === null ? null : (JSON.parse(correction) as Finding) };
  });
  const standing = reviewStatusOf(decisions);
  const corrected = standing === 'corrected' ? JSON.stringify(decisions.at(-1)?.correction) : null;
  await sql.query('update findings set verdict = $2, corrected = $3 where id = $1', [id, standing, corrected]);
  if (corrected !== row.corrected) {
    const finding = JSON.parse(corrected ?? row.body) as Finding;
    await writeShown(sql, id, finding, row.published);
    await writeRoles(sql, row.article, [{ id, finding }]);
    await updateItemCountsOf(sql, [id]);
    await relabelItem(sql, row.item);
  }
  await writeFindingDocuments(sql, [id]);
  await computeDifferencesOf(sql, [id]);
}
