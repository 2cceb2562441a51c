import { rolesOf, statementOf } from '../../record/kinds/references.ts';
import { wordsOf } from '../../record/kinds/summary.ts';
import type { ReviewStatus } from '../../record/review/decision.ts';
import type { Finding, FindingState, Kind } from '../../record/types.ts';
import type { Sql } from '../database/database.ts';

/** Somebody whom a finding names. */
export interface NamedIn {
  readonly role: string;
  readonly name: string;
  /** Item of the entity. */
  readonly item: number;
}

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
  /** Blob of the reading that has its text. */
  readonly reading: string;
  /** JSON: why it stands for its item. */
  readonly reason: string;
}

interface Row extends Omit<ShownFinding, 'finding' | 'named' | 'within' | 'made' | 'maker'> {
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
      const name = body === null ? label : wordsOf(JSON.parse(body) as Finding);
      return [`${article} ${local}`, { item, name }];
    }),
  );
  const shown = new Map(
    findings.map((each) => {
      const who = rolesOf(each.finding).flatMap(({ role, entity }): NamedIn[] => {
        const its = named.get(`${each.article} ${entity}`);
        return its ? [{ role, ...its }] : [];
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
  const statements = await statementsNamed(sql, findings);
  return findings.map((row) => ({
    ...row,
    named: named.get(row.id) ?? [],
    within: statements.get(`${row.article} ${statementOf(row.finding)}`) ?? null,
  }));
}

/** Whom findings name, in their order. */
export async function namedIn(sql: Sql, findings: readonly number[]): Promise<ReadonlyMap<number, readonly NamedIn[]>> {
  if (findings.length === 0) return new Map();
  const rows = await sql.query<NamedIn & { readonly finding: number }>(
    `select r.finding, r.role, i.label as name, i.id as item
     from roles r join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) order by r.finding, r.rank`,
    [findings],
  );
  const named = new Map<number, NamedIn[]>();
  for (const { finding, ...who } of rows) {
    const list = named.get(finding);
    if (list) list.push(who);
    else named.set(finding, [who]);
  }
  return named;
}

/** Numbers of the statements that findings are said in, by article and local id. */
async function statementsNamed(
  sql: Sql,
  findings: readonly { readonly article: number; readonly finding: Finding }[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map<string, { readonly article: number; readonly local: string }>();
  for (const { article, finding } of findings) {
    const local = statementOf(finding);
    if (local !== null) wanted.set(`${article} ${local}`, { article, local });
  }
  if (wanted.size === 0) return new Map();
  const pairs = [...wanted.values()];
  const rows = await sql.query<{ id: number; article: number; local: string }>(
    `select f.id, f.article, f.local from unnest($1::bigint[], $2::text[]) as wanted(article, local)
     join findings f on f.article = wanted.article and f.local = wanted.local`,
    [pairs.map(({ article }) => article), pairs.map(({ local }) => local)],
  );
  return new Map(rows.map(({ id, article, local }) => [`${article} ${local}`, id]));
}
