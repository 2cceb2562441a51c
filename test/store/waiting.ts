/** Asks a record as the desk and the terminal do, in as few words as a test wants. */
import type { Kind } from '../../src/record/types.ts';
import type { FindingInContext } from '../../src/record/views/findings.ts';
import type { LogEntry } from '../../src/record/views/history.ts';
import type { Sql } from '../../src/store/database/database.ts';
import { entityRead } from '../../src/store/queries/entity-read.ts';
import { findingsInContext } from '../../src/store/queries/findings-in-context.ts';
import { historyPage } from '../../src/store/queries/history-page.ts';
import { itemRead } from '../../src/store/queries/item-read.ts';
import { overview } from '../../src/store/queries/overview.ts';
import { NO_LIMIT } from '../../src/store/queries/pages.ts';
import { type QueueFilter, queuePage } from '../../src/store/queries/queue-page.ts';
import { keepTexts } from '../../src/store/queries/texts.ts';
import { pledgeRead } from '../../src/store/queries/tracker/pledge-read.ts';

/** One finding with all that the record knows of it. @throws Error where there is none */
export async function findingOf(sql: Sql, id: number): Promise<FindingInContext> {
  const [found] = await findingsInContext(sql, keepTexts(), [id]);
  if (!found) throw new Error(`there is no F${id}`);
  return found;
}

export const itemOf = (sql: Sql, kind: Kind, item: number) => itemRead(sql, keepTexts(), kind, item);
export const pledgeOf = (sql: Sql, item: number) => pledgeRead(sql, keepTexts(), item);
export const personOf = (sql: Sql, item: number) => entityRead(sql, keepTexts(), item);
export const overviewOf = (sql: Sql) => overview(sql, { name: 'of a test', version: '0.0.0' });

/** What waits, in the order of the queue; all where no limit is named. */
export async function waiting(sql: Sql, filter: QueueFilter, limit = NO_LIMIT): Promise<readonly FindingInContext[]> {
  return (await queuePage(sql, keepTexts(), filter, { after: null, limit })).items;
}

export async function countWaiting(sql: Sql, filter: QueueFilter): Promise<{ readonly [K in Kind]?: number }> {
  return (await queuePage(sql, keepTexts(), filter, { after: null, limit: 1 })).waiting;
}

/** Entries of the log, the newest first; all where no limit is named. */
export async function historyOf(
  sql: Sql,
  filter: { readonly subject: string | null; readonly by: string | null; readonly limit: number | null },
): Promise<readonly LogEntry[]> {
  return (await historyPage(sql, { ...filter, after: null, limit: filter.limit ?? NO_LIMIT })).items;
}
