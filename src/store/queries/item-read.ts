import { itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { FindingInContext } from '../../record/views/findings.ts';
import type { ItemRead } from '../../record/views/items.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { differencesPage } from './differences-page.ts';
import { evidenceOf } from './evidence.ts';
import { findingsInContext } from './findings-in-context.ts';
import { itemRows } from './item-rows.ts';
import { joinsAbout } from './proposals.ts';
import type { TextsOf } from './texts.ts';

/** Findings of an item that are returned at once; `members` is their total number. */
export const MAX_SHOWN_FINDINGS = 100;
/** The same for its differences. */
const MAX_SHOWN_DIFFERENCES = 100;

/**
 * An item with its findings, where they differ, and what may be one with it.
 *
 * @param item its number must be a current one
 * @param most how many of its findings
 * @throws RecordProblem `unknown-id` where nothing of it stands
 */
export async function itemRead(
  sql: Sql,
  texts: TextsOf,
  kind: Kind,
  item: number,
  most = MAX_SHOWN_FINDINGS,
): Promise<ItemRead> {
  const [row] = await itemRows(sql, [item]);
  if (!row) throw noCurrentFinding(kind, item);
  return {
    ...row,
    findings: await findingsOfItem(sql, texts, item, most),
    ...(await aboutItem(sql, item)),
    evidenceFor: kind === 'statement' || kind === 'action' ? await evidenceOf(sql, texts, 'finding', item) : [],
  };
}

export function noCurrentFinding(kind: Kind, item: number): RecordProblem {
  const id = itemId(kind, item);
  return new RecordProblem(
    'unknown-id',
    `no finding of ${id} is left in an article of this record. See what happened to it with: saydo history ${id}.`,
  );
}

/** Where the findings of an item differ, and what may be one with it. */
export async function aboutItem(sql: Sql, item: number): Promise<Pick<ItemRead, 'differences' | 'joins'>> {
  const differences = await differencesPage(sql, { aspects: [], item, after: null, limit: MAX_SHOWN_DIFFERENCES });
  return { differences: differences.items, joins: await joinsAbout(sql, item) };
}

/** Findings that stand for an item, by day: of very many the first. */
export async function findingsOfItem(
  sql: Sql,
  texts: TextsOf,
  item: number,
  most: number,
): Promise<FindingInContext[]> {
  const ids = await sql.query<{ id: number }>(
    `select id from findings where item = $1 and state = 'standing' order by day nulls last, id limit ${Math.trunc(most)}`,
    [item],
  );
  return findingsInContext(
    sql,
    texts,
    ids.map(({ id }) => id),
  );
}
