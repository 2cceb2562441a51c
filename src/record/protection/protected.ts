import { type ProtectedTerm, type Protection, protectedTermsOf } from './protected-terms.ts';
import { findIn, redact } from './redact.ts';

/** What may not come out of a record: in exports, digests, published pages, and answers that an agent may hand on. */
export interface Protected {
  readonly protectedTerms: readonly ProtectedTerm[];
  /** Ids of the people and bodies at risk. */
  readonly entities: ReadonlySet<string>;
}

export function protectedBy(protections: readonly Protection[]): Protected {
  return {
    protectedTerms: protectedTermsOf(protections),
    entities: new Set(protections.flatMap(({ entity }) => entity ?? [])),
  };
}

/** Whether a question names what is protected: that there is an answer would tell already. */
export function asksForProtected(asked: unknown, { protectedTerms, entities }: Protected): boolean {
  return Object.values(asked ?? {}).some((value) =>
    [value]
      .flat()
      .some((each) => typeof each === 'string' && (entities.has(each) || findIn(each, protectedTerms).length > 0)),
  );
}

/**
 * An answer without what is protected: names and words have something else in their place, and lists leave out whoever is at
 * risk. Offsets still count in the text with its own words.
 */
export function withoutProtected<T>(answer: T, { protectedTerms, entities }: Protected): T {
  if (protectedTerms.length === 0 && entities.size === 0) return answer;
  return redact(withoutPeople(answer, entities), protectedTerms, entities) as T;
}

function withoutPeople(value: unknown, entities: ReadonlySet<string>, name = ''): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((each: { id?: unknown; item?: unknown; entity?: unknown } | null) => {
        if (typeof each !== 'object' || each === null) return true;
        const ids = name === 'named' ? [each.id, each.item, each.entity] : [each.id, each.item];
        return !ids.some((id) => typeof id === 'string' && entities.has(id));
      })
      .map((each) => withoutPeople(each, entities));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPeople(each, entities, key)]));
}
