import { outgoingPassages } from '../record/outgoing-passages.ts';
import type { ProtectedTerm } from '../record/protection/protected-terms.ts';
import { type Redacted, redact, redacted } from '../record/protection/redact.ts';
import type {
  Outgoing,
  OutgoingArticle,
  OutgoingFinding,
  OutgoingItem,
  OutgoingPassage,
} from '../record/views/outgoing.ts';

/**
 * Looks at each thing before it leaves: gives it as it may leave, with its words replaced where they must be, or null where
 * it may not. What refers to it is left out with it, so that no format needs to know.
 */
type Protect = (item: OutgoingItem) => OutgoingItem | null;

/**
 * A record as it may leave.
 *
 * @throws Error where what is given for a thing is another thing
 */
function protectedBy(record: Outgoing, protect: Protect): Outgoing {
  const each = <T extends OutgoingItem>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const given = protect(item);
      if (given === null) return [];
      if (given.what !== item.what || given.id !== item.id)
        throw new Error(`${given.what} ${given.id} was given for ${item.what} ${item.id}.`);
      return [given as T];
    });
  return whole({
    about: record.about,
    articles: each(record.articles),
    entities: each(record.entities),
    findings: each(record.findings),
    pledges: each(record.pledges),
    criteria: each(record.criteria),
    evidence: each(record.evidence),
    assessments: each(record.assessments),
  });
}

/**
 * A record without the people, the bodies and the words at risk: whoever is at risk is not among its entities, and their
 * names and the words have something else in their place. Passages stay where they are in the text as it leaves.
 *
 * @param entities ids of the people and bodies at risk
 */
export function withoutProtected(
  record: Outgoing,
  protectedTerms: readonly ProtectedTerm[],
  entities: ReadonlySet<string>,
): Outgoing {
  if (protectedTerms.length === 0 && entities.size === 0) return record;
  const texts = new Map(record.articles.map(({ id, text }) => [id, redacted(text, protectedTerms)]));
  const safe = protectedBy(record, (item) => {
    switch (item.what) {
      case 'article':
        return articleWithout(item, texts.get(item.id), protectedTerms, entities);
      case 'entity':
        return entities.has(item.id) ? null : redact(item, protectedTerms, entities);
      case 'finding':
        if (item.kind === 'entity' && entities.has(item.item)) return null;
        return findingWithout(item, texts.get(item.article), protectedTerms, entities);
      default:
        return redact(item, protectedTerms, entities);
    }
  });
  return { ...safe, about: redact(safe.about, protectedTerms, entities) };
}

function articleWithout(
  article: OutgoingArticle,
  its: Redacted | undefined,
  protectedTerms: readonly ProtectedTerm[],
  entities: ReadonlySet<string>,
): OutgoingArticle | null {
  if (its === undefined) return null;
  const { text: _, ...rest } = article;
  const paragraphs = article.paragraphs.map(({ start, end }) => ({ start: its.start(start), end: its.end(end) }));
  return { ...redact(rest, protectedTerms, entities), text: its.text, paragraphs };
}

function findingWithout(
  finding: OutgoingFinding,
  its: Redacted | undefined,
  protectedTerms: readonly ProtectedTerm[],
  entities: ReadonlySet<string>,
): OutgoingFinding | null {
  if (its === undefined) return null;
  const { passages, named, ...rest } = finding;
  return {
    ...redact(rest, protectedTerms, entities),
    named: named.filter(({ entity }) => !entities.has(entity)),
    passages: outgoingPassages(
      its.text,
      passages.map((passage) => movedTo(its, passage)),
    ),
  };
}

function movedTo({ text, start: from, end: to }: Redacted, { part, start, end }: OutgoingPassage) {
  const place = { start: from(start), end: to(end) };
  return { part, ...place, exact: text.slice(place.start, place.end) };
}

/** A record of what is wanted, with what it refers to and without what refers to anything else. */
export function only(record: Outgoing, pledges: readonly string[]): Outgoing {
  const wanted = new Set(pledges);
  const evidence = record.evidence.filter(({ pledge }) => wanted.has(pledge));
  const items = new Set([...wanted, ...evidence.map(({ item }) => item)]);
  const direct = record.findings.filter(({ item }) => items.has(item));
  const within = new Set(direct.map((each) => each.within));
  const findings = record.findings.filter(({ id, item }) => items.has(item) || within.has(id));
  const articles = new Set(findings.map(({ article }) => article));
  const entities = new Set(findings.flatMap(({ named }) => named.map(({ entity }) => entity)));
  return whole({
    about: record.about,
    articles: record.articles.filter(({ id }) => articles.has(id)),
    entities: record.entities.filter(({ id }) => entities.has(id)),
    findings,
    pledges: record.pledges.filter(({ id }) => wanted.has(id)),
    criteria: record.criteria.filter(({ pledge }) => wanted.has(pledge)),
    evidence,
    assessments: record.assessments.filter(({ pledge }) => wanted.has(pledge)),
  });
}

/** Without whatever refers to what is not there. */
function whole(record: Outgoing): Outgoing {
  const articles = idsOf(record.articles);
  const entities = idsOf(record.entities);
  const standing = record.findings.filter(
    ({ article, kind, item }) => articles.has(article) && (kind !== 'entity' || entities.has(item)),
  );
  const ids = idsOf(standing);
  const findings = standing.map((each) => ({
    ...each,
    named: each.named.filter(({ entity }) => entities.has(entity)),
    within: each.within !== null && ids.has(each.within) ? each.within : null,
  }));
  const pledges = record.pledges.flatMap((pledge) => {
    const wordings = pledge.wordings.filter((id) => ids.has(id));
    const [finding] = wordings;
    return finding === undefined ? [] : [{ ...pledge, finding, wordings }];
  });
  const pledged = idsOf(pledges);
  const read = new Set(findings.map(({ article }) => article));
  // Whom nothing names any more is told of by nothing: who it was may be what was to be kept back.
  const mentioned = new Set(
    findings.flatMap(({ kind, item, named }) => [
      ...(kind === 'entity' ? [item] : []),
      ...named.map(({ entity }) => entity),
    ]),
  );
  return {
    about: record.about,
    articles: record.articles.filter(({ id }) => read.has(id)),
    entities: record.entities.filter(({ id }) => mentioned.has(id)),
    findings: findings.filter(({ kind, item }) => kind !== 'pledge' || pledged.has(item)),
    pledges,
    criteria: record.criteria.filter(({ pledge }) => pledged.has(pledge)),
    evidence: record.evidence.filter(({ pledge, finding }) => pledged.has(pledge) && ids.has(finding)),
    assessments: record.assessments
      .filter(({ pledge }) => pledged.has(pledge))
      .map((each) => ({
        ...each,
        supersededBy: each.supersededBy !== null && pledged.has(each.supersededBy) ? each.supersededBy : null,
      })),
  };
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}
