import type { ProposedJoin, ProposedSide } from '../../record/answers.ts';
import { findingId, itemId, proposalId } from '../../record/ids.ts';
import type { ItemRow } from '../../record/views/findings.ts';
import type { EntityRead, ItemRead, Join } from '../../record/views/items.ts';
import { day } from '../../record/views/of-finding.ts';
import type { EntityOpened } from '../../store/asking/entity-read.ts';
import type { ItemOpened } from '../../store/asking/item-read.ts';
import type { ItemRow as Row } from '../../store/asking/item-rows.ts';
import { difference } from './difference.ts';
import { findingInContext, named } from './finding.ts';
import { standpoint } from './standpoint.ts';

export function itemRow(row: Row): ItemRow {
  return {
    id: itemId(row.kind, row.id),
    kind: row.kind,
    label: row.label,
    members: row.members,
    first: day(row.first),
    last: day(row.last),
    form: row.form,
    outlets: [...row.outlets],
    named: row.named.map(named),
    verdict: row.verdict,
  };
}

export function itemOpened(item: ItemOpened): ItemRead {
  return {
    ...itemRow(item),
    findings: item.findings.map(findingInContext),
    differences: item.differences.map(difference),
    joins: item.joins.map(join),
    evidenceFor: item.evidenceFor.map(({ relation, why, other }) => {
      return { pledge: itemId('pledge', other.item), label: other.exact, relation, why };
    }),
  };
}

export function entityOpened(entity: EntityOpened): EntityRead {
  return {
    ...itemRow(entity),
    names: entity.names.map(({ name, articles }) => ({ name, articles })),
    offices: entity.offices.map(({ title, first, last, finding, articleTitle, ...where }) => ({
      title,
      first: day(first),
      last: day(last),
      finding: findingId(finding),
      where: standpoint({ ...where, title: articleTitle }),
    })),
    counts: { ...entity.counts },
    joins: entity.joins.map(join),
    findings: entity.findings.map(findingInContext),
  };
}

export function join({ id, kind, score, why, verdict, by, a, b }: ProposedJoin): Join {
  const side = ({ item, label, members, finding, exact, outlet, published }: ProposedSide) => ({
    item: itemId(kind, item),
    label,
    members,
    finding: findingId(finding),
    exact,
    outlet,
    published,
  });
  return { id: proposalId(id), kind, score, why, verdict, by, a: side(a), b: side(b) };
}
