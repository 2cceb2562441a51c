import { statementOf } from '../../record/kinds/references.ts';
import type { Finding, StatementFinding } from '../../record/types.ts';
import { type Said, saidBy } from '../../record/wording/said.ts';
import type { Sql } from '../database/database.ts';
import { namedIn, namedView } from './named-in.ts';
import { statedSpeakers } from './stated-speakers.ts';

interface Placed {
  readonly article: number;
  readonly finding: Finding;
}

/** The statement that a finding is said in, by its number, and what it says of whoever says it. */
export interface Around {
  readonly within: number | null;
  /** That statement, and those that it is said in in turn, from the innermost out. */
  readonly said: readonly Said[];
}

/** Maximum number of enclosing statements. */
const MAX_DEPTH = 4;

/**
 * The statements that findings are said in: looked up by article and local id, one level after another. Last
 * comes the article itself, where it is stated to be somebody's words.
 */
export async function statementsAround(sql: Sql, findings: readonly Placed[]): Promise<(finding: Placed) => Around> {
  const found = new Map<string, { readonly id: number; readonly finding: StatementFinding }>();
  let level: readonly Placed[] = findings;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) level = await fetched(level);
  const named = await namedIn(
    sql,
    [...found.values()].map(({ id }) => id),
  );
  const said = new Map(
    [...found].map(([key, { id, finding }]) => [key, saidBy(finding, namedView(named.get(id) ?? []))] as const),
  );
  const whole = await statedSpeakers(sql, [...new Set(findings.map(({ article }) => article))]);
  return (placed) => {
    const out: Said[] = [];
    let key = keyOf(placed);
    const within = key === null ? null : (found.get(key)?.id ?? null);
    while (key !== null && out.length < MAX_DEPTH) {
      const [statement, its] = [found.get(key), said.get(key)];
      if (statement === undefined || its === undefined) break;
      out.push(its);
      key = keyOf({ article: placed.article, finding: statement.finding });
    }
    return { within, said: [...out, ...(whole.get(placed.article) ?? [])] };
  };

  /** The statements that these are said in, which were not fetched yet. */
  async function fetched(all: readonly Placed[]): Promise<readonly Placed[]> {
    const wanted = new Map<string, { readonly article: number; readonly local: string }>();
    for (const { article, finding } of all) {
      const local = statementOf(finding);
      if (local === null || found.has(`${article} ${local}`)) continue;
      wanted.set(`${article} ${local}`, { article, local });
    }
    if (wanted.size === 0) return [];
    const pairs = [...wanted.values()];
    const rows = await sql.query<{ id: number; article: number; local: string; body: string }>(
      `select f.id, f.article, f.local, coalesce(f.corrected, f.body) as body
       from unnest($1::bigint[], $2::text[]) as wanted(article, local)
       join findings f on f.article = wanted.article and f.local = wanted.local and f.kind = 'statement'`,
      [pairs.map(({ article }) => article), pairs.map(({ local }) => local)],
    );
    return rows.map(({ id, article, local, body }) => {
      const finding = JSON.parse(body) as StatementFinding;
      found.set(`${article} ${local}`, { id, finding });
      return { article, finding };
    });
  }
}

function keyOf({ article, finding }: Placed): string | null {
  const local = statementOf(finding);
  return local === null ? null : `${article} ${local}`;
}
