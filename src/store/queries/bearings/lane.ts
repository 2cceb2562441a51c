import { MIN_PROPOSED } from '../../../record/bearing/propose-evidence.ts';
import type { Sql } from '../../database/database.ts';

/**
 * SQL that holds of a row `b` of bearings with its finding `f` (or none) for as long as nobody linked or refused what it proposes, in
 * any report of the same act.
 */
export const IS_OPEN = `not exists (
    select from findings o join evidence v on v.finding = o.id join findings p on p.id = v.pledge
    where o.item = f.item and p.item = b.pledge and v.unlinked is null)
  and not exists (
    select from findings o join refusals r on r.finding = o.id join findings p on p.id = r.pledge
    where o.item = f.item and p.item = b.pledge)
  and not exists (
    select from refused_sentences s join findings p on p.id = s.pledge
    where s.article = b.article and s.words = b.words and p.item = b.pledge)`;

/** In which lane a proposal waits: of pledges that somebody reviewed first. */
const REVIEWED = 1;
const UNREVIEWED = 2;

interface Row {
  readonly pledge: number;
  readonly article: number;
  readonly place: number;
  readonly sure: number;
  readonly lane: number | null;
  readonly item: number | null;
  readonly open: boolean;
  readonly reviewed: boolean;
}

/** Settles what of the proposals on some pledges a person is asked about: of all reports of one act the surest. */
export async function refreshLane(sql: Sql, pledges: readonly number[]): Promise<void> {
  if (pledges.length === 0) return;
  const rows = await sql.query<Row>(
    `select b.pledge, b.article, b.place, b.sure, b.lane, f.item, (${IS_OPEN}) as open,
       exists (select from findings r where r.item = b.pledge and r.state = 'standing'
         and r.verdict in ('accepted', 'corrected', 'disputed')) as reviewed
     from bearings b left join findings f on f.id = b.finding where b.pledge = any($1)`,
    [pledges],
  );
  const asked = new Map<string, Row>();
  for (const row of rows) {
    if (!row.open || row.sure < MIN_PROPOSED) continue;
    const act = `${row.pledge} ${row.item ?? `${row.article} ${row.place}`}`;
    const surest = asked.get(act);
    if (surest === undefined || isBefore(row, surest)) asked.set(act, row);
  }
  const first = new Set(asked.values());
  const moved = rows
    .map((row) => ({ ...row, now: first.has(row) ? (row.reviewed ? REVIEWED : UNREVIEWED) : null }))
    .filter(({ lane, now }) => lane !== now);
  if (moved.length === 0) return;
  await sql.query(
    `update bearings b set lane = n.lane from unnest($1::bigint[], $2::bigint[], $3::int[], $4::smallint[]) as n(pledge, article, place, lane)
     where b.pledge = n.pledge and b.article = n.article and b.place = n.place`,
    [
      moved.map(({ pledge }) => pledge),
      moved.map(({ article }) => article),
      moved.map(({ place }) => place),
      moved.map(({ now }) => now),
    ],
  );
}

/** Of two reports that are as sure the older one, by its number, is shown. */
function isBefore(a: Row, b: Row): boolean {
  return a.sure !== b.sure ? a.sure > b.sure : a.article !== b.article ? a.article < b.article : a.place < b.place;
}
