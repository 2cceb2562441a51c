import type { ProposedJoin } from '../../record/answers.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { type Page, pageOf } from './pages.ts';
import { proposalsById } from './proposals.ts';

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
    readonly verdict: ProposedJoin['verdict'];
    /** All where none is named. */
    readonly kinds: readonly Kind[];
    readonly after: JoinPlace | null;
    readonly limit: number;
  },
): Promise<Page<ProposedJoin, JoinPlace>> {
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
  const joins = new Map(
    (
      await proposalsById(
        sql,
        rows.map(({ id }) => id),
      )
    ).map((join) => [join.id, join]),
  );
  return { rows: rows.flatMap(({ id }) => joins.get(id) ?? []), next };
}

type Conditions = (given: (value: unknown) => string) => string[];

/** What is behind a place: those of its very score, which may be many, then those below. */
function stretches(verdict: ProposedJoin['verdict'], after: JoinPlace | null): readonly Conditions[] {
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

/** So many open questions about one item are shown with it. */
const MOST_ABOUT = 50;

/** Joins of an item with others that nobody has answered yet, the likeliest first. Its number must be a current one. */
export async function joinsAbout(sql: Sql, item: number): Promise<readonly ProposedJoin[]> {
  const of = (side: 'a' | 'b') =>
    `(select id from proposals where ${side} = $1 and verdict = 'proposed' and a <> b limit 500)`;
  const rows = await sql.query<{ id: number }>(`${of('a')} union ${of('b')}`, [item]);
  const joins = await proposalsById(
    sql,
    rows.map(({ id }) => id),
  );
  return joins.toSorted((one, other) => other.score - one.score || one.id - other.id).slice(0, MOST_ABOUT);
}
