import { bytesToHex } from '@noble/hashes/utils.js';
import { rootOf } from '../../record/history/merkle.ts';
import type { Kind } from '../../record/types.ts';
import type { FrontPage, Overview } from '../../record/views/overview.ts';
import type { Sql } from '../database/database.ts';
import { treeOf } from '../log/append.ts';
import { articlesPage } from './article-rows.ts';
import { differencesPage } from './differences-page.ts';
import { REVIEW_ORDER } from './queue-page.ts';
import { tallies } from './tallies.ts';
import { pledgeRows } from './tracker/pledge-rows.ts';
import { lastMoved } from './tracker/pledges-page.ts';

/** What the record holds, in figures. */
export async function overview(sql: Sql, { name, version }: Pick<Overview, 'name' | 'version'>): Promise<Overview> {
  const [held] = await sql.query<{ record: string; captures: number }>(
    `select (select value from meta where name = 'record') as record, (select count(*)::int from captures) as captures`,
  );
  const { articles, waiting, decided, joins, differences, items } = await tallies(sql);
  const tree = await treeOf(sql);
  return {
    ...{ record: held?.record ?? '', name, version, articles, captures: held?.captures ?? 0 },
    items: Object.fromEntries(REVIEW_ORDER.map((kind): [Kind, number] => [kind, items.get(kind) ?? 0])),
    waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    ...{ decided, joins, differences, entries: tree.size, root: bytesToHex(rootOf(tree)) },
  };
}

/** Length of each list. */
const MAX_SHOWN = 8;

/** What came in, what moved, where reports differ: the first page of the desk. The tracker must have been refreshed. */
export async function frontPage(sql: Sql, about: Pick<Overview, 'name' | 'version'>): Promise<FrontPage> {
  const first = { after: null, limit: MAX_SHOWN };
  return {
    ...(await overview(sql, about)),
    latest: (await articlesPage(sql, { outlet: null, waiting: false, changed: false, ...first })).items,
    moved: await pledgeRows(sql, await lastMoved(sql, MAX_SHOWN)),
    parted: (await differencesPage(sql, { aspects: [], item: null, ...first })).items,
  };
}
