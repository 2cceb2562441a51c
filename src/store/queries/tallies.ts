import type { Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

/** How many there are of what is shown everywhere; kept by the database while things change. */
export interface Tallies {
  readonly articles: number;
  /** Findings that wait for a decision. */
  readonly waiting: ReadonlyMap<Kind, number>;
  readonly items: ReadonlyMap<Kind, number>;
  readonly decided: number;
  readonly joins: number;
  readonly differences: number;
}

export async function tallies(sql: Sql): Promise<Tallies> {
  const counts = new Map(
    (await sql.query<{ name: string; count: number }>('select name, count from tallies')).map(({ name, count }) => [
      name,
      count,
    ]),
  );
  const byKind = (what: string) =>
    new Map(
      [...counts].flatMap(([name, count]): [Kind, number][] => {
        const [its, kind] = name.split(':');
        return its === what && kind !== undefined && count > 0 ? [[kind as Kind, count]] : [];
      }),
    );
  return {
    articles: counts.get('articles') ?? 0,
    waiting: byKind('waiting'),
    items: byKind('items'),
    decided: counts.get('decided') ?? 0,
    joins: counts.get('joins') ?? 0,
    differences: counts.get('differences') ?? 0,
  };
}
