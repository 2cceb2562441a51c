import type { EvidenceLinked, EvidenceRefused } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { countUpTo } from './counters.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes a link from a pledge to a statement or an action. */
export async function writeEvidenceLinked(
  sql: Sql,
  { id, pledge, finding, relation }: EvidenceLinked,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    'insert into evidence (id, pledge, finding, relation, why, by, at, seq) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, pledge, finding, relation, storableText(why ?? ''), storableText(by), at, seq],
  );
  await countUpTo(sql, { evidence: id });
}

/** Takes a link back. */
export async function writeEvidenceUnlinked(sql: Sql, { id }: EvidenceLinked, seq: number): Promise<void> {
  await sql.query('update evidence set unlinked = $2 where id = $1', [id, seq]);
}

/** Writes that something does not bear on a pledge, as a reviewer said last. */
export async function writeEvidenceRefused(
  sql: Sql,
  { pledge, finding }: EvidenceRefused,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    `insert into refusals (pledge, finding, by, at, why, seq) values ($1, $2, $3, $4, $5, $6)
     on conflict (pledge, finding, by) do update set at = excluded.at, why = excluded.why, seq = excluded.seq`,
    [pledge, finding, storableText(by), at, storableText(why ?? ''), seq],
  );
}
