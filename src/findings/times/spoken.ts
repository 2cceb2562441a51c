import type { TimeMention } from '../../stages.ts';
import type { Statement } from '../../types.ts';
import type { Day } from './days.ts';

/**
 * For each time mention, the day on which it was said: the date of the innermost dated statement whose content holds
 * it. A statement's date never dates itself. One sweep over mentions and pieces of content in text order.
 */
export function spokenOn(
  times: readonly TimeMention[],
  statements: readonly Statement[],
  dayOf: (index: number) => Day | null,
): (index: number) => { day: Day; id: string } | null {
  const pieces = statements
    .flatMap(({ content, date }) => {
      const index = date === null ? -1 : Number(date.slice(1)) - 1;
      const day = index < 0 ? null : dayOf(index);
      return day && date !== null ? content.map(({ start, end }) => ({ start, end, day, id: date })) : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found = new Map<number, { day: Day; id: string }>();
  const open: typeof pieces = [];
  let next = 0;
  times.forEach(({ start, end }, index) => {
    while (next < pieces.length && pieces[next]!.start <= start) open.push(pieces[next++]!);
    while (open.length > 0 && open.at(-1)!.end < end) open.pop();
    const inner = open.at(-1);
    if (inner && inner.id !== `t${index + 1}`) found.set(index, { day: inner.day, id: inner.id });
  });
  return (index) => found.get(index) ?? null;
}
