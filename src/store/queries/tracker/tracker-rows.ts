import type { Assessment } from '../../../record/assessment.ts';
import type { Day, PledgeFinding } from '../../../record/types.ts';
import type { Sql } from '../../database/database.ts';
import type { Value } from '../../database/rows.ts';
import { FIRST } from '../representative-finding.ts';

/** The columns of the tracker. */
export const TRACKER = {
  item: 'bigint',
  finding: 'bigint',
  day: 'int',
  deadline: 'int',
  form: 'text',
  testable: 'text',
  outlet: 'text',
  pledgers: 'bigint[]',
  pledger: 'text',
  evidence: 'int',
  moved: 'text',
  reviewed: 'boolean',
  assessed: 'boolean',
  supports: 'text',
  officials: 'text',
  schedule: 'text',
  clarity: 'text',
} as const;

/** A pledge in the tracker, as it is written there. */
export type TrackerRow = Readonly<Record<keyof typeof TRACKER, Value>>;

/** What the tracker is to hold of pledges, as the tables of the record are now. What is no pledge, or none any more, has no row. */
export async function trackerRows(sql: Sql, items: readonly number[]): Promise<readonly TrackerRow[]> {
  const pledges = await pledgesOf(sql, items);
  const pledgers = await pledgersOf(
    sql,
    pledges.map(({ finding }) => finding),
  );
  const evidence = await evidenceOf(sql, items);
  const assessments = await assessmentsOf(sql, items);
  return pledges.map(({ item, finding, day, outlet, body, reviewed }) => {
    const { form, testable, deadline } = JSON.parse(body) as PledgeFinding;
    const who = pledgers.get(finding) ?? [];
    const links = evidence.get(item);
    const status = assessments.get(item);
    return {
      item,
      finding,
      day,
      deadline: deadline?.to ?? null,
      form,
      testable,
      outlet,
      pledgers: `{${who.map(({ entity }) => entity).join(',')}}`,
      pledger: who[0] === undefined ? '' : sortName(who[0].name),
      evidence: links?.links ?? 0,
      moved: links?.moved ?? null,
      reviewed,
      assessed: status !== undefined,
      supports: status?.evidence ?? null,
      officials: status?.officials ?? null,
      schedule: status?.schedule ?? null,
      clarity: status?.clarity ?? null,
    };
  });
}

/** The name of a pledger as the tracker is sorted by it. */
export function sortName(label: string): string {
  return label.toLowerCase();
}

interface Pledge {
  readonly item: number;
  readonly finding: number;
  readonly day: Day | null;
  readonly outlet: string | null;
  readonly body: string;
  /** Whether a person accepted or corrected any of its wordings. */
  readonly reviewed: boolean;
}

/** Pledges by their first finding that stands. What was joined into another, or stands nowhere, is none. */
async function pledgesOf(sql: Sql, items: readonly number[]): Promise<readonly Pledge[]> {
  return sql.query<Pledge>(
    `select i.id as item, f.id as finding, f.day, a.outlet, coalesce(f.corrected, f.body) as body,
       exists (select from findings r where r.item = i.id and r.state = 'standing'
         and r.verdict in ('accepted', 'corrected', 'disputed')) as reviewed
     from items i cross join lateral (
       select id, day, article, corrected, body from findings
       where item = i.id and state = 'standing' order by ${FIRST} limit 1) f
     join articles a on a.id = f.article
     where i.id = any($1) and i.kind = 'pledge' and i.merged is null and i.members > 0`,
    [items],
  );
}

async function pledgersOf(
  sql: Sql,
  findings: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly entity: number; readonly name: string }[]>> {
  const rows = await sql.query<{ finding: number; entity: number; name: string }>(
    `select r.finding, i.id as entity, i.label as name from roles r
     join findings e on e.id = r.entity join items i on i.id = e.item
     where r.finding = any($1) and r.role = 'pledger' order by r.finding, r.rank`,
    [findings],
  );
  const pledgers = new Map<number, { entity: number; name: string }[]>();
  for (const { finding, ...who } of rows) pledgers.set(finding, [...(pledgers.get(finding) ?? []), who]);
  return pledgers;
}

async function evidenceOf(
  sql: Sql,
  items: readonly number[],
): Promise<ReadonlyMap<number, { readonly links: number; readonly moved: string }>> {
  const rows = await sql.query<{ item: number; links: number; moved: string }>(
    `select f.item, (count(*) filter (where v.unlinked is null and a.withdrawn is null))::int as links,
       max(greatest(v.at, coalesce(substring(left(e.body, 80) from '^\\{"at":"([^"]*)"'), ''))) as moved
     from findings f join evidence v on v.pledge = f.id join findings o on o.id = v.finding
     join articles a on a.id = o.article left join entries e on e.seq = v.unlinked
     where f.item = any($1) group by f.item`,
    [items],
  );
  return new Map(rows.map(({ item, ...its }) => [item, its]));
}

/** The latest current assessment of each pledge. */
async function assessmentsOf(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, Assessment>> {
  const rows = await sql.query<{ item: number; assessment: string }>(
    `select distinct on (f.item) f.item, m.assessment from findings f join assessments m on m.pledge = f.id
     where f.item = any($1) and m.unassessed is null order by f.item, m.date desc, m.id desc`,
    [items],
  );
  return new Map(rows.map(({ item, assessment }) => [item, JSON.parse(assessment) as Assessment]));
}
