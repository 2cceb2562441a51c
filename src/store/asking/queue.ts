import type { Waiting } from '../../record/answers.ts';
import { beginningOf, formOf, wordsOf } from '../../record/kinds/summary.ts';
import type { Standing } from '../../record/review/decision.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { NO_LIMIT } from './pages.ts';
import { countQueue, queuePage, REVIEW_ORDER } from './queue-page.ts';
import { shownFindings } from './shown-findings.ts';
import { tallies } from './tallies.ts';

export interface QueueFilter {
  readonly kinds: readonly Kind[];
  /** Article. */
  readonly article: number | null;
  readonly item: number | null;
  readonly verdict: Standing;
  /** Lists what others decided and this reviewer did not, in place of what nobody decided. */
  readonly blindFor: string | null;
  /** Findings that the reader was at least so sure of. */
  readonly least: number | null;
  readonly limit: number | null;
}

/** Findings that wait for a decision, in the order of the queue. */
export async function waiting(sql: Sql, filter: QueueFilter): Promise<readonly Waiting[]> {
  const { rows: places } = await queuePage(sql, { ...filter, after: null, limit: filter.limit ?? NO_LIMIT });
  const ids = places.map(({ id }) => id);
  const rows = await sql.query<Omit<Waiting, 'who'>>(
    `select f.id, f.kind, f.form, f.item, f.exact, f.article, a.title, a.outlet, a.published, f.place, f.confidence, f.verdict,
       i.members
     from findings f join articles a on a.id = f.article join items i on i.id = f.item where f.id = any($1)`,
    [ids],
  );
  const who = await whoNamed(sql, ids);
  const byId = new Map(rows.map((row) => [row.id, { ...row, who: who.get(row.id) ?? [] }]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  return filter.blindFor === null ? found : asProposed(sql, found);
}

/** As the reader proposed them, whatever people made of them. */
async function asProposed(sql: Sql, rows: readonly Waiting[]): Promise<readonly Waiting[]> {
  const proposed = await shownFindings(
    sql,
    rows.map(({ id }) => id),
    true,
  );
  const byId = new Map(proposed.map((shown) => [shown.id, shown]));
  return rows.map((row) => {
    const shown = byId.get(row.id);
    if (shown === undefined) return row;
    const { finding, named, made } = shown;
    return {
      ...row,
      ...{ verdict: 'proposed', form: formOf(finding), exact: wordsOf(finding), place: beginningOf(finding) },
      who: named.filter(({ role }) => DOING.includes(role)).map(({ name }) => name),
      // Whoever makes a finding is sure of it, and the reader never is.
      confidence: made ? null : row.confidence,
    };
  });
}

/** How many wait, by kind. Of the whole record it is known; of anything else it is counted. */
export async function countWaiting(sql: Sql, filter: Omit<QueueFilter, 'limit'>): Promise<ReadonlyMap<Kind, number>> {
  const { kinds, article, item, verdict, blindFor, least } = filter;
  const whole = article === null && item === null && least === null && verdict === 'proposed' && blindFor === null;
  if (!whole) return countQueue(sql, filter);
  const { waiting: known } = await tallies(sql);
  const wanted = REVIEW_ORDER.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  return new Map(wanted.map((kind) => [kind, known.get(kind) ?? 0]));
}

/** The parts of those who speak, pledge or act. */
const DOING: readonly string[] = ['speaker', 'pledger', 'actor', 'whose'];

/** The names of those who speak, pledge or act in findings, by finding. */
export async function whoNamed(sql: Sql, findings: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await sql.query<{ finding: number; name: string }>(
    `select r.finding, i.label as name from roles r join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) and r.role = any($2) order by r.finding, r.rank`,
    [findings, DOING],
  );
  const who = new Map<number, string[]>();
  for (const { finding, name } of rows) who.set(finding, [...(who.get(finding) ?? []), name]);
  return who;
}
