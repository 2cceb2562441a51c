/** Relations that the trained networks know and propose, in the order of their learned weights. */
export const TRAINED_RELATIONS = [
  'advances',
  'fulfils',
  'stalls',
  'blocks',
  'reverses',
  'contradicts',
  'repeats',
  'comments',
] as const;
export type TrainedRelation = (typeof TRAINED_RELATIONS)[number];

/**
 * What a statement or an action is to a pledge, as people may say. One that is added after those of the networks needs no training,
 * and is never proposed.
 */
export const RELATIONS = [...TRAINED_RELATIONS] as const;
export type Relation = (typeof RELATIONS)[number];

/** What each relation says of the pledge, as help, desk and documentation have it. */
export const RELATION_MEANS: { readonly [K in Relation]: string } = {
  advances: 'brings it nearer',
  fulfils: 'does what was promised',
  stalls: 'puts it off',
  blocks: 'stands in its way',
  reverses: 'undoes it',
  contradicts: 'says or does the opposite',
  repeats: 'says it again',
  comments: 'speaks of it',
};

/** What a piece of evidence is to its pledge: `advances: brings it nearer`. */
export function relationInWords(relation: Relation): string {
  return `${relation}: ${RELATION_MEANS[relation]}`;
}

/** What the machine proposed of a pledge and a passage, as it stood when somebody decided on it. */
export interface ProposedRelation {
  readonly relation: Relation;
  /** 0 to 1, calibrated. */
  readonly sure: number;
}

/** Why something that is proposed as evidence does not bear on a pledge, in the order in which reviewers are offered it. */
export const REFUSALS = ['other-matter', 'other-place', 'earlier-period', 'no-step', 'wrong-person'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What each is called on every page, and what it says. */
export const REFUSAL_LABELS: { readonly [R in Refusal]: { readonly name: string; readonly says: string } } = {
  'other-matter': { name: 'other matter', says: 'it is about something else' },
  'other-place': { name: 'other place', says: 'the same thing, elsewhere' },
  'earlier-period': { name: 'earlier period', says: 'it was before the pledge' },
  'no-step': { name: 'no step', says: 'nothing happens to the pledge in it' },
  'wrong-person': { name: 'wrong person', says: 'somebody else is meant' },
};

/** The reason of a refusal as the log keeps it: what was chosen, and what was written beside it; null where there is neither. */
export function refusalInWords(chosen: Refusal | null, words: string | null): string | null {
  const written = words?.trim() ?? '';
  if (chosen === null) return written === '' ? null : written;
  const { name } = REFUSAL_LABELS[chosen];
  return written === '' ? name : `${name}: ${written}`;
}

/** What was chosen, where a reason begins with the name of one; null where it is in other words. */
export function refusalNamed(why: string): Refusal | null {
  const said = why.trim().toLowerCase();
  return (
    REFUSALS.find((each) => said === REFUSAL_LABELS[each].name || said.startsWith(`${REFUSAL_LABELS[each].name}:`)) ??
    null
  );
}

/** What is proposed of a pledge and a passage. */
export interface Proposed {
  readonly relation: Relation;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
  /** In plain words, as a person can check them. */
  readonly why: readonly string[];
}

/**
 * The reason of a link that takes a proposal, for the log: who proposed what, how sure that was, and why. Whoever links may write
 * another.
 *
 * @param linked what it is linked as; where that is another than was proposed, both are named
 */
export function reasonAsProposed({ relation, confidence, why }: Proposed, linked: Relation): string {
  const changed = linked === relation ? '' : `, and is linked as ${linked}`;
  const said = why.length === 0 ? '' : `: ${why.join('; ')}`;
  return `saydo proposed “${relation}” (${Math.round(100 * confidence)} % sure)${changed}${said}`;
}
