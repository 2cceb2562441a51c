import { bytesToHex } from '@noble/hashes/utils.js';
import type { Overview } from '../../record/answers.ts';
import { rootOf } from '../../record/history/merkle.ts';
import { KINDS } from '../../record/types.ts';
import type { Database } from '../database/database.ts';
import { treeOf } from '../log/append.ts';
import { tallies } from './tallies.ts';

/** What the record holds, in figures. */
export async function overview(db: Database): Promise<Overview> {
  const [held] = await db.query<{ record: string; captures: number }>(
    `select (select value from meta where name = 'record') as record, (select count(*)::int from captures) as captures`,
  );
  const { articles, waiting, decided, joins, differences, items } = await tallies(db);
  const tree = await treeOf(db);
  return {
    name: db.name,
    record: held?.record ?? '',
    articles,
    captures: held?.captures ?? 0,
    waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    decided,
    joins,
    differences,
    items: new Map(KINDS.map((kind) => [kind, items.get(kind) ?? 0])),
    entries: tree.size,
    root: bytesToHex(rootOf(tree)),
  };
}
