import type { Relation } from '../../../record/evidence.ts';
import { itemId } from '../../../record/ids.ts';
import { mainPassagesOf } from '../../../record/kinds/passages.ts';
import type { Finding } from '../../../record/types.ts';
import type { Passage } from '../../../types.ts';
import type { Database, Sql } from '../../database/database.ts';
import { ARTICLE_NAME } from '../article-name.ts';
import { withIndexOrder } from '../index-order.ts';
import { firstOf } from '../representative-finding.ts';
import { IS_OPEN } from './lane.ts';

/** Where something stands: an article, by the id that it came with or its file's name, and a passage of it. */
export interface Report extends Passage {
  readonly article: string;
}

/** Evidence that the machine proposes: one statement or act, with all its reports, that may bear on a pledge. */
export interface ProposedEvidence {
  readonly pledge: { readonly id: string; readonly wordings: readonly Report[] };
  /** `id` is null where the reader made no finding of the sentence. */
  readonly bearer: {
    readonly id: string | null;
    readonly kind: 'statement' | 'action';
    readonly reports: readonly Report[];
  };
  readonly relation: Relation;
  /** Calibrated: of those with 0.8, four in five bear on it. */
  readonly confidence: number;
  readonly why: readonly string[];
}

interface Row {
  readonly pledge: number;
  readonly article: number;
  readonly name: string;
  readonly passages: string;
  readonly kind: 'statement' | 'action';
  readonly item: number | null;
  readonly relation: Relation;
  readonly sure: number;
  readonly why: string;
}

/**
 * What the machine proposes as evidence, the likeliest first: one proposal for a pledge and an item, however many articles report
 * it. What people linked or refused is left out. What came in since it was last compared is not among it: `refreshEvidenceProposals`.
 *
 * @param least what is less likely is left out
 * @param within what articles tell of pledges that stand in them, and not what later articles do
 */
export async function proposedEvidence(
  db: Database,
  least: number,
  { within = false }: { readonly within?: boolean } = {},
): Promise<readonly ProposedEvidence[]> {
  return withIndexOrder(db, async (sql) => {
    const rows = await openRows(sql, least, within);
    const wordings = await wordingsOf(sql, [...new Set(rows.map(({ pledge }) => pledge))]);
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${row.pledge} ${row.item ?? `${row.article} ${row.passages}`}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()]
      .map((its): ProposedEvidence => {
        const first = its.reduce((a, b) => (b.sure > a.sure ? b : a));
        const { pledge, item, kind, relation, sure, why } = first;
        return {
          pledge: { id: itemId('pledge', pledge), wordings: wordings.get(pledge) ?? [] },
          bearer: { id: item === null ? null : itemId(kind, item), kind, reports: its.flatMap(reportsOf) },
          relation,
          confidence: Math.round(100 * sure) / 100,
          why: JSON.parse(why) as string[],
        };
      })
      .toSorted((a, b) => b.confidence - a.confidence);
  });
}

async function openRows(sql: Sql, least: number, within: boolean): Promise<readonly Row[]> {
  await sql.run('set local enable_sort = on');
  return sql.query<Row>(
    `select b.pledge, b.article, ${ARTICLE_NAME} as name, b.passages, b.kind, f.item, b.relation, b.sure, b.why
     from bearings b join articles a on a.id = b.article join captures c on c.id = a.capture
     left join findings f on f.id = b.finding
     where b.sure >= $1 and b.within = $2 and ${IS_OPEN}
     order by b.pledge, b.article, b.place`,
    [least, within],
  );
}

async function wordingsOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, readonly Report[]>> {
  const rows = await sql.query<{ item: number; name: string; body: string }>(
    `select f.item, ${ARTICLE_NAME} as name, coalesce(f.corrected, f.body) as body
     from findings f join articles a on a.id = f.article join captures c on c.id = a.capture
     where f.item = any($1) and f.state = 'standing' order by f.item, ${firstOf('f')}`,
    [items],
  );
  const wordings = new Map<number, Report[]>();
  for (const { item, name, body } of rows) {
    const passages = mainPassagesOf(JSON.parse(body) as Finding);
    wordings.set(item, [...(wordings.get(item) ?? []), ...passages.map((passage) => ({ article: name, ...passage }))]);
  }
  return wordings;
}

function reportsOf({ name, passages }: Row): Report[] {
  return (JSON.parse(passages) as Passage[]).map((passage) => ({ article: name, ...passage }));
}
