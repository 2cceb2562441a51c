import { isoOf } from '../days.ts';
import { articleId } from '../ids.ts';
import type { Day } from '../types.ts';
import type { ArticleRef } from './words.ts';

/** Where something stands. */
export function standpoint(at: {
  readonly article: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}): ArticleRef {
  return { article: articleId(at.article), title: at.title, outlet: at.outlet, published: at.published };
}

/** A day as views have it. Days that ISO dates of four digits cannot say are none. */
export function day(number: Day | null): string | null {
  if (number === null || number < FIRST_DAY || number > LAST_DAY) return null;
  return isoOf(number);
}

/** 0001-01-01 and 9999-12-31, as day numbers. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
