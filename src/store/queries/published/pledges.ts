import { evidenceId, findingId, itemId, numberOf } from '../../../record/ids.ts';
import { type Description, NOT_DESCRIBED } from '../../../record/kinds/description.ts';
import type { Criteria } from '../../../record/views/criteria.ts';
import type { Evidence } from '../../../record/views/evidence.ts';
import type { FindingInContext } from '../../../record/views/findings.ts';
import type { Assessment, Moment, PledgeRef } from '../../../record/views/pledges.ts';
import type { Dated } from '../../../record/views/words.ts';
import type { Sql } from '../../database/database.ts';
import { findingView } from '../finding-view.ts';
import { findingsInContext } from '../findings-in-context.ts';
import { shownFindings } from '../shown-findings.ts';
import type { TextsOf } from '../texts.ts';
import { assessmentsOn } from '../tracker/assessments.ts';
import { criteriaOf, NONE_WRITTEN } from '../tracker/criteria.ts';
import { descriptionsOf } from '../tracker/descriptions.ts';
import { type Superseding, supersedingOf } from '../tracker/superseding.ts';
import { timelineOf } from '../tracker/timeline.ts';
import { acceptedPledge, stands } from './accepted.ts';

/** A pledge with what people accepted of it, and nothing else. */
export interface AcceptedPledge {
  readonly id: string;
  /** The oldest first: the first is the pledge, the others restate it. Never empty. */
  readonly wordings: readonly FindingInContext[];
  readonly links: readonly Evidence[];
  /** The newest first, without what was taken back. */
  readonly assessments: readonly Assessment[];
  readonly timeline: readonly Moment[];
  /** What people wrote about it. */
  readonly description: Description;
  /** What would count as kept, partly kept or broken; null where nobody wrote it. */
  readonly criteria: Criteria | null;
  /** What was in force before, the newest first. */
  readonly earlierCriteria: readonly Criteria[];
  /** Accepted pledges that it is superseded by, and those that it stands in the place of. */
  readonly supersededBy: readonly PledgeRef[];
  readonly supersedes: readonly PledgeRef[];
  /** Numbers of the log's entries that it stands on, by what they say: `F12`, `V3`, `M7`, `description`. */
  readonly entries: Readonly<Record<string, readonly number[]>>;
}

/** Pledges that people accepted, each with what they accepted of it; in the order in which they are named. */
export async function acceptedPledgesRead(
  sql: Sql,
  texts: TextsOf,
  items: readonly number[],
): Promise<readonly AcceptedPledge[]> {
  const worded = await sql.query<{ item: number; id: number }>(
    `select f.item, f.id from findings f where f.item = any($1) and ${acceptedPledge('f')}
     order by f.item, f.day nulls last, f.id`,
    [items],
  );
  const linked = await linksOf(sql, items);
  const ids = [...worded.map(({ id }) => id), ...linked.map(({ other }) => other)];
  const inContext = await findingsInContext(sql, texts, [...new Set(ids)]);
  const findings = new Map(inContext.map((finding) => [numberOf(finding.id), finding]));
  const assessments = await assessmentsOn(sql, items);
  const said = await saidOn(sql, inContext);
  const descriptions = await descriptionsOf(sql, items);
  const described = await describedIn(sql, items);
  const written = await criteriaOf(sql, items);
  const superseding = await supersedingAmong(sql, items, assessments);
  const seqs = await seqsOf(sql, ids, linked, [...assessments.values()].flat());
  return items.flatMap((item): AcceptedPledge[] => {
    const wordings = worded.flatMap((each) => (each.item === item ? (findings.get(each.id) ?? []) : []));
    const [first] = wordings;
    if (!first) return [];
    const links = linked
      .filter((each) => each.item === item)
      .flatMap(({ id, other, relation, by, at, why }): Evidence[] => {
        const finding = findings.get(other);
        return finding ? [{ id: evidenceId(id), relation, by, at, why, item: finding.item, finding }] : [];
      });
    const judged = (assessments.get(item) ?? []).filter(({ takenBack }) => !takenBack);
    const { id: finding, date: deadline, where } = first;
    const timeline = timelineOf({ finding, deadline, where, wordings, links, assessments: judged }, said);
    const found = [...wordings, ...links.map((link) => link.finding)];
    const about = [...found, ...links, ...judged].map(({ id }) => id);
    const entries = {
      ...Object.fromEntries(about.map((id) => [id, seqs.get(id) ?? []])),
      description: described.get(item) ?? [],
    };
    const description = descriptions.get(item) ?? NOT_DESCRIBED;
    return [
      {
        ...{ id: itemId('pledge', item), wordings, links, assessments: judged, timeline, description, entries },
        ...(written.get(item) ?? NONE_WRITTEN),
        ...(superseding.get(item) ?? { supersededBy: [], supersedes: [] }),
      },
    ];
  });
}

interface Link extends Pick<Evidence, 'relation' | 'by' | 'at' | 'why'> {
  readonly item: number;
  readonly id: number;
  readonly other: number;
  readonly seq: number;
}

async function linksOf(sql: Sql, items: readonly number[]): Promise<readonly Link[]> {
  return sql.query<Link>(
    `select f.item, v.id, v.relation, v.by, v.at, v.why, v.finding as other, v.seq
     from findings f join evidence v on v.pledge = f.id join findings o on o.id = v.finding
     where f.item = any($1) and v.unlinked is null and ${stands('f')} and ${stands('o')}
     order by f.item, o.day nulls last, v.id`,
    [items],
  );
}

/** What stands in whose place, of pledges that people accepted: others have no page. */
async function supersedingAmong(
  sql: Sql,
  items: readonly number[],
  assessments: ReadonlyMap<number, readonly Assessment[]>,
): Promise<ReadonlyMap<number, Superseding>> {
  const all = new Map<number, Superseding>();
  for (const item of items) all.set(item, await supersedingOf(sql, item, assessments.get(item) ?? []));
  const named = [...all.values()].flatMap(({ supersededBy, supersedes }) => [...supersededBy, ...supersedes]);
  if (named.length === 0) return all;
  const accepted = await sql.query<{ item: number }>(
    `select distinct f.item from findings f where f.item = any($1) and ${acceptedPledge('f')}`,
    [named.map((ref) => numberOf(ref.item))],
  );
  const shown = new Set(accepted.map(({ item }) => itemId('pledge', item)));
  const kept = (refs: readonly PledgeRef[]) => refs.filter(({ item }) => shown.has(item));
  return new Map(
    [...all].map(([item, { supersededBy, supersedes }]) => [
      item,
      { supersededBy: kept(supersededBy), supersedes: kept(supersedes) },
    ]),
  );
}

/** When the statements were made that wordings are said in, by statement. */
async function saidOn(sql: Sql, findings: readonly FindingInContext[]): Promise<ReadonlyMap<string, Dated | null>> {
  const within = findings.flatMap(({ within: statement }) => (statement === null ? [] : [numberOf(statement)]));
  const statements = await shownFindings(sql, [...new Set(within)]);
  return new Map(statements.map((statement) => findingView(statement)).map(({ id, date }) => [id, date]));
}

/** Entries in which people said so, by what they are about. */
async function seqsOf(
  sql: Sql,
  findings: readonly number[],
  links: readonly Link[],
  assessments: readonly Assessment[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const seqs = new Map<string, number[]>();
  const note = (id: string, seq: number) => seqs.set(id, [...(seqs.get(id) ?? []), seq]);
  const decided = await sql.query<{ finding: number; seq: number }>(
    `select finding, seq from decisions where finding = any($1) and verdict in ('accept', 'correct')
     union select finding, seq from made where finding = any($1) order by seq`,
    [findings],
  );
  for (const { finding, seq } of decided) note(findingId(finding), seq);
  for (const { id, seq } of links) note(evidenceId(id), seq);
  const judged = await sql.query<{ id: number; seq: number }>('select id, seq from assessments where id = any($1)', [
    assessments.map(({ id }) => numberOf(id)),
  ]);
  for (const { id, seq } of judged) note(`M${id}`, seq);
  return seqs;
}

/** Entries in which people wrote about pledges, by item; of each field the last alone counts. */
async function describedIn(sql: Sql, items: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await sql.query<{ item: number; seq: number }>(
    `select distinct f.item, d.seq from findings f join descriptions d on d.pledge = f.id
     where f.item = any($1) order by f.item, d.seq`,
    [items],
  );
  const seqs = new Map<number, number[]>();
  for (const { item, seq } of rows) seqs.set(item, [...(seqs.get(item) ?? []), seq]);
  return seqs;
}
