import type { Match } from '../../types.ts';
import type { Support } from './support.ts';

/** Score for each point of evidence other than the name. Names weigh most: the points never change the verdict. */
const SCORE_PER_POINT = 0.04;
const MAX_POINTS = 4;

/** Two findings of one thing: joined, with the reason. */
export function same(score: number, why: string, support: Support): Match {
  return match('same', score, why, support);
}

/** What may be one thing: proposed to a person. */
export function maybe(score: number, why: string, support: Support): Match {
  return match('maybe', score, why, support);
}

function match(verdict: Match['verdict'], base: number, because: string, { points, what }: Support): Match {
  const score = Math.min(0.99, base + SCORE_PER_POINT * Math.min(points, MAX_POINTS));
  return { verdict, score: Math.round(score * 100) / 100, why: [because, ...what].join('; ') };
}
