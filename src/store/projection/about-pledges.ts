/** What people say of pledges beside decisions: evidence for them, assessments, and what they write about them. */

import type {
  EvidenceLinked,
  EvidenceRefused,
  PledgeAssessed,
  PledgeCriteria,
  PledgeDescribed,
} from '../../record/entries.ts';
import { type Description, descriptionInWords } from '../../record/kinds/description.ts';
import type { Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { countUpTo } from './counters.ts';
import { writeFindingDocuments } from './documents.ts';
import type { EntryMeta } from './entry-meta.ts';

/** Writes what a reviewer judged of a pledge, beside what they and others judged before. */
export async function writeAssessed(
  sql: Sql,
  { id, pledge, assessment }: PledgeAssessed,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query(
    `insert into assessments (id, pledge, by, date, assessment, why, at, seq, superseded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      pledge,
      storableText(by),
      assessment.date,
      storableText(JSON.stringify(assessment)),
      storableText(why ?? ''),
      at,
      seq,
      assessment.supersededBy ?? null,
    ],
  );
  await countUpTo(sql, { assessment: id });
}

/** Takes a judgement back. */
export async function writeUnassessed(sql: Sql, { id }: PledgeAssessed, seq: number): Promise<void> {
  await sql.query('update assessments set unassessed = $2 where id = $1', [id, seq]);
}

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
  { pledge, finding, sentence }: EvidenceRefused,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  const said = [storableText(by), at, storableText(why ?? ''), seq];
  if (finding === null) {
    await sql.query(
      'insert into refused_sentences (pledge, article, words, by, at, why, seq) values ($1, $2, $3, $4, $5, $6, $7)',
      [pledge, sentence?.article ?? 0, storableText(sentence?.exact ?? ''), ...said],
    );
    return;
  }
  await sql.query(
    `insert into refusals (pledge, finding, by, at, why, seq) values ($1, $2, $3, $4, $5, $6)
     on conflict (pledge, finding, by) do update set at = excluded.at, why = excluded.why, seq = excluded.seq`,
    [pledge, finding, ...said],
  );
}

/** Takes back that something does not bear on a pledge, as a reviewer had said. */
export async function writeEvidenceUnrefused(
  sql: Sql,
  { pledge, finding, sentence }: EvidenceRefused,
  { by }: EntryMeta,
): Promise<void> {
  if (finding === null)
    await sql.query('delete from refused_sentences where pledge = $1 and article = $2 and words = $3 and by = $4', [
      ...[pledge, sentence?.article ?? 0, storableText(sentence?.exact ?? ''), storableText(by)],
    ]);
  else
    await sql.query('delete from refusals where pledge = $1 and finding = $2 and by = $3', [
      ...[pledge, finding, storableText(by)],
    ]);
}

/** Writes what somebody wrote about a pledge, over what was written there before. */
export async function writeDescribed(
  sql: Sql,
  { pledge, fields }: PledgeDescribed,
  { seq, at, by }: EntryMeta,
): Promise<void> {
  for (const [field, value] of Object.entries(fields) as [string, Description[keyof Description]][]) {
    await sql.query(
      `insert into descriptions (pledge, field, value, words, by, at, seq) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (pledge, field) do update set value = excluded.value, words = excluded.words,
         by = excluded.by, at = excluded.at, seq = excluded.seq`,
      [
        pledge,
        field,
        storableText(JSON.stringify(value)),
        storableText(descriptionInWords(value) ?? ''),
        storableText(by),
        at,
        seq,
      ],
    );
  }
  await writeFindingDocuments(sql, [pledge]);
}

/** Writes what would count as a pledge kept or broken, beside all that was written of that before. */
export async function writeCriteria(
  sql: Sql,
  { pledge, criteria }: PledgeCriteria,
  { seq, at, by, why }: EntryMeta,
): Promise<void> {
  await sql.query('insert into criteria (seq, pledge, criteria, by, at, why) values ($1, $2, $3, $4, $5, $6)', [
    seq,
    pledge,
    criteria === null ? null : storableText(JSON.stringify(criteria)),
    storableText(by),
    at,
    storableText(why ?? ''),
  ]);
}
