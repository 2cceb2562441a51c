import { bytesToHex } from '@noble/hashes/utils.js';
import type { Overview } from '../../record/answers.ts';
import { rootOf } from '../../record/history/merkle.ts';
import { KINDS } from '../../record/identity/identity.ts';
import type { Kind } from '../../record/types.ts';
import type { Database } from '../database/database.ts';
import { treeOf } from '../log/append.ts';

/** What the record holds, in figures. */
export async function overview(db: Database): Promise<Overview> {
  const [counts] = await db.query<Omit<Overview, 'name' | 'items' | 'root' | 'entries'>>(
    `select (select value from meta where name = 'record') as record,
       (select count(*)::int from articles) as articles,
       (select count(*)::int from captures) as captures,
       (select count(*)::int from findings where verdict = 'proposed' and state = 'standing') as waiting,
       (select count(*)::int from findings where verdict <> 'proposed') as decided,
       (select count(*)::int from proposals where verdict = 'proposed') as joins,
       (select count(*)::int from differences) as differences`,
  );
  const items = await db.query<{ kind: Kind; count: number }>(
    'select kind, count(*)::int as count from items where merged is null and members > 0 group by kind',
  );
  const byKind = new Map(items.map(({ kind, count }) => [kind, count]));
  const tree = await treeOf(db);
  return {
    name: db.name,
    ...(counts ?? { record: '', articles: 0, captures: 0, waiting: 0, decided: 0, joins: 0, differences: 0 }),
    items: new Map(KINDS.map((kind) => [kind, byKind.get(kind) ?? 0])),
    entries: tree.size,
    root: bytesToHex(rootOf(tree)),
  };
}
