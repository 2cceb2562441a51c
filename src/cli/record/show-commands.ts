import { articlePage } from '../../pages/terminal/record/article.ts';
import { differencesPage } from '../../pages/terminal/record/differences.ts';
import { findingPage } from '../../pages/terminal/record/finding.ts';
import { historyPage } from '../../pages/terminal/record/history.ts';
import { itemPage } from '../../pages/terminal/record/item.ts';
import { overviewPage } from '../../pages/terminal/record/overview.ts';
import { ASPECTS } from '../../record/types.ts';
import { countDifferences, differencesPage as differencesAsked } from '../../store/asking/differences-page.ts';
import { historyOf } from '../../store/asking/history-page.ts';
import { pledgeOf, type Target, targetOf } from '../../store/asking/ids.ts';
import { looking } from '../../store/asking/looking.ts';
import { overview } from '../../store/asking/overview.ts';
import { proposalItems } from '../../store/asking/proposals.ts';
import { articleView, findingViews, itemView } from '../../store/asking/show.ts';
import type { Sql } from '../../store/database/database.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { numberGiven, oneOf } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

type ShowOptions = RecordOptions & ShownOptions & { readonly limit?: string };

/** `saydo show`: one thing of the record, whatever its id. */
export async function showCommand(ids: readonly string[], options: ShowOptions, around: Surroundings): Promise<number> {
  const most = numberGiven('--limit', options.limit, 20);
  return withRecord(options, around, { command: 'show', reads: true }, async ({ db }) => {
    for (const id of ids) await looking(db, (sql) => showOne(sql, id, most, options, around));
    return EXIT.allRead;
  });
}

async function showOne(sql: Sql, id: string, most: number, options: ShowOptions, around: Surroundings): Promise<void> {
  const target = await targetOf(sql, id);
  if (target.what === 'finding') {
    for (const view of await findingViews(sql, [target.number]))
      print(view, (sheet) => findingPage(view, sheet), options, around);
  } else if (target.what === 'article') {
    const view = await articleView(sql, target.number);
    if (view) print(view, (sheet) => articlePage(view, sheet), options, around);
  } else {
    for (const item of await itemsMeant(sql, target)) {
      const view = await itemView(sql, item, most);
      if (view) print(view, (sheet) => itemPage(view, sheet), options, around);
    }
  }
}

/** The items that are shown for an id: of a proposed join both, of evidence and of an assessment the pledge. */
async function itemsMeant(sql: Sql, { what, number }: Target): Promise<readonly number[]> {
  switch (what) {
    case 'evidence':
    case 'assessment':
      return pledgeOf(sql, what, number);
    case 'proposal':
      return proposalItems(sql, number);
    default:
      return [number];
  }
}

/** `saydo differences`: where outlets part. */
export async function differencesCommand(
  options: ShowOptions & { readonly aspect?: readonly string[] },
  around: Surroundings,
): Promise<number> {
  const filter = {
    aspects: oneOf('--aspect', options.aspect, ASPECTS),
    item: null,
    limit: numberGiven('--limit', options.limit, 50),
  };
  return withRecord(options, around, { command: 'differences', reads: true }, async ({ db }) => {
    const { list, total } = await looking(db, async (sql) => ({
      list: (await differencesAsked(sql, { ...filter, after: null })).rows,
      total: await countDifferences(sql, filter),
    }));
    print(list, (sheet) => differencesPage(list, total, sheet), options, around);
    return EXIT.allRead;
  });
}

/** `saydo history`: who changed what. */
export async function historyCommand(
  id: string | undefined,
  options: ShowOptions & { readonly by?: string },
  around: Surroundings,
): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 30);
  return withRecord(options, around, { command: 'history', reads: true }, async ({ db }) => {
    if (id !== undefined) await targetOf(db, id);
    const filter = { subject: id?.trim().toUpperCase() ?? null, by: options.by ?? null, limit };
    const entries = await looking(db, (sql) => historyOf(sql, filter));
    print(entries, (sheet) => historyPage(entries, sheet), options, around);
    return EXIT.allRead;
  });
}

/** `saydo status`: what the record holds. */
export async function statusCommand(options: ShowOptions, around: Surroundings): Promise<number> {
  return withRecord(options, around, { command: 'status', reads: true }, async ({ db }) => {
    const held = await overview(db);
    print(held, (sheet) => overviewPage(held, sheet), options, around);
    return EXIT.allRead;
  });
}
