import { type Assessment, type Judgement, wrongIn } from '../../record/assessment.ts';
import type { PledgeAssessed } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import { assessmentId, findingId, itemId } from '../../record/ids.ts';
import type { Database, Sql } from '../database/database.ts';
import { storableText } from '../database/rows.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { lastNumbers } from '../projection/counters.ts';
import { project } from '../projection/project.ts';
import { vocabularyInForce } from '../queries/settings.ts';
import { criteriaOf } from '../queries/tracker/criteria.ts';
import type { Author } from './decide.ts';
import { reasonGiven } from './reason.ts';
import { standingFinding } from './standing-finding.ts';

type Who = Omit<Author, 'blind'>;

/**
 * Writes down what a reviewer judges of a pledge, in the words of the vocabulary in force and under the criteria in force.
 * What they judged before stays listed.
 *
 * @param pledge a finding of the pledge
 * @returns its number, and whether it is new: who says again what they say now changes nothing
 * @throws RecordProblem `unknown-id`; `not-exact`; `not-possible` saying what a judgement lacks
 */
export async function assess(
  db: Database,
  pledge: number,
  judgement: Judgement,
  { by, now, why }: Who,
): Promise<{ readonly id: number; readonly fresh: boolean }> {
  const reason = reasonGiven('an assessment', why);
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const vocabulary = await vocabularyInForce(sql);
    const wrong = wrongIn(judgement, vocabulary);
    if (wrong !== null) throw new RecordProblem('not-possible', wrong);
    const { kind, item } = await standingFinding(sql, pledge, ['pledge']);
    const { officials, evidence, schedule, clarity, searched, settle, date } = judgement;
    const { missing = null, supersededBy = null } = judgement;
    const later = supersededBy === null ? null : await standingFinding(sql, supersededBy, ['pledge']);
    if (later?.item === item)
      throw new RecordProblem(
        'not-possible',
        `${itemId(kind, item)} cannot be superseded by itself. Name the later pledge.`,
      );
    const assessment: Assessment = {
      officials,
      evidence,
      schedule,
      clarity,
      searched: searched === null ? null : { where: searched.where, until: searched.until },
      settle,
      // Left out where there is none, so that entries are as they always were.
      ...(missing === null ? {} : { missing }),
      ...(supersededBy === null ? {} : { supersededBy }),
      date,
      criteria: (await criteriaOf(sql, [item])).get(item)?.criteria?.entry ?? null,
      vocabulary: vocabulary.id,
      value: vocabulary.values.find(({ id }) => id === evidence) ?? null,
    };
    const before = await currentOf(sql, item, by);
    if (before !== null && before.why === reason && before.assessed.pledge === pledge) {
      // What comes back from the tables has its members in another order.
      if (canonical({ criteria: null, ...before.assessed.assessment }) === canonical(assessment)) {
        return { id: before.assessed.id, fresh: false };
      }
    }
    const id = (await lastNumbers(sql)).assessment + 1;
    const data = { before: before?.assessed ?? null, after: { id, pledge, assessment } } as const;
    const subjects = [assessmentId(id), findingId(pledge), itemId(kind, item), ...subjectsOf(later)];
    await project(sql, await append(sql, { kind: 'pledge.assessed', by, at: now, subjects, data, why: reason }));
    return { id, fresh: true };
  });
}

/**
 * Takes back a judgement; it is for the reviewer who gave it to do.
 *
 * @returns false where it was taken back before
 * @throws RecordProblem `unknown-id`; `not-possible` where it is another reviewer’s
 */
export async function unassess(db: Database, id: number, { by, now, why }: Who): Promise<boolean> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{
      pledge: number;
      by: string;
      assessment: string;
      unassessed: number | null;
      item: number;
    }>(
      `select a.pledge, a.by, a.assessment, a.unassessed, f.item from assessments a join findings f on f.id = a.pledge
       where a.id = $1`,
      [id],
    );
    if (!row) throw new RecordProblem('unknown-id', `there is no ${assessmentId(id)} in this record.`);
    if (row.unassessed !== null) return false;
    if (row.by !== storableText(by)) {
      throw new RecordProblem(
        'not-possible',
        `${assessmentId(id)} was made by ${row.by}; only they can take it back. To disagree, add an assessment of your own.`,
      );
    }
    const { pledge, item } = row;
    const before: PledgeAssessed = { id, pledge, assessment: JSON.parse(row.assessment) as Assessment };
    const later = before.assessment.supersededBy ?? null;
    const subjects = [
      ...[assessmentId(id), findingId(pledge), itemId('pledge', item)],
      ...subjectsOf(later === null ? null : await findingNow(sql, later)),
    ];
    const data = { before, after: null } as const;
    await project(sql, await append(sql, { kind: 'pledge.unassessed', by, at: now, subjects, data, why }));
    return true;
  });
}

/** The later pledge that an assessment names: its history tells of it too. */
function subjectsOf(later: { readonly id: number; readonly item: number } | null): readonly string[] {
  return later === null ? [] : [findingId(later.id), itemId('pledge', later.item)];
}

async function findingNow(sql: Sql, id: number): Promise<{ readonly id: number; readonly item: number } | null> {
  const [row] = await sql.query<{ id: number; item: number }>('select id, item from findings where id = $1', [id]);
  return row ?? null;
}

/** What a reviewer says of a pledge now. */
async function currentOf(
  sql: Sql,
  item: number,
  by: string,
): Promise<{ readonly assessed: PledgeAssessed; readonly why: string } | null> {
  const [row] = await sql.query<{ id: number; pledge: number; assessment: string; why: string }>(
    `select m.id, m.pledge, m.assessment, m.why from findings f join assessments m on m.pledge = f.id
     where f.item = $1 and m.by = $2 and m.unassessed is null order by m.date desc, m.id desc limit 1`,
    [item, storableText(by)],
  );
  if (!row) return null;
  const { id, pledge, assessment, why } = row;
  return { assessed: { id, pledge, assessment: JSON.parse(assessment) as Assessment }, why };
}
