import { MAIN_PARTS } from '../record/kinds/kinds.ts';
import type {
  Outgoing,
  OutgoingArticle,
  OutgoingAssessment,
  OutgoingEntity,
  OutgoingEvidence,
  OutgoingFinding,
} from '../record/views/outgoing.ts';

/** A record’s things by their ids. */
export interface Lookup {
  readonly articles: ReadonlyMap<string, OutgoingArticle>;
  readonly entities: ReadonlyMap<string, OutgoingEntity>;
  readonly findings: ReadonlyMap<string, OutgoingFinding>;
  /** By pledge. */
  readonly evidence: ReadonlyMap<string, readonly OutgoingEvidence[]>;
  /** By pledge. */
  readonly assessments: ReadonlyMap<string, readonly OutgoingAssessment[]>;
}

export function lookupOf(record: Outgoing): Lookup {
  return {
    articles: byId(record.articles),
    entities: byId(record.entities),
    findings: byId(record.findings),
    evidence: byPledge(record.evidence),
    assessments: byPledge(record.assessments),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function byPledge<T extends { readonly pledge: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const item of items) {
    const group = grouped.get(item.pledge);
    if (group) group.push(item);
    else grouped.set(item.pledge, [item]);
  }
  return grouped;
}

/** The passages that are what a finding says. */
export function mainPassages({ passages }: OutgoingFinding): OutgoingFinding['passages'] {
  return passages.filter(({ part }) => MAIN_PARTS.has(part));
}

/** The day of an instant, or of a publication. */
export function dayIn(instant: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(instant ?? '')?.[0] ?? null;
}

/** When something was said or done, as well as can be told: the first day that the text gives, else that of the article. */
export function dayOf(lookup: Lookup, { kind, date, article }: OutgoingFinding): string | null {
  const said = kind === 'pledge' ? null : (date?.from ?? date?.to ?? null);
  return said ?? dayIn(lookup.articles.get(article)?.published ?? null);
}
