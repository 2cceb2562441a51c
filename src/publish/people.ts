import type { PublishedEvidence, PublishedPledge, Quoted, Source } from './model.ts';
import { doersOf } from './sentences.ts';

/** Somebody with what of theirs is published. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly pledged: readonly PublishedPledge[];
  readonly others: readonly { readonly pledge: PublishedPledge; readonly evidence: PublishedEvidence }[];
}

/** Who pledged anything, or said or did something about a pledge; those with most pledges first. */
export function peopleOf(pledges: readonly PublishedPledge[]): readonly Person[] {
  const people = new Map<
    string,
    {
      id: string;
      name: string;
      pledged: PublishedPledge[];
      others: { pledge: PublishedPledge; evidence: PublishedEvidence }[];
    }
  >();
  const person = (id: string, name: string) => {
    const known = people.get(id) ?? { id, name, pledged: [], others: [] };
    people.set(id, known);
    return known;
  };
  for (const pledge of pledges) {
    const pledgers = new Map(
      pledge.wordings.flatMap(doersOf).flatMap(({ entity, name }) => (entity === null ? [] : [[entity, name]])),
    );
    for (const [entity, name] of pledgers) person(entity, name).pledged.push(pledge);
    for (const evidence of pledge.evidence) {
      for (const { entity, name } of doersOf(evidence.quoted)) {
        if (entity !== null) person(entity, name).others.push({ pledge, evidence });
      }
    }
  }
  return [...people.values()].toSorted((a, b) => b.pledged.length - a.pledged.length || (a.name < b.name ? -1 : 1));
}

/** An article with the passages of it that are quoted. */
export interface QuotedSource {
  readonly source: Source;
  readonly quotes: readonly { readonly pledge: PublishedPledge; readonly quoted: Quoted }[];
}

/** The articles that anything stands in, the newest first. */
export function sourcesOf(pledges: readonly PublishedPledge[]): readonly QuotedSource[] {
  const sources = new Map<string, { source: Source; quotes: { pledge: PublishedPledge; quoted: Quoted }[] }>();
  for (const pledge of pledges) {
    for (const quoted of [...pledge.wordings, ...pledge.evidence.map((each) => each.quoted)]) {
      const known = sources.get(quoted.source.id) ?? { source: quoted.source, quotes: [] };
      known.quotes.push({ pledge, quoted });
      sources.set(quoted.source.id, known);
    }
  }
  const dayOf = ({ source }: QuotedSource) => source.published ?? '';
  return [...sources.values()].toSorted((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0));
}
