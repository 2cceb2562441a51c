import type { Waiting } from '../../record/answers.ts';
import { beginningOf, formOf, wordsOf } from '../../record/finding-parts.ts';
import type { Standing } from '../../record/review/decision.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { shownFindings } from './shown-findings.ts';

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

/** The order in which kinds are reviewed: what the record is for first. */
export const REVIEW_ORDER: readonly Kind[] = ['pledge', 'statement', 'action', 'quantity', 'entity'];

/** Findings that wait for a decision: pledges first, then statements and actions; what the reader is surest of first. */
export async function waiting(sql: Sql, filter: QueueFilter): Promise<readonly Waiting[]> {
  const { where, values } = conditions(filter);
  const order = `array_position($${values.length + 1}::text[], f.kind), f.confidence desc nulls last, f.id`;
  const rows = await sql.query<Omit<Waiting, 'who'>>(
    `select f.id, f.kind, f.form, f.item, f.exact, f.article, a.title, a.outlet, a.published, f.place, f.confidence, f.verdict,
       i.members
     from findings f join articles a on a.id = f.article join items i on i.id = f.item
     where ${where} order by ${order} ${filter.limit === null ? '' : `limit ${Math.trunc(filter.limit)}`}`,
    [...values, REVIEW_ORDER],
  );
  const who = await whoNamed(
    sql,
    rows.map(({ id }) => id),
  );
  const found = rows.map((row) => ({ ...row, who: who.get(row.id) ?? [] }));
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

/** How many findings wait, by kind. */
export async function countWaiting(sql: Sql, filter: QueueFilter): Promise<ReadonlyMap<Kind, number>> {
  const { where, values } = conditions(filter);
  const rows = await sql.query<{ kind: Kind; count: number }>(
    `select f.kind, count(*)::int as count from findings f where ${where} group by f.kind`,
    values,
  );
  return new Map(
    rows
      .map(({ kind, count }) => [kind, count] as const)
      .toSorted(([a], [b]) => REVIEW_ORDER.indexOf(a) - REVIEW_ORDER.indexOf(b)),
  );
}

function conditions({ kinds, article, item, verdict, blindFor, least }: QueueFilter) {
  const values: unknown[] = [kinds.length === 0 ? REVIEW_ORDER : kinds];
  const where = [`f.kind = any($1)`, `f.state = 'standing'`];
  const add = (condition: (n: string) => string, value: unknown) => {
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  if (article !== null) add((n) => `f.article = ${n}`, article);
  if (item !== null) add((n) => `f.item = ${n}`, item);
  if (least !== null) add((n) => `f.confidence >= ${n}`, least);
  if (blindFor === null) add((n) => `f.verdict = ${n}`, verdict);
  else {
    add(
      (n) =>
        `exists (select 1 from decisions d where d.finding = f.id and d.by <> ${n}) and not exists (select 1 from decisions d where d.finding = f.id and d.by = ${n})`,
      blindFor,
    );
  }
  return { where: where.join(' and '), values };
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
