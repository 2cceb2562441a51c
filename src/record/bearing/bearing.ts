import { RELATIONS, type Relation } from '../evidence.ts';
import type { Judge, Relations } from './judge.ts';
import { type Calibration, likelihoodOf, linearOdds, relationShares, relevanceOdds } from './model.ts';
import { relationFeatures } from './relation.ts';
import { type Features, relevanceFeatures, threadOf } from './relevance.ts';
import { withRivals } from './rivals.ts';
import type { LaterSide, Matter, PledgeSide } from './sides.ts';
import { FIRST, FOUND, GIVEN, RELATION, SECOND } from './weights.ts';
import { reasonsFor } from './why.ts';

/** That a passage bears on a pledge, as the machine sees it. It decides nothing: a person does. */
export interface Bearing {
  /** Place of the pledge among those asked about. */
  readonly pledge: number;
  /** Place of the passage among those asked about. */
  readonly later: number;
  /** 0 to 1, calibrated: of those with 0.8, four in five bear on it. */
  readonly sure: number;
  /** The likeliest. */
  readonly relation: Relation;
  readonly relations: Relations;
  /** In plain words, what ties the two, what the passage says of the step, what speaks against it. */
  readonly why: readonly string[];
}

/** A pledge with the passages of earlier articles that bear on it, as far as people or the machine say so. */
export interface Followed {
  readonly pledge: PledgeSide;
  readonly before: readonly LaterSide[];
}

/** Passages that are at least so sure give their words to what is looked for later. */
export const TAKEN_UP = 0.4;
/** What is less sure is not proposed to anybody. */
export const PROPOSED = 0.5;

/** Less in common than this, beside the pledgers' names, is nothing in common. */
const LEAST_GROUND = 0.2;
const GROUNDS = ['sentence much', 'sentence near', 'sentence thread', 'paragraph much', 'title much', 'before'];

/**
 * Says of each passage of one article how likely it bears on each pledge, and how. Pledges of one record are asked about
 * together, since what tells of one tells less of another. Names of those who pledge, and their titles, tie nothing.
 *
 * Whether it bears is said by what the two have in common; how, by the words of the passage and by a network that has
 * learned to read both sides.
 *
 * @param given whether somebody chose the passages for these pledges, as against all that an article has: then as many as not
 *   bear on them
 * @param least what is less sure is left out, and the network is not asked: it takes a hundred times as long
 */
export async function bearingsOf(
  followed: readonly Followed[],
  laters: readonly LaterSide[],
  judge: Judge,
  { given = false, least = 0 }: { readonly given?: boolean; readonly least?: number } = {},
): Promise<readonly Bearing[]> {
  const tied = tiedOf(followed, laters, given).filter(({ sure }) => sure >= least);
  if (tied.length === 0) return [];
  const pairs = tied.map(({ pledge, later }) => ({ pledge: followed[pledge]!.pledge, later: laters[later]! }));
  const judged = await judge.judge(pairs);
  return tied.map(({ pledge, later, sure, thread }, n): Bearing => {
    const pair = pairs[n]!;
    const words = relationShares(RELATION, relationFeatures(pair.pledge, pair.later));
    const relations = multiplied(judged[n]!, words);
    const relation = RELATIONS.reduce((a, b) => (relations[b] > relations[a] ? b : a));
    const why = reasonsFor(pair.pledge, pair.later, thread, relation);
    return { pledge, later, sure, relation, relations, why };
  });
}

/** What network and features say of the relation are taken as independent. */
function multiplied(a: Relations, b: Relations): Relations {
  const products = RELATIONS.map((relation) => a[relation] * b[relation]);
  const all = products.reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(RELATIONS.map((relation, n) => [relation, products[n]! / all])) as Record<Relation, number>;
}

/** A pledge and a passage that have something in common. */
interface Tied {
  readonly pledge: number;
  readonly later: number;
  readonly sure: number;
  /** What earlier passages brought. */
  readonly thread: Matter;
}

function tiedOf(followed: readonly Followed[], laters: readonly LaterSide[], given: boolean): readonly Tied[] {
  const mark = (features: Features): Features => (given ? { ...features, given: 1 } : features);
  const threads = followed.map(({ pledge, before }) => threadOf(pledge, before));
  const pledges = followed.map(({ pledge }) => pledge);
  return laters.flatMap((later, at) => {
    const bare = pledges.map((pledge) => relevanceFeatures(pledge, later, NOTHING));
    const likely = bare.map((features) => likelihoodOf(linearOdds(FIRST, mark(features))));
    const rows = pledges.map((pledge, n) =>
      threads[n]!.size === 0 ? bare[n]! : relevanceFeatures(pledge, later, threads[n]!),
    );
    return pledges.flatMap((_, n): Tied[] => {
      if (!GROUNDS.some((name) => (rows[n]![name] ?? 0) >= LEAST_GROUND)) return [];
      const odds = relevanceOdds(SECOND, mark(withRivals(pledges, rows, likely, n)));
      const sure = likelihoodOf(calibrated(given ? GIVEN : FOUND, odds));
      return [{ pledge: n, later: at, sure, thread: threads[n]! }];
    });
  });
}

const NOTHING: Matter = new Map();

const calibrated = ({ slope, offset }: Calibration, odds: number): number => slope * odds + offset;
