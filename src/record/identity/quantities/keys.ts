import type { Key, Located, QuantityFinding } from '../../types.ts';
import { longest, type Stems } from '../words/content.ts';
import { shortened } from '../words/hash.ts';
import { remember } from '../words/remember.ts';
import { type Figure, figureOf } from './figure.ts';

/** Maximum distance in days of two figures for one thing: a month, in which a disputed figure is repeated. */
export const QUANTITY_WINDOW_DAYS = 31;

/** Maximum number of stems of the sentence that make keys with the kind of figure, and with its value. */
const MAX_STEMS = 5;
const MAX_STEMS_WITH_VALUE = 3;

/**
 * What a figure is looked up by: its sort with the names and the longest other words of its sentence; its value with
 * three of those and with whose figure it is; and, for a number of people, its count with its own article, in which two
 * sides may give two figures. Figures of one sort have a key in common as soon as they share one of those words.
 */
export function quantityKeys(located: Located<QuantityFinding>): readonly Key[] {
  const day = located.published ?? 0;
  return keysOf(located).map((key) => ({ key, day }));
}

/** Whether two figures have a key in common, within {@link QUANTITY_WINDOW_DAYS}. */
export function meet(a: Located<QuantityFinding>, b: Located<QuantityFinding>): boolean {
  if (Math.abs((a.published ?? 0) - (b.published ?? 0)) > QUANTITY_WINDOW_DAYS) return false;
  const other = new Set(keysOf(b));
  return keysOf(a).some((key) => other.has(key));
}

const keysOf: (located: Located<QuantityFinding>) => readonly string[] = remember(
  (located: Located<QuantityFinding>) => {
    const figure = figureOf(located);
    if (!figure) return [];
    const { sort, count, value, whose } = figure;
    const marks = marksOf(figure);
    const keys = marks.map((mark) => `${sort} ${count} ${mark}`);
    if (typeof value === 'number') {
      keys.push(...marks.slice(0, MAX_STEMS_WITH_VALUE).map((mark) => `${value} ${mark}`));
      if (whose) keys.push(`${value} #${whose.item}`);
    }
    if (count !== null) keys.push(`${count} @${located.article}`);
    return [...new Set(keys)].map((key) => `q:${shortened(key)}`);
  },
);

/** Names first, then the longest. */
function marksOf({ stems, names }: Figure): readonly string[] {
  const part = (named: boolean): Stems => new Map([...stems].filter(([stem]) => names.has(stem) === named));
  return [...longest(part(true), 3), ...longest(part(false), MAX_STEMS)].slice(0, MAX_STEMS);
}
