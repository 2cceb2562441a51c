import type { QueryKey } from '@tanstack/react-query';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Subjects } from './log-listeners.ts';

/** The ids that an article's answer names, by the answer: to look through a long one at each entry would be slow. */
const named = new WeakMap<ArticleRead, ReadonlySet<string>>();

/**
 * Whether an answer may be another one now. Of an article, which can be very long, that is told by what it names: itself,
 * its findings and what they stand for. All others are short, and lists and counts may have got something that they do
 * not name yet.
 */
export function isAffected(key: QueryKey, data: unknown, subjects: Subjects): boolean {
  if (key[0] !== 'article' || data === undefined || subjects.length === 0) return true;
  const names = namesOf(data as ArticleRead);
  return subjects.some((subject) => names.has(subject));
}

function namesOf(article: ArticleRead): ReadonlySet<string> {
  const known = named.get(article);
  if (known !== undefined) return known;
  const names = new Set<string>([article.article]);
  for (const { id, item, named: people } of article.findings) {
    names.add(id).add(item);
    for (const { entity } of people) names.add(entity);
  }
  named.set(article, names);
  return names;
}
