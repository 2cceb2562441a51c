import { common, type PledgeInput, pledgeTerms, weightOfAll } from './pair-inputs.ts';
import type { Features } from './relevance.ts';

const COMPARED = ['passage much', 'sentence much', 'before', 'title much', 'bridge', 'article best', 'article mean'];

/**
 * Adds to the features of a passage and a pledge how other pledges of the record stand to the same passage. Pledges that have
 * half of their words in common are no rivals: they may be one, told twice.
 *
 * @param rows features of the passage and each pledge
 * @param likely how likely the passage bears on each, as it looks at first
 */
export function withRivals(
  pledges: readonly PledgeInput[],
  rows: readonly Features[],
  likely: readonly number[],
  n: number,
): Features {
  const others = pledges.flatMap((other, m) => (m !== n && !alike(other, pledges[n]!) ? [m] : []));
  const row = rows[n]!;
  if (others.length === 0) return row;
  const rival = Math.max(...others.map((m) => likely[m]!));
  const features: Record<string, number> = { ...row, rival, 'ahead of rival': likely[n]! - rival };
  for (const name of COMPARED)
    features[`ahead ${name}`] = (row[name] ?? 0) - Math.max(...others.map((m) => rows[m]![name] ?? 0));
  return features;
}

function alike(a: PledgeInput, b: PledgeInput): boolean {
  const [one, other] = [pledgeTerms(a), pledgeTerms(b)];
  const both = weightOfAll(common(one.core, [...other.core.values()]));
  return both >= 0.5 * Math.min(one.coreWeight, other.coreWeight);
}
