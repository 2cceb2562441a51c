import { findingId, numberOf } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { FindingDecidedWith, QueuePage } from '../../record/views/findings.ts';
import type { Sql } from '../database/database.ts';
import { findingsInContext } from './findings-in-context.ts';
import { listOf, pageOf } from './pages.ts';
import { sentencesOf } from './sentences.ts';
import { tallies } from './tallies.ts';
import type { TextsOf } from './texts.ts';

/** Where in the lane of pledges one stands: article by article, in the order of the text. */
export interface PledgeQueuePlace {
  readonly article: number;
  readonly place: number;
  readonly id: number;
}

/** What is asked for first is what a tracker follows; warnings and orders wait in a lane of their own. */
export const PLEDGE_LANES = ['pledges', 'warnings'] as const;
export type PledgeLane = (typeof PLEDGE_LANES)[number];
const FORMS: { readonly [L in PledgeLane]: string } = {
  pledges: `not in ('warning', 'order')`,
  warnings: `in ('warning', 'order')`,
};

const UNDECIDED = `kind = 'pledge' and verdict = 'proposed' and state = 'standing'`;

/**
 * Pledges that wait for a person, one article after the other: one entry for each pledge, however many articles word it. Beside
 * each stand its other wordings, and what it uses (the statement that it is said in, who pledges, its figures): a decision
 * on the pledge is for the wordings too, and whoever accepts it accepts what it uses.
 */
export async function pledgeQueuePage(
  sql: Sql,
  texts: TextsOf,
  { lane, article }: { readonly lane: PledgeLane; readonly article: number | null },
  { after, limit }: { readonly after: PledgeQueuePlace | null; readonly limit: number },
): Promise<QueuePage> {
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}::bigint`;
  const conditions = [UNDECIDED.replaceAll(/(kind|verdict|state) =/g, 'f.$1 ='), `f.form ${FORMS[lane]}`];
  if (article !== null) conditions.push(`f.article = ${given(article)}`);
  if (after !== null)
    conditions.push(
      `(f.article, f.place, f.id) > (${given(after.article)}, ${given(after.place)}, ${given(after.id)})`,
    );
  // Of a pledge in several wordings the first that waits stands for all.
  conditions.push(`not exists (select from findings g where g.item = f.item and g.verdict = 'proposed'
    and g.state = 'standing' and g.form ${FORMS[lane]} and (g.article, g.place, g.id) < (f.article, f.place, f.id)${article === null ? '' : ' and g.article = f.article'})`);
  const found = await sql.query<PledgeQueuePlace>(
    `select f.article, f.place, f.id from findings f where ${conditions.join(' and ')}
     order by f.article, f.place, f.id limit ${limit + 1}`,
    values,
  );
  const { rows, next } = pageOf(found, limit, (last) => last);
  const ids = rows.map(({ id }) => id);
  const wordings = await wordingsBeside(sql, ids);
  const acceptedWith = await usedBy(sql, ids, wordings);
  const beside = [...wordings.values(), ...acceptedWith.values()].flat();
  const sentence = await sentencesOf(
    sql,
    beside.map((each) => numberOf(each.id)),
  );
  const told = (all: readonly Beside[] = []): FindingDecidedWith[] =>
    all.map((each) => ({ ...each, sentence: sentence(numberOf(each.id)) }));
  const items = (await findingsInContext(sql, texts, ids)).map((finding) => {
    const id = numberOf(finding.id);
    return { ...finding, wordings: told(wordings.get(id)), acceptedWith: told(acceptedWith.get(id)) };
  });
  const counted = article === null ? (await tallies(sql)).waiting : await waitingIn(sql, article);
  const waiting = Object.fromEntries(counted);
  return { ...listOf(items, next, null), waiting };
}

/** How many pledges wait, each counted once however many wordings it has. */
export async function countPledgesWaiting(sql: Sql, lane: PledgeLane): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `select count(distinct item)::int as count from findings where ${UNDECIDED} and form ${FORMS[lane]}`,
  );
  return row?.count ?? 0;
}

async function waitingIn(sql: Sql, article: number): Promise<ReadonlyMap<Kind, number>> {
  const rows = await sql.query<{ kind: Kind; count: number }>(
    `select kind, count(*)::int as count from findings
     where article = $1 and verdict = 'proposed' and state = 'standing' group by kind`,
    [article],
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

type Beside = Omit<FindingDecidedWith, 'sentence'>;
type ById = ReadonlyMap<number, readonly Beside[]>;
interface Row {
  readonly of: number;
  readonly id: number;
  readonly kind: Kind;
  readonly exact: string;
}

/** Other wordings that wait, by the finding that stands for the pledge. */
async function wordingsBeside(sql: Sql, ids: readonly number[]): Promise<ById> {
  const rows = await sql.query<Row>(
    `select f.id as of, g.id, g.kind, g.exact from findings f join findings g on g.item = f.item and g.id <> f.id
     where f.id = any($1) and g.verdict = 'proposed' and g.state = 'standing' order by f.id, g.id`,
    [ids],
  );
  return grouped(rows);
}

/** What the wordings of a pledge use and nobody decided on: the statement, who pledges and who says so, the figures in it. */
async function usedBy(sql: Sql, ids: readonly number[], wordings: ById): Promise<Map<number, Beside[]>> {
  const of = new Map<number, number>(ids.map((id) => [id, id]));
  for (const [id, its] of wordings) for (const each of its) of.set(numberOf(each.id), id);
  const rows = await sql.query<Row>(
    `with w as (select id, article, place, exact, coalesce(corrected, body)::json ->> 'statement' as said
       from findings where id = any($1)),
     s as (select w.id as of, g.id from w join findings g on g.article = w.article and g.kind = 'statement' and g.local = w.said)
     select distinct w.id as of, o.id, o.kind, o.exact from w
     join findings o on o.article = w.article and o.verdict = 'proposed' and o.state = 'standing'
     where (o.kind = 'statement' and o.local = w.said)
       or (o.kind = 'quantity' and o.place >= w.place and o.place < w.place + length(w.exact))
       or (o.kind = 'entity' and exists (select from roles r where r.entity = o.id and r.role in ('pledger', 'speaker')
         and (r.finding = w.id or r.finding in (select s.id from s where s.of = w.id))))
     order by w.id, o.kind desc, o.id`,
    [[...of.keys()]],
  );
  const used = new Map<number, Beside[]>();
  for (const [id, its] of grouped(rows)) {
    const pledge = of.get(id) ?? id;
    const before = used.get(pledge) ?? [];
    used.set(pledge, [...before, ...its.filter((each) => !before.some((other) => other.id === each.id))]);
  }
  return used;
}

function grouped(rows: readonly Row[]): Map<number, Beside[]> {
  const byId = new Map<number, Beside[]>();
  for (const { of, id, kind, exact } of rows) {
    byId.set(of, [...(byId.get(of) ?? []), { id: findingId(id), kind, exact }]);
  }
  return byId;
}
