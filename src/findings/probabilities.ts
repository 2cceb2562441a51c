/** Weights of a conditional logit model (McFadden 1974), by the names of features. */
export type Weights = Readonly<Record<string, number>>;

/** How likely each of several candidates is by their features; the shares sum to 1. */
export function sharesOf(candidates: readonly { readonly features: readonly string[] }[], weights: Weights): number[] {
  const scores = candidates.map(({ features }) => features.reduce((sum, each) => sum + (weights[each] ?? 0), 0));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}

/** A share from 0 to 1 as people read it: "83%". */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;
