import type { EvidenceView, ProposedJoin } from '../../record/answers.ts';
import { itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { RecordProblem } from '../problem.ts';
import { differencesPage, type TitledDifference } from './differences-page.ts';
import { evidenceFor } from './evidence.ts';
import { findingsInContext, type InContext } from './findings-in-context.ts';
import { type ItemRow, itemRows } from './item-rows.ts';
import { joinsAbout } from './joins-page.ts';
import type { TextsOf } from './texts.ts';

/** An item with its findings, where they part, and what may be one with it. */
export interface ItemOpened extends ItemRow {
  readonly findings: readonly InContext[];
  readonly differences: readonly TitledDifference[];
  readonly joins: readonly ProposedJoin[];
  readonly evidenceFor: readonly EvidenceView[];
}

/** So many of an item's findings are shown at once; `members` says how many there are. */
export const MOST_FINDINGS = 100;

/** @param item its number must be a current one. @throws RecordProblem `unknown-id` where nothing of it stands */
export async function itemRead(sql: Sql, texts: TextsOf, kind: Kind, item: number): Promise<ItemOpened> {
  const [row] = await itemRows(sql, [item]);
  if (!row) {
    throw new RecordProblem(
      'unknown-id',
      `nothing of ${itemId(kind, item)} stands any more in an article of this record.`,
    );
  }
  const findings = await findingsOfItem(sql, texts, item, MOST_FINDINGS);
  const { rows: differences } = await differencesPage(sql, { aspects: [], item, after: null, limit: 100 });
  return {
    ...row,
    findings,
    differences,
    joins: await joinsAbout(sql, item),
    evidenceFor: kind === 'statement' || kind === 'action' ? await evidenceFor(sql, item) : [],
  };
}

/** Findings that stand for an item, by day: of very many the first. */
export async function findingsOfItem(
  sql: Sql,
  texts: TextsOf,
  item: number,
  most: number,
): Promise<readonly InContext[]> {
  const ids = await sql.query<{ id: number }>(
    `select id from findings where item = $1 and state = 'standing' order by day nulls last, id limit ${most}`,
    [item],
  );
  return findingsInContext(
    sql,
    texts,
    ids.map(({ id }) => id),
  );
}
