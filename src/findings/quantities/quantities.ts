import type { Quantity, Statement } from '../../types.ts';
import type { Context } from '../context.ts';
import { passage } from '../passage.ts';

/**
 * Quantities with whose figure each is: the innermost statement whose content holds it. Ids are `q<n>` in text order.
 * One sweep over figures and pieces of content in text order.
 */
export function ownQuantities({ article, mentions }: Context, statements: readonly Statement[]): Quantity[] {
  const pieces = statements
    .flatMap(({ id, content }) => content.map(({ start, end }) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: typeof pieces = [];
  let next = 0;
  return mentions.quantities.map((mention, index) => {
    while (next < pieces.length && pieces[next]!.start <= mention.start) open.push(pieces[next++]!);
    while (open.length > 0 && open.at(-1)!.end <= mention.start) open.pop();
    const { value, unit, of, approximate, why } = mention;
    const statement = open.findLast(({ end }) => end >= mention.end)?.id ?? null;
    return {
      id: `q${index + 1}`,
      passage: passage(article.text, mention),
      value,
      unit,
      of,
      approximate,
      statement,
      why,
    };
  });
}
