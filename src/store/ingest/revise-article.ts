import type { Placement } from '../../record/resolve.ts';
import { type Revision, revise } from '../../record/revise.ts';
import type { Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';
import { loadReading } from '../log/readings.ts';
import { type Before, earlierFindings } from './earlier.ts';

export interface ArticleRevision extends Revision {
  /** The items of new findings that stand where a decided one stood before its words were changed. */
  readonly given: (fresh: readonly { readonly id: number; readonly finding: Finding }[]) => Map<number, Placement>;
}

/** What becomes of the record's findings of an article when its text is read anew. */
export async function reviseArticle(
  sql: Sql,
  before: Before,
  text: string,
  findings: readonly Finding[],
): Promise<ArticleRevision> {
  const earlier = await loadReading(sql, before.reading);
  const known = await earlierFindings(sql, before.article);
  const revision = revise({ text: earlier.article.text, findings: known }, { text, findings });
  const rows = await sql.query<{ id: number; item: number }>('select id, item from findings where id = any($1)', [
    revision.successors.map(({ of }) => of),
  ]);
  const items = new Map(rows.map(({ id, item }) => [id, item]));
  return {
    ...revision,
    given: (fresh) => {
      const ids = new Map(fresh.map(({ id, finding }) => [finding.local, id]));
      return new Map(
        revision.successors.flatMap(({ local, of }): [number, Placement][] => {
          const [id, item] = [ids.get(local), items.get(of)];
          if (id === undefined || item === undefined) return [];
          const join = { with: of, score: 1, why: 'the article’s own words were changed here' };
          return [[id, { id, item, join }]];
        }),
      );
    },
  };
}
