import { TRAINED_RELATIONS, type TrainedRelation } from '../evidence.ts';
import type { Judge, Origin, Relations, Weighing } from './judge.ts';
import { type Calibration, likelihoodOf, linearOdds, relationShares, relevanceOdds } from './model.ts';
import type { PassageInput, PledgeInput, Terms } from './pair-inputs.ts';
import { relationFeatures } from './relation.ts';
import { type Features, relevanceFeatures, termsOfEarlier } from './relevance.ts';
import { withRivals } from './rivals.ts';
import { FIRST, FOUND, GIVEN, RELATION, SECOND } from './weights.ts';
import { reasonsFor } from './why.ts';
import { isOwnWords, isWithin, sentencesFrom, withinFeatures } from './within.ts';
import { WITHIN, WITHIN_CALIBRATION } from './within-weights.ts';

/** That a passage bears on a pledge, as the machine sees it. It decides nothing: a person does. */
export interface EvidenceProposal {
  /** Place of the pledge among those asked about. */
  readonly pledge: number;
  /** Place of the passage among those asked about. */
  readonly passage: number;
  /** 0 to 1, calibrated: of those with 0.8, four in five bear on it. */
  readonly confidence: number;
  /** The likeliest. */
  readonly relation: TrainedRelation;
  readonly relations: Relations;
  /** In plain words, what ties the two, what the passage says of the step, what speaks against it. */
  readonly why: readonly string[];
}

/** A pledge with the passages of earlier articles that bear on it, as far as people or the machine say so. */
export interface Followed {
  readonly pledge: PledgeInput;
  readonly before: readonly PassageInput[];
}

/** Passages that are at least so certain give their words to what is looked for later. */
export const MIN_FOLLOWED = 0.4;
/** What is less certain is not proposed to anybody. */
export const MIN_PROPOSED = 0.5;

/** What the features hold for less likely is not put to the network. */
const MIN_ASKED = 0.3;

/** Sentences of a long text that stand farther from a pledge are not held against it: the cost stays linear. */
const MAX_DISTANCE = 60;

/** Less in common than this, beside the pledgers' names, is nothing in common: what nobody chose is not proposed on the name alone. */
const MIN_OVERLAP = 0.2;
const OVERLAPS = ['sentence much', 'sentence near', 'sentence thread', 'paragraph much', 'title much', 'before'];

/**
 * Says of each passage of one article how likely it bears on each pledge, and how. Pledges of one record are asked about
 * together, since what tells of one tells less of another. Names of those who pledge, and their titles, tie nothing.
 *
 * What the two have in common says first whether it may bear, and for a pledge of the same article where it stands to it; then a
 * network that has learned to read both sides has its say, in that and in how it bears.
 *
 * @param given whether somebody chose the passages for these pledges, as against all that an article has: then as many as not
 *   bear on them
 * @param least what is less certain is left out, and what the features hold for unlikely is not put to the network: it takes a hundred
 *   times as long
 */
export async function proposeEvidence(
  followed: readonly Followed[],
  passages: readonly PassageInput[],
  judge: Judge,
  { given = false, least = 0 }: { readonly given?: boolean; readonly least?: number } = {},
): Promise<readonly EvidenceProposal[]> {
  const asked = Math.min(MIN_ASKED, least);
  const tied = tiedOf(followed, passages, given).filter(
    ({ odds, origin }) => likelihoodOf(calibrated(origin, odds)) >= asked,
  );
  if (tied.length === 0) return [];
  const pairs = tied.map(({ pledge, passage }) => ({ pledge: followed[pledge]!.pledge, passage: passages[passage]! }));
  const judged = await judge.judge(pairs);
  const proposals = tied.map(({ pledge, passage, odds, origin, earlierTerms }, n): EvidenceProposal => {
    const pair = pairs[n]!;
    const words = relationShares(RELATION, relationFeatures(pair.pledge, pair.passage));
    const relations = multiplied(judged[n]!.relations, words);
    const relation = TRAINED_RELATIONS.reduce((a, b) => (relations[b] > relations[a] ? b : a));
    const confidence = likelihoodOf(weighed(judge.weighing[origin], judged[n]!.bears, odds));
    return {
      pledge,
      passage,
      confidence,
      relation,
      relations,
      why: reasonsFor(pair.pledge, pair.passage, earlierTerms, relation),
    };
  });
  return proposals.filter(({ confidence }) => confidence >= least);
}

const weighed = ({ network, features, offset }: Weighing, bears: number, odds: number): number =>
  network * bears + features * odds + offset;

/** What network and features say of the relation are taken as independent. */
function multiplied(a: Relations, b: Relations): Relations {
  const products = TRAINED_RELATIONS.map((relation) => a[relation] * b[relation]);
  const all = products.reduce((sum, each) => sum + each, 0);
  return Object.fromEntries(TRAINED_RELATIONS.map((relation, n) => [relation, products[n]! / all])) as Relations;
}

/** A pledge and a passage that have something in common. */
interface Tied {
  readonly pledge: number;
  readonly passage: number;
  readonly origin: Origin;
  /** Log odds that it bears, by the features, as they were learned. */
  readonly odds: number;
  /** What earlier passages brought. */
  readonly earlierTerms: Terms;
}

function tiedOf(followed: readonly Followed[], passages: readonly PassageInput[], given: boolean): readonly Tied[] {
  return [...tiedToEarlier(followed, passages, given), ...tiedWithin(followed, passages)];
}

/** Passages of a later article. */
function tiedToEarlier(
  followed: readonly Followed[],
  passages: readonly PassageInput[],
  given: boolean,
): readonly Tied[] {
  const mark = (features: Features): Features => (given ? { ...features, given: 1 } : features);
  const earlier = followed.map(({ pledge, before }) => termsOfEarlier(pledge, before));
  return passages.flatMap((passage, at) => {
    const places = followed.flatMap(({ pledge }, n) => (isWithin(pledge, passage) ? [] : [n]));
    const pledges = places.map((n) => followed[n]!.pledge);
    const bare = pledges.map((pledge) => relevanceFeatures(pledge, passage, NOTHING));
    const likely = bare.map((features) => likelihoodOf(linearOdds(FIRST, mark(features))));
    const rows = pledges.map((pledge, k) => {
      const terms = earlier[places[k]!]!;
      return terms.size === 0 ? bare[k]! : relevanceFeatures(pledge, passage, terms);
    });
    return places.flatMap((n, k): Tied[] => {
      if (!given && !OVERLAPS.some((name) => (rows[k]![name] ?? 0) >= MIN_OVERLAP)) return [];
      const odds = relevanceOdds(SECOND, mark(withRivals(pledges, rows, likely, k)));
      return [{ pledge: n, passage: at, origin: given ? 'given' : 'found', odds, earlierTerms: earlier[n]! }];
    });
  });
}

/** Passages of the article that a pledge stands in, but for the pledge itself. */
function tiedWithin(followed: readonly Followed[], passages: readonly PassageInput[]): readonly Tied[] {
  return passages.flatMap((passage, at) => {
    const places = followed.flatMap(({ pledge }, n) => (isWithin(pledge, passage) ? [n] : []));
    return places.flatMap((n): Tied[] => {
      const { pledge } = followed[n]!;
      if (isOwnWords(passage, pledge.wordings[0]!) || Math.abs(sentencesFrom(pledge, passage)) > MAX_DISTANCE)
        return [];
      const others = places.flatMap((m) => (m === n ? [] : [followed[m]!.pledge]));
      const odds = relevanceOdds(WITHIN, withinFeatures(pledge, passage, others));
      return [{ pledge: n, passage: at, origin: 'within', odds, earlierTerms: NOTHING }];
    });
  });
}

const NOTHING: Terms = new Map();

const CALIBRATION: Readonly<Record<Origin, Calibration>> = { given: GIVEN, found: FOUND, within: WITHIN_CALIBRATION };

/** Log odds that hold by the features alone. */
function calibrated(origin: Origin, odds: number): number {
  const { slope, offset } = CALIBRATION[origin];
  return slope * odds + offset;
}
