import type { Passage, Statement } from '../../types.ts';
import type { Context } from '../context.ts';
import { passage } from '../passage.ts';

/** White space and marks that a stretch neither begins nor ends with; a final stop stays with its sentence. */
const LEADING = /^[\s.,;:!?…—–\-)\]}”’»"']+/u;
const TRAILING = /[\s,;:—–\-([{“‘«"']/u;

/** What the article itself asserts: the stretches of its body that belong to no statement, in text order. */
export function voice({ article }: Context, statements: readonly Statement[]): Passage[] {
  const taken = statements
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Passage[] = [];
  let next = 0;
  article.paragraphs.forEach(([start, end], p) => {
    if (article.roles[p] !== 'body') return;
    let at = start;
    const add = (to: number): void => {
      const stretch = trim(article.text, at, to);
      if (stretch) out.push(passage(article.text, stretch));
    };
    while (next < taken.length && taken[next]!.end <= start) next++;
    for (; next < taken.length && taken[next]!.start < end; next++) {
      if (taken[next]!.start > at) add(taken[next]!.start);
      at = Math.max(at, taken[next]!.end);
      if (at >= end) break;
    }
    if (at < end) add(end);
  });
  return out;
}

/** The stretch without what does not belong to it, or null where no word is left. */
function trim(text: string, start: number, end: number): { start: number; end: number } | null {
  const slice = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(slice)) return null;
  const from = start + (LEADING.exec(slice)?.[0].length ?? 0);
  // From the end backwards: a pattern that ends in `+$` would try every run of marks from each of its characters.
  let to = end;
  while (to > from && TRAILING.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
