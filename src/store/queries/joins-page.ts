import type { Kind, ProposalStatus } from '../../record/types.ts';
import type { JoinPage } from '../../record/views/items.ts';
import type { Sql } from '../database/database.ts';
import { listOf, pageOf } from './pages.ts';
import { joinsById } from './proposals.ts';
import { tallies } from './tallies.ts';

/** Where in the list a proposed join stands. */
export interface JoinPlace {
  readonly score: number;
  readonly id: number;
}

/** Joins that are proposed, the likeliest first; those that were answered, the newest first. */
export async function joinsPage(
  sql: Sql,
  {
    verdict,
    kinds,
    after,
    limit,
  }: {
    readonly verdict: ProposalStatus;
    /** All where none is named. */
    readonly kinds: readonly Kind[];
    readonly after: JoinPlace | null;
    readonly limit: number;
  },
): Promise<JoinPage> {
  const places: JoinPlace[] = [];
  for (const behind of stretches(verdict, after)) {
    const wanted = limit + 1 - places.length;
    if (wanted <= 0) break;
    const values: unknown[] = [];
    const conditions = behind((value) => `$${values.push(value)}`);
    if (kinds.length > 0) conditions.push(`kind = any($${values.push(kinds)})`);
    places.push(
      ...(await sql.query<JoinPlace>(
        `select score, id from proposals where ${conditions.join(' and ')}
         order by ${verdict === 'proposed' ? 'score desc, id' : 'id desc'} limit ${wanted}`,
        values,
      )),
    );
  }
  const { rows, next } = pageOf(places, limit, (last) => last);
  const joins = await joinsById(
    sql,
    rows.map(({ id }) => id),
  );
  const count = verdict === 'proposed' && kinds.length === 0 ? (await tallies(sql)).joins : null;
  return listOf(joins, next, count);
}

type Conditions = (given: (value: unknown) => string) => string[];

/** What is behind a place: those of its very score, which may be many, then those below. */
function stretches(verdict: ProposalStatus, after: JoinPlace | null): readonly Conditions[] {
  if (verdict !== 'proposed') {
    const answered = `verdict <> 'proposed'`;
    return [
      (given) => [answered, `verdict = ${given(verdict)}`, ...(after === null ? [] : [`id < ${given(after.id)}`])],
    ];
  }
  // Two items that have become one are no question any more.
  const open = [`verdict = 'proposed'`, 'a <> b'];
  if (after === null) return [() => [...open]];
  return [
    (given) => [...open, `score = ${given(after.score)}::real`, `id > ${given(after.id)}`],
    (given) => [...open, `score < ${given(after.score)}::real`],
  ];
}
