import { evidenceId, findingId, itemId, numberOf } from '../../../record/ids.ts';
import type { Kind } from '../../../record/types.ts';
import type {
  Outgoing,
  OutgoingCriteria,
  OutgoingEvidence,
  OutgoingFinding,
  OutgoingPledge,
} from '../../../record/views/outgoing.ts';
import type { Sql } from '../../database/database.ts';
import { assessmentsOn } from '../tracker/assessments.ts';
import { criteriaOf } from '../tracker/criteria.ts';

/**
 * The pledges that have an accepted wording, with the criteria, the evidence and the assessments that people gave. Evidence stands where
 * both of its sides are accepted; what was taken back is gone.
 */
export async function judgedOf(
  sql: Sql,
  findings: readonly OutgoingFinding[],
): Promise<Pick<Outgoing, 'pledges' | 'criteria' | 'evidence' | 'assessments'>> {
  const numbers = findings.map(({ id }) => numberOf(id));
  const pledges = await pledgesOf(sql, numbers);
  const items = pledges.map(({ id }) => numberOf(id));
  const assessed = await assessmentsOn(sql, items);
  return {
    pledges,
    criteria: await criteriaAmong(sql, items),
    evidence: await evidenceAmong(sql, items, numbers),
    assessments: items
      .flatMap((item) =>
        (assessed.get(item) ?? [])
          .filter(({ takenBack }) => !takenBack)
          .map(({ takenBack: _, ...its }) => ({
            ...{ what: 'assessment' as const, pledge: itemId('pledge', item) },
            ...its,
          })),
      )
      .toSorted((a, b) => numberOf(a.id) - numberOf(b.id)),
  };
}

async function pledgesOf(sql: Sql, accepted: readonly number[]): Promise<readonly OutgoingPledge[]> {
  const rows = await sql.query<{ item: number; id: number }>(
    `select item, id from findings where id = any($1) and kind = 'pledge' order by item, day nulls last, id`,
    [accepted],
  );
  const wordings = new Map<number, string[]>();
  for (const { item, id } of rows) wordings.set(item, [...(wordings.get(item) ?? []), findingId(id)]);
  return [...wordings].flatMap(([item, its]): OutgoingPledge[] => {
    const [finding] = its;
    return finding === undefined ? [] : [{ what: 'pledge', id: itemId('pledge', item), finding, wordings: its }];
  });
}

async function criteriaAmong(sql: Sql, items: readonly number[]): Promise<readonly OutgoingCriteria[]> {
  const written = await criteriaOf(sql, items);
  return [...written].flatMap(([item, { criteria, earlierCriteria }]) =>
    [...earlierCriteria.toReversed(), ...(criteria === null ? [] : [criteria])].map((each) => ({
      ...{ what: 'criteria' as const, id: `criteria-${each.entry}`, pledge: itemId('pledge', item) },
      ...{ ...each, current: each === criteria },
    })),
  );
}

type Row = Pick<OutgoingEvidence, 'relation' | 'by' | 'at' | 'why'> & {
  readonly id: number;
  readonly pledge: number;
  readonly finding: number;
  readonly item: number;
  readonly kind: Kind;
};

async function evidenceAmong(
  sql: Sql,
  pledges: readonly number[],
  accepted: readonly number[],
): Promise<readonly OutgoingEvidence[]> {
  const rows = await sql.query<Row>(
    `select v.id, p.item as pledge, v.relation, v.by, v.at, v.why, o.id as finding, o.item, o.kind
     from evidence v join findings p on p.id = v.pledge join findings o on o.id = v.finding
     where v.unlinked is null and p.item = any($1) and o.id = any($2) order by v.id`,
    [pledges, accepted],
  );
  return rows.map(({ id, pledge, finding, item, kind, ...row }) => ({
    ...{ what: 'evidence', id: evidenceId(id), pledge: itemId('pledge', pledge), ...row },
    ...{ item: itemId(kind, item), finding: findingId(finding) },
  }));
}
