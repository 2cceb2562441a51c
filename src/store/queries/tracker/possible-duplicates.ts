import { itemId } from '../../../record/ids.ts';
import type { Day } from '../../../record/types.ts';
import type { PossibleDuplicate } from '../../../record/views/pledges.ts';
import { day } from '../../../record/views/standpoint.ts';
import { lineOf } from '../../../record/wording/sentence.ts';
import type { Sql } from '../../database/database.ts';
import { FIRST } from '../representative-finding.ts';
import { sentencesOf } from '../sentences.ts';
import { assessmentsOn } from './assessments.ts';

interface Pair {
  readonly of: number;
  readonly duplicate: number;
}

/** Maximum number of open proposals for one pledge that are compared. */
const MAX_PROPOSALS = 20;

/**
 * Pledges that are proposed to be the same as others and stand in a way that matters to them: assessed, fulfilled, or with a
 * deadline that they may not have. By pledge.
 */
export async function possibleDuplicatesOf(
  sql: Sql,
  items: readonly number[],
): Promise<ReadonlyMap<number, PossibleDuplicate[]>> {
  if (items.length === 0) return new Map();
  const half = (own: 'a' | 'b', other: 'a' | 'b') =>
    `select wanted.item as of, p.${other} as duplicate from unnest($1::bigint[]) as wanted(item) cross join lateral (
       select ${other} from proposals where ${own} = wanted.item and verdict = 'proposed' and a <> b
         and kind = 'pledge' limit ${MAX_PROPOSALS}) p`;
  const pairs = await sql.query<Pair>(`${half('a', 'b')} union ${half('b', 'a')}`, [items]);
  if (pairs.length === 0) return new Map();
  const others = [...new Set(pairs.map(({ duplicate }) => duplicate))];
  const rows = await sql.query<{ item: number; finding: number; deadline: Day | null; fulfilled: boolean }>(
    `select i.id as item, f.id as finding, (coalesce(f.corrected, f.body)::json #>> '{deadline,to}')::int as deadline,
       exists (select from findings p join evidence v on v.pledge = p.id
         where p.item = i.id and v.relation = 'fulfils' and v.unlinked is null) as fulfilled
     from items i cross join lateral (
       select id, corrected, body from findings where item = i.id and state = 'standing' order by ${FIRST} limit 1) f
     where i.id = any($1)`,
    [others],
  );
  const sentenceOf = await sentencesOf(
    sql,
    rows.map(({ finding }) => finding),
  );
  const assessed = await assessmentsOn(sql, others);
  const possibleDuplicates = new Map(
    rows.map(({ item, finding, deadline, fulfilled }): [number, PossibleDuplicate] => {
      const status = (assessed.get(item) ?? []).find(({ current }) => current) ?? null;
      const label = lineOf(sentenceOf(finding));
      return [item, { item: itemId('pledge', item), label, status, fulfilled, due: day(deadline) }];
    }),
  );
  const found = new Map<number, PossibleDuplicate[]>();
  for (const { of, duplicate } of pairs) {
    const data = possibleDuplicates.get(duplicate);
    if (data === undefined || (data.status === null && !data.fulfilled && data.due === null)) continue;
    found.set(of, [...(found.get(of) ?? []), data]);
  }
  return found;
}

/** Whether a join, or a piece of evidence, is proposed for a pledge that nobody decided on. */
export async function hasProposal(sql: Sql, item: number): Promise<boolean> {
  const [row] = await sql.query<{ open: boolean }>(
    `select exists (select from proposals where a = $1 and verdict = 'proposed' and a <> b)
       or exists (select from proposals where b = $1 and verdict = 'proposed' and a <> b)
       or exists (select from bearings where pledge = $1 and lane is not null) as open`,
    [item],
  );
  return row?.open ?? false;
}
