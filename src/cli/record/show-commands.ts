import { withDisplay } from '../../intake/formats/formats.ts';
import { ASPECTS, type Kind } from '../../record/types.ts';
import { articlePage } from '../../render/terminal/record/article.ts';
import { differencesPage } from '../../render/terminal/record/differences.ts';
import { findingPage } from '../../render/terminal/record/finding.ts';
import { historyPage } from '../../render/terminal/record/history.ts';
import { itemPage } from '../../render/terminal/record/item.ts';
import { overviewPage } from '../../render/terminal/record/overview.ts';
import { proposedSection } from '../../render/terminal/record/proposed.ts';
import type { Database, Sql } from '../../store/database/database.ts';
import { articleRead } from '../../store/queries/article-read.ts';
import { proposalsPage } from '../../store/queries/bearings/proposals-page.ts';
import { countDifferences, differencesPage as differencesAsked } from '../../store/queries/differences-page.ts';
import { entityRead } from '../../store/queries/entity-read.ts';
import { findingsInContext } from '../../store/queries/findings-in-context.ts';
import { historyPage as historyAsked } from '../../store/queries/history-page.ts';
import { pledgeOf, type Target, targetOf } from '../../store/queries/ids.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { itemRead } from '../../store/queries/item-read.ts';
import { overview } from '../../store/queries/overview.ts';
import { proposalItems } from '../../store/queries/proposals.ts';
import { keepTexts, type TextsOf } from '../../store/queries/texts.ts';
import { pledgeRead } from '../../store/queries/tracker/pledge-read.ts';
import { VERSION } from '../../version.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { numberGiven, oneOf } from './arguments.ts';
import { compareEvidence } from './compare.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

type ShowOptions = RecordOptions & ShownOptions & { readonly limit?: string };

/** `saydo show`: shows one thing of the record by its id. */
export async function showCommand(ids: readonly string[], options: ShowOptions, cli: CliContext): Promise<number> {
  const shown = numberGiven('--limit', options.limit, 20);
  const most = options.limit === undefined ? undefined : shown;
  return withRecord(options, cli, { command: 'show', reads: true }, async ({ db }) => {
    const texts = keepTexts();
    for (const id of ids) {
      const pledges: number[] = [];
      await withIndexOrder(db, async (sql) => {
        const target = await targetOf(sql, id);
        if (target.what === 'finding') {
          const [view] = await findingsInContext(sql, texts, [target.number]);
          if (view) print(view, (sheet) => findingPage(view, sheet), options, cli);
        } else if (target.what === 'article') {
          const article = await articleRead(sql, texts, target.number, null);
          const view = { ...article, captures: withDisplay(article.captures) };
          print(view, (sheet) => articlePage(view, sheet), options, cli);
        } else {
          for (const { kind, number } of await itemsMeant(sql, target)) {
            const view = await readItem(sql, texts, kind, number, most);
            print(view, (sheet) => itemPage(view, shown, sheet, cli.now()), options, cli);
            if (kind === 'pledge') pledges.push(number);
          }
        }
      });
      for (const pledge of pledges) await printProposed(db, texts, pledge, options, cli);
    }
    return EXIT.allRead;
  });
}

/** What came in since is compared for at most this long before proposals are shown. */
const COMPARE_TIMEOUT_MS = 2000;
const MAX_PROPOSALS = 8;

/** Below a pledge what the machine proposes for it. JSON has it apart, as the API does: `saydo evidence proposed --json`. */
async function printProposed(
  db: Database,
  texts: TextsOf,
  pledge: number,
  options: ShowOptions,
  cli: CliContext,
): Promise<void> {
  if (options.json === true) return;
  await compareEvidence(db, cli, COMPARE_TIMEOUT_MS);
  const page = await withIndexOrder(db, (sql) =>
    proposalsPage(sql, texts, { pledge }, { after: null, limit: MAX_PROPOSALS }),
  );
  print(page, (sheet) => proposedSection(page, sheet), options, cli);
}

/** An item as in the API; pledges and entities have additional fields. */
function readItem(sql: Sql, texts: TextsOf, kind: Kind, item: number, most: number | undefined) {
  if (kind === 'pledge') return pledgeRead(sql, texts, item, most);
  if (kind === 'entity') return entityRead(sql, texts, item, most);
  return itemRead(sql, texts, kind, item, most);
}

/** The items that an id shows: both of a proposed join, the pledge of evidence and of an assessment. */
async function itemsMeant(
  sql: Sql,
  target: Target,
): Promise<readonly { readonly kind: Kind; readonly number: number }[]> {
  switch (target.what) {
    case 'evidence':
    case 'assessment':
      return (await pledgeOf(sql, target.what, target.number)).map((number) => ({ kind: 'pledge', number }));
    case 'proposal':
      return proposalItems(sql, target.number);
    case 'item':
      return [target];
    default:
      return [];
  }
}

/** `saydo differences`: lists differences between outlets. */
export async function differencesCommand(
  options: ShowOptions & { readonly aspect?: readonly string[] },
  cli: CliContext,
): Promise<number> {
  const filter = {
    aspects: oneOf('--aspect', options.aspect, ASPECTS),
    item: null,
    limit: numberGiven('--limit', options.limit, 50),
  };
  return withRecord(options, cli, { command: 'differences', reads: true }, async ({ db }) => {
    const { page, total } = await withIndexOrder(db, async (sql) => ({
      page: await differencesAsked(sql, { ...filter, after: null }),
      total: await countDifferences(sql, filter),
    }));
    print(page, (sheet) => differencesPage(page.items, total, sheet), options, cli);
    return EXIT.allRead;
  });
}

/** `saydo history`: lists changes and who made them. */
export async function historyCommand(
  id: string | undefined,
  options: ShowOptions & { readonly by?: string },
  cli: CliContext,
): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 30);
  return withRecord(options, cli, { command: 'history', reads: true }, async ({ db }) => {
    if (id !== undefined) await targetOf(db, id);
    const filter = { subject: id?.trim().toUpperCase() ?? null, by: options.by ?? null, after: null, limit };
    const page = await withIndexOrder(db, (sql) => historyAsked(sql, filter));
    print(page, (sheet) => historyPage(page, sheet), options, cli);
    return EXIT.allRead;
  });
}

/** `saydo status`: counts what the record contains. */
export async function statusCommand(options: ShowOptions, cli: CliContext): Promise<number> {
  return withRecord(options, cli, { command: 'status', reads: true }, async ({ db }) => {
    const held = await withIndexOrder(db, (sql) => overview(sql, { name: db.name, version: VERSION }));
    print(held, (sheet) => overviewPage(held, sheet), options, cli);
    return EXIT.allRead;
  });
}
