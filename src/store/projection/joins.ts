import type { HeldApart, ItemsJoined, ItemsParted, Separated } from '../../record/entries.ts';
import type { Sql } from '../database/database.ts';
import { pairsApart } from './apart.ts';
import { countUpTo } from './counters.ts';
import { computeDifferences } from './differences.ts';
import { relabelItem, updateItemCounts } from './items.ts';
import { rewriteKeys } from './keys.ts';

interface DecisionAuthor {
  readonly by: string;
  readonly why: string | null;
}

/** Makes the findings of one item findings of another. */
export async function writeItemsJoined(
  sql: Sql,
  { into, from, proposal }: ItemsJoined,
  said: DecisionAuthor,
): Promise<void> {
  // Why a finding stood for its item before is kept in the new reason, since the join may be taken back.
  const reason = JSON.stringify({ by: said.by, why: said.why, from }).replace(/\}$/, ',"was":');
  await sql.query(`update findings set item = $1, reason = $3 || reason || '}' where item = $2`, [into, from, reason]);
  await sql.query('update items set merged = $1 where id = $2', [into, from]);
  await sql.query('delete from apart where a = $1 and b = $2', [Math.min(into, from), Math.max(into, from)]);
  if (proposal !== null) await answer(sql, proposal, 'accepted', said);
  await sql.query('update proposals set a = $1 where a = $2', [into, from]);
  await sql.query('update proposals set b = $1 where b = $2', [into, from]);
  await sql.query(
    `update proposals set verdict = 'accepted', by = $2, said = $3 where verdict = 'proposed' and a = $1 and b = $1`,
    [into, said.by, said.why],
  );
  // What was held apart from the one is held apart from both.
  for (const { a, b } of await pairsApart(sql)) if (a === into || b === into) await rejectJoins(sql, a, b);
  await refresh(sql, [into, from]);
}

/** Gives findings back to the item that was joined into another, and holds the two apart. */
export async function writeItemsParted(sql: Sql, { into, from, findings }: ItemsParted): Promise<void> {
  const rows = await sql.query<{ id: number; reason: string }>('select id, reason from findings where id = any($1)', [
    findings,
  ]);
  for (const { id, reason } of rows) {
    const before = JSON.stringify(reasonBefore(JSON.parse(reason) as Reason | null, from));
    await sql.query('update findings set item = $2, reason = $3 where id = $1', [id, from, before]);
  }
  await sql.query('update items set merged = null where id = $1', [from]);
  await moveProposals(sql, into, from, findings);
  await holdApart(sql, into, from);
  await refresh(sql, [into, from]);
}

/** Gives a finding an item of its own, and holds it apart from the one that it left. */
export async function writeSeparated(sql: Sql, { finding, from, to }: Separated): Promise<void> {
  await sql.query(
    `insert into items (id, kind, label, members) select $2, kind, exact, 0 from findings where id = $1`,
    [finding, to],
  );
  await sql.query('update findings set item = $2, reason = $3 where id = $1', [finding, to, JSON.stringify(null)]);
  await moveProposals(sql, from, to, [finding]);
  await countUpTo(sql, { item: to });
  await holdApart(sql, from, to);
  await refresh(sql, [from, to]);
}

/** Why a finding stands for its item. Of one that came with a joined item: which one, and why it stood for that. */
interface Reason {
  readonly from?: number;
  readonly was?: Reason | null;
}

/** The reason that a finding had before its item was joined into another; joins may lie upon joins. */
function reasonBefore(reason: Reason | null, from: number): Reason | null {
  let peeled = reason;
  while (peeled?.was !== undefined && peeled.from !== from) peeled = peeled.was;
  return peeled?.was ?? null;
}

/** Lets proposals follow the findings that they compare: both their items are the current ones at any time. */
async function moveProposals(sql: Sql, from: number, to: number, findings: readonly number[]): Promise<void> {
  await sql.query('update proposals set a = $2 where a = $1 and finding_a = any($3)', [from, to, findings]);
  await sql.query('update proposals set b = $2 where b = $1 and finding_b = any($3)', [from, to, findings]);
}

/** Notes that a person holds two items for two, so that no join of them is proposed again. */
export async function writeHeldApart(
  sql: Sql,
  { items: [a, b], proposal }: HeldApart,
  said: DecisionAuthor,
): Promise<void> {
  await holdApart(sql, a, b);
  if (proposal !== null) await answer(sql, proposal, 'rejected', said);
}

async function holdApart(sql: Sql, a: number, b: number): Promise<void> {
  await sql.query('insert into apart (a, b) values ($1, $2) on conflict do nothing', [Math.min(a, b), Math.max(a, b)]);
  await rejectJoins(sql, a, b);
}

/** Answers what is proposed of two items that people hold apart. */
async function rejectJoins(sql: Sql, a: number, b: number): Promise<void> {
  await sql.query(
    `update proposals set verdict = 'rejected' where verdict = 'proposed' and ((a = $1 and b = $2) or (a = $2 and b = $1))`,
    [a, b],
  );
}

async function answer(
  sql: Sql,
  proposal: number,
  verdict: 'accepted' | 'rejected',
  { by, why }: DecisionAuthor,
): Promise<void> {
  await sql.query('update proposals set verdict = $2, by = $3, said = $4 where id = $1', [proposal, verdict, by, why]);
}

async function refresh(sql: Sql, items: readonly number[]): Promise<void> {
  await updateItemCounts(sql, items);
  for (const item of items) await relabelItem(sql, item);
  await rewriteKeys(sql, items);
  await computeDifferences(sql, items);
}
