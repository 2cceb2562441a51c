import type { Facts } from '../../record/article-facts.ts';
import type { Earlier } from '../../record/revise.ts';
import type { Finding } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

/** What the record has of an article before a new capture or a new reading of it. */
export interface Before {
  readonly article: number;
  readonly capture: number;
  readonly version: number;
  /** Id of the canonical text. */
  readonly text: string;
  readonly engine: string;
  /** Blob of the reading. */
  readonly reading: string;
  /** What people say of it. */
  readonly facts: Facts;
  readonly withdrawn: boolean;
}

/** The newest capture from a place; null where there is none. */
export async function earlierOf(sql: Sql, place: string): Promise<Before | null> {
  const [row] = await sql.query<Omit<Before, 'facts'> & { readonly facts: string | null }>(
    `select a.id as article, c.id as capture, c.version, c.text, c.engine, c.reading, a.facts,
       a.withdrawn is not null as withdrawn
     from articles a join captures c on c.id = a.capture where a.place = $1`,
    [place],
  );
  return row ? { ...row, facts: factsIn(row.facts) } : null;
}

/** What people say of an article, as its row has it. */
export function factsIn(facts: string | null): Facts {
  return facts === null ? {} : (JSON.parse(facts) as Facts);
}

interface Row {
  readonly id: number;
  readonly body: string;
  readonly verdict: string;
  readonly made: boolean;
}

/** The standing findings of an article, with what people decided on them. */
export async function earlierFindings(sql: Sql, article: number): Promise<readonly Earlier[]> {
  const rows = await sql.query<Row>(
    `select id, body, verdict, exists (select from made where finding = id) as made from findings
     where article = $1 and state = 'standing' order by id`,
    [article],
  );
  const corrections = await sql.query<{ finding: number; by: string; correction: string }>(
    `select d.finding, d.by, d.correction from decisions d join findings f on f.id = d.finding
     where f.article = $1 and d.correction is not null order by d.seq`,
    [article],
  );
  return rows.map(({ id, body, verdict, made }) => ({
    id,
    finding: JSON.parse(body) as Finding,
    decided: verdict !== 'proposed',
    made,
    corrections: corrections
      .filter(({ finding }) => finding === id)
      .map(({ by, correction }) => ({ by, body: JSON.parse(correction) as Finding })),
  }));
}
