import { CALLED } from '../../src/record/kinds/kinds.ts';
import type { Finding } from '../../src/record/views/findings.ts';

type Kind = Finding['kind'];

/** Words for kinds, as pages write them. */
export const KIND = { ...CALLED, article: { one: 'article', many: 'articles' } } as const;

/** `1 pledge`, `12 pledges`. */
export function counted(count: number, kind: Kind | 'article'): string {
  return `${count.toLocaleString('en')} ${count === 1 ? KIND[kind].one : KIND[kind].many}`;
}

/** The page that an item has. */
export function pathOf(item: string): string {
  const letter = item.charAt(0).toUpperCase();
  if (letter === 'P') return `/pledges/${item}`;
  if (letter === 'E') return `/people/${item}`;
  if (letter === 'T') return `/articles/${item}`;
  return `/items/${item}`;
}
