import type { Chars } from '../../stages.ts';
import type { Article, Quantity, TimeExpression } from '../../types.ts';
import { firstIndex } from '../first-index.ts';

const isNow = ({ value }: TimeExpression): boolean => value === 'PRESENT_REF';

/**
 * A day, or a time from now: "treatment within 18 weeks of a referral" is what is pledged, not by when. Of "between now and
 * 8 November" it is the latter. A day on which something was, told afterwards, is when it was pledged: "promised it on Monday".
 */
export const isDeadline =
  ({ text, published }: Pick<Article, 'text' | 'published'>) =>
  (time: TimeExpression): boolean =>
    !isNow(time) &&
    (time.type !== 'DURATION' || time.anchor === null) &&
    time.type !== 'SET' &&
    !(isOver(time, published) && /\bon\s+$/i.test(before(text, time.passage)));

/** "Now", where nothing else says by when. */
export const isAtOnce = isNow;

function isOver({ value }: TimeExpression, published: string | null): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0];
  return day !== undefined && published !== null && day <= published.slice(0, 10);
}

const LENGTHS = new Set('metre kilometre centimetre millimetre mile yard foot inch'.split(' '));

/** Whether a figure is how much is pledged, and not where or for which: "within 500 metres of the dam", "boats under 12 metres". */
export const isAmount =
  ({ text }: Pick<Article, 'text'>) =>
  ({ unit, passage }: Quantity): boolean =>
    !(LENGTHS.has(unit ?? '') && /\b(?:within|under|below|beyond|outside)\s+$/i.test(before(text, passage)));

/** Maximum number of characters of a preposition with the space behind it. */
const MAX_PREPOSITION_CHARS = 12;

const before = (text: string, { start }: Chars): string =>
  text.slice(Math.max(0, start - MAX_PREPOSITION_CHARS), start);

/** A stretch of what is pledged that cuts no figure in two: "18.5 million crowns", not "5 million crowns". */
export function aroundFigures({ start, end }: Chars, quantities: readonly Quantity[]): Chars {
  const cutAt = (place: number): Chars | undefined => {
    const at = quantities[firstIndex(quantities, ({ passage }) => passage.end > place)]?.passage;
    return at !== undefined && at.start < place ? at : undefined;
  };
  return { start: cutAt(start)?.start ?? start, end: cutAt(end)?.end ?? end };
}
