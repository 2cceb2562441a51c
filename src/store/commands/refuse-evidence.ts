import type { EvidenceRefused } from '../../record/entries.ts';
import { decodeEntry } from '../../record/history/entry.ts';
import { articleId, findingId, itemId } from '../../record/ids.ts';
import type { Database, Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';
import { reasonGiven } from './reason.ts';
import { standingFinding } from './standing-finding.ts';

type Who = Omit<Author, 'blind'>;

/**
 * Says that a statement or an action, or a sentence of which the reader made neither, does not bear on a pledge: it is not proposed
 * any more, in none of its reports. A link of both outweighs it.
 *
 * @returns false where the same reviewer said so before
 * @throws RecordProblem `unknown-id`; `not-possible` where a finding is of another kind or no longer stands, or no reason is given
 */
export async function refuseEvidence(db: Database, refused: EvidenceRefused, { by, now, why }: Who): Promise<boolean> {
  const reason = reasonGiven('a refusal', why);
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const promised = await standingFinding(sql, refused.pledge, ['pledge']);
    const subjects = [findingId(promised.id), itemId('pledge', promised.item)];
    if (refused.finding !== null) {
      const shown = await standingFinding(sql, refused.finding, ['statement', 'action']);
      subjects.push(findingId(shown.id), itemId(shown.kind, shown.item));
    } else if (refused.sentence) subjects.push(articleId(refused.sentence.article));
    if ((await refusalsBy(sql, refused, by)).length > 0) return false;
    const data = { before: null, after: refused } as const;
    await project(sql, await append(sql, { kind: 'evidence.refused', by, at: now, subjects, data, why: reason }));
    return true;
  });
}

/**
 * Takes back what a reviewer said by {@link refuseEvidence} of the same pledge and the same act, by whichever of their findings.
 *
 * @returns false where they had not said so
 * @throws RecordProblem `damaged`
 */
export async function unrefuseEvidence(
  db: Database,
  of: Pick<EvidenceRefused, 'pledge' | 'finding' | 'sentence'>,
  { by, now, why }: Who,
): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const said = await refusalsBy(sql, of, by);
    for (const seq of said) {
      const [row] = await sql.query<{ body: string }>('select body from entries where seq = $1', [seq]);
      if (!row) throw new RecordProblem('damaged', `entry ${seq} is missing. Run saydo verify for details.`);
      const { data, subjects } = decodeEntry(row.body);
      const before = (data as { readonly after: EvidenceRefused }).after;
      const entry = { kind: 'evidence.unrefused', by, at: now, subjects, data: { before, after: null }, why } as const;
      await project(sql, await append(sql, entry));
    }
    return said.length > 0;
  });
}

/** Entries by which a reviewer refused this, as the items of both are now. */
async function refusalsBy(
  sql: Sql,
  { pledge, finding, sentence }: Pick<EvidenceRefused, 'pledge' | 'finding' | 'sentence'>,
  by: string,
): Promise<readonly number[]> {
  const rows =
    finding === null
      ? await sql.query<{ seq: number }>(
          `select s.seq from findings p join findings q on q.item = p.item
           join refused_sentences s on s.pledge = q.id and s.article = $2 and s.words = $3
           where p.id = $1 and s.by = $4 order by s.seq`,
          [pledge, sentence?.article ?? 0, storableText(sentence?.exact ?? ''), storableText(by)],
        )
      : await sql.query<{ seq: number }>(
          `select r.seq from findings p join findings q on q.item = p.item, findings f join findings o on o.item = f.item
           join refusals r on r.finding = o.id where p.id = $1 and f.id = $2 and r.pledge = q.id and r.by = $3 order by r.seq`,
          [pledge, finding, storableText(by)],
        );
  return rows.map(({ seq }) => seq);
}
