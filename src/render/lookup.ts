import type { Sentence } from '../record/wording/sentence.ts';
import type { Action, Entity, Pledge, Quantity, Reading, Statement, TimeExpression } from '../types.ts';
import { sentencesOf } from './sentences.ts';

/** Any finding, with the name of its kind. */
export type Finding =
  | { readonly kind: 'statement'; readonly item: Statement }
  | { readonly kind: 'pledge'; readonly item: Pledge }
  | { readonly kind: 'action'; readonly item: Action }
  | { readonly kind: 'figure'; readonly item: Quantity }
  | { readonly kind: 'date'; readonly item: TimeExpression }
  | { readonly kind: 'entity'; readonly item: Entity };

/** A reading with an index of its findings by id. */
export interface Lookup {
  readonly reading: Reading;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly times: ReadonlyMap<string, TimeExpression>;
  /** Statements, pledges, actions and figures as sentences. */
  readonly sentences: ReadonlyMap<string, Sentence>;
}

export function lookUp(reading: Reading): Lookup {
  const findings: Finding[] = [
    ...reading.statements.map((item) => ({ kind: 'statement', item }) as const),
    ...reading.pledges.map((item) => ({ kind: 'pledge', item }) as const),
    ...reading.actions.map((item) => ({ kind: 'action', item }) as const),
    ...reading.quantities.map((item) => ({ kind: 'figure', item }) as const),
    ...reading.times.map((item) => ({ kind: 'date', item }) as const),
    ...reading.entities.map((item) => ({ kind: 'entity', item }) as const),
  ];
  return {
    reading,
    findings: new Map(findings.map((finding) => [finding.item.id, finding])),
    entities: byId(reading.entities),
    statements: byId(reading.statements),
    quantities: byId(reading.quantities),
    times: byId(reading.times),
    sentences: sentencesOf(reading),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
