import type { Decided } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import { findingId, itemId } from '../../record/ids.ts';
import type { Verdict } from '../../record/review/verdicts.ts';
import type { Finding, Kind } from '../../record/types.ts';
import type { Database, Sql } from '../database/database.ts';
import { refuseInexact } from '../ingest/exact.ts';
import { append, lockLog } from '../log/append.ts';
import { readingOfCapture } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';

/** Who decides, when and why. */
export interface Author {
  readonly by: string;
  readonly now: string;
  readonly why: string | null;
  /** Whether they decide without seeing what others decided. */
  readonly blind: boolean;
}

interface Row {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly capture: number;
  readonly body: string;
}

/**
 * Accepts, rejects or corrects findings, each as an entry of its own, all in one transaction.
 *
 * @param correct makes of the reader's finding the reviewer's; given with `correct` alone
 * @returns how many decisions were new; one that says what the same reviewer said before changes nothing
 * @throws RecordProblem `not-exact` where accepted words are not exactly those of the stored text; `not-possible`
 */
export async function decide(
  db: Database,
  findings: readonly number[],
  verdict: Verdict,
  decider: Author,
  correct?: (finding: Finding, text: string, id: number) => Finding,
): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    let fresh = 0;
    for (const id of findings) if (await decideOne(sql, id, verdict, decider, correct)) fresh++;
    return fresh;
  });
}

/**
 * Accepts findings and, with them, what they use: each an entry of its own, all in one transaction, so that they can be taken back
 * together. What is accepted with another says so in its reason.
 *
 * @returns the findings on which the decision is new
 * @throws as {@link decide}
 */
export async function acceptWith(
  db: Database,
  { findings, acceptedWith }: { readonly findings: readonly number[]; readonly acceptedWith: readonly number[] },
  decider: Author,
): Promise<readonly number[]> {
  const [first = 0] = findings;
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const fresh: number[] = [];
    for (const id of findings) if (await decideOne(sql, id, 'accept', decider)) fresh.push(id);
    const why = `accepted with ${findingId(first)}, which uses it`;
    for (const id of acceptedWith) {
      // What somebody decided on meanwhile, or this reviewer before, is not decided on in passing.
      const [row] = await sql.query<{ verdict: string }>('select verdict from findings where id = $1', [id]);
      if (row?.verdict === 'proposed' && (await decideOne(sql, id, 'accept', { ...decider, why }))) fresh.push(id);
    }
    return fresh;
  });
}

/** The findings that a reviewer decided on last, in one act: those with the same instant. */
export async function lastDecided(sql: Sql, by: string): Promise<readonly number[]> {
  const rows = await sql.query<{ finding: number }>(
    `select finding from decisions where by = $1 and at = (select at from decisions where by = $1 order by seq desc limit 1)
     order by finding`,
    [by],
  );
  return rows.map(({ finding }) => finding);
}

async function decideOne(
  sql: Sql,
  id: number,
  verdict: Verdict,
  { by, now, why, blind }: Author,
  correct?: (finding: Finding, text: string, id: number) => Finding,
): Promise<boolean> {
  const [row] = await sql.query<Row>('select id, kind, item, capture, body from findings where id = $1', [id]);
  if (!row) throw new RecordProblem('unknown-id', `there is no ${findingId(id)} in this record.`);
  const finding = JSON.parse(row.body) as Finding;
  let correction: Finding | null = null;
  if (verdict !== 'reject') {
    const { text } = (await readingOfCapture(sql, row.capture)).article;
    correction = verdict === 'correct' ? (correct?.(finding, text, id) ?? null) : null;
    refuseInexact(text, [correction ?? finding]);
  }
  const before = await decisionOf(sql, id, by);
  const after: Decided = { finding: id, verdict, correction, blind };
  // What comes back from the log has its members in canonical order.
  if (before !== null && canonical({ ...before, blind }) === canonical(after)) return false;
  const subjects = [findingId(id), itemId(row.kind, row.item)];
  const entry = { kind: 'finding.decided', by, at: now, subjects, data: { before, after }, why } as const;
  await project(sql, await append(sql, entry));
  return true;
}

/** Takes back what a reviewer decided on findings. @returns how many decisions there were to take back */
export async function undecide(
  db: Database,
  findings: readonly number[],
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<number> {
  return db.transaction(async (sql) => {
    await lockLog(sql);
    let taken = 0;
    for (const id of findings) {
      const before = await decisionOf(sql, id, by);
      const [row] = await sql.query<Row>('select kind, item from findings where id = $1', [id]);
      if (before === null || !row) continue;
      const subjects = [findingId(id), itemId(row.kind, row.item)];
      const entry = { kind: 'finding.undecided', by, at: now, subjects, data: { before, after: null }, why } as const;
      await project(sql, await append(sql, entry));
      taken++;
    }
    return taken;
  });
}

async function decisionOf(sql: Sql, finding: number, by: string): Promise<Decided | null> {
  const [row] = await sql.query<{ verdict: Verdict; correction: string | null; blind: boolean }>(
    'select verdict, correction, blind from decisions where finding = $1 and by = $2',
    [finding, by],
  );
  if (!row) return null;
  const correction = row.correction === null ? null : (JSON.parse(row.correction) as Finding);
  return { finding, verdict: row.verdict, correction, blind: row.blind };
}
