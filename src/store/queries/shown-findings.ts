import { rolesOf } from '../../record/kinds/references.ts';
import { findingText } from '../../record/kinds/summary.ts';
import type { ReviewStatus } from '../../record/review/verdicts.ts';
import type { Finding, FindingState, Kind } from '../../record/types.ts';
import type { Said } from '../../record/wording/said.ts';
import type { Sql } from '../database/database.ts';
import { type NamedIn, namedIn } from './named-in.ts';
import { statementsAround } from './statements-around.ts';

/** A finding as people have it, where it stands, and what it refers to. */
export interface ShownFinding {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  /** How many findings stand for that item. */
  readonly members: number;
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** As it was corrected, else as it was proposed. */
  readonly finding: Finding;
  readonly state: FindingState;
  readonly verdict: ReviewStatus;
  /** Whether a person put it there, and who. */
  readonly made: boolean;
  readonly maker: { readonly by: string; readonly at: string } | null;
  readonly named: readonly NamedIn[];
  /** Finding of the statement that it is said in. */
  readonly within: number | null;
  /** That statement, and those that it is said in in turn, from the innermost out. */
  readonly said: readonly Said[];
  /** Blob of the reading that has its text. */
  readonly reading: string;
  /** JSON: why it stands for its item. */
  readonly reason: string;
}

interface Row extends Omit<ShownFinding, 'finding' | 'named' | 'within' | 'said' | 'made' | 'maker'> {
  readonly body: string;
  readonly maker: string | null;
}

const select = (
  body: string,
) => `select f.id, f.kind, f.item, i.members, f.article, a.title, a.outlet, a.published, a.url,
    ${body} as body, f.state, f.verdict, f.reason, c.reading,
    (select json_build_object('by', m.by, 'at', m.at)::text from made m where m.finding = f.id) as maker
  from findings f join items i on i.id = f.item join articles a on a.id = f.article join captures c on c.id = f.capture`;

const SELECT = select('coalesce(f.corrected, f.body)');

/**
 * Findings by their numbers, in the order in which they are named. Those that are not there are left out.
 *
 * @param asProposed shows nothing of what people made of them
 */
export async function shownFindings(
  sql: Sql,
  ids: readonly number[],
  asProposed = false,
): Promise<readonly ShownFinding[]> {
  if (ids.length === 0) return [];
  const rows = await sql.query<Row>(`${asProposed ? select('f.body') : SELECT} where f.id = any($1)`, [ids]);
  if (asProposed) return withProposed(sql, await complete(sql, rows), ids);
  const shown = new Map((await complete(sql, rows)).map((finding) => [finding.id, finding]));
  return ids.flatMap((id) => shown.get(id) ?? []);
}

/**
 * Findings with those whom the proposals name: the roles that are stored are those of corrections, and what somebody is
 * called may be a correction as well.
 */
async function withProposed(
  sql: Sql,
  findings: readonly ShownFinding[],
  ids: readonly number[],
): Promise<readonly ShownFinding[]> {
  const pairs = findings.flatMap(({ article, finding }) =>
    rolesOf(finding).map(({ entity }) => ({ article, local: entity })),
  );
  const rows = await sql.query<{ article: number; local: string; item: number; label: string; body: string | null }>(
    `select f.article, f.local, i.id as item, i.label,
       case when exists (select from findings g where g.item = i.id and g.corrected is not null) then f.body end as body
     from unnest($1::bigint[], $2::text[]) as wanted(article, local)
     join findings f on f.article = wanted.article and f.local = wanted.local join items i on i.id = f.item`,
    [pairs.map(({ article }) => article), pairs.map(({ local }) => local)],
  );
  const named = new Map(
    rows.map(({ article, local, item, label, body }) => {
      const name = body === null ? label : findingText(JSON.parse(body) as Finding);
      return [`${article} ${local}`, { item, name }];
    }),
  );
  const shown = new Map(
    findings.map((each) => {
      const who = rolesOf(each.finding).flatMap(({ role, entity }): NamedIn[] => {
        const known = named.get(`${each.article} ${entity}`);
        return known ? [{ role, ...known }] : [];
      });
      return [each.id, { ...each, named: who }] as const;
    }),
  );
  return ids.flatMap((id) => shown.get(id) ?? []);
}

async function complete(sql: Sql, rows: readonly Row[]): Promise<readonly ShownFinding[]> {
  if (rows.length === 0) return [];
  const findings = rows.map(({ body, maker, ...row }) => ({
    ...row,
    finding: JSON.parse(body) as Finding,
    made: maker !== null,
    maker: maker === null ? null : (JSON.parse(maker) as ShownFinding['maker']),
  }));
  const named = await namedIn(
    sql,
    rows.map(({ id }) => id),
  );
  const around = await statementsAround(sql, findings);
  return findings.map((row) => ({ ...row, named: named.get(row.id) ?? [], ...around(row) }));
}
