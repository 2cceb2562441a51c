/** Where and when a finding was published, in the words that all pages of the record use. */
import { publishedInWords } from '../../in-words.ts';
import { clip, joined } from '../layout.ts';
import { printable } from '../printable.ts';

/** Names and titles share their line with other particulars, for which they must leave room. */
const MAX_PARTICULAR_COLUMNS = 60;

/** One particular among others, printable and of limited length. */
export const particular = (text: string): string => clip(printable(text), MAX_PARTICULAR_COLUMNS);

/** Outlet, or title where no outlet is known, and date of publication. */
export function sourceInWords({
  title = null,
  outlet,
  published,
}: {
  readonly title?: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}): string {
  const called = particular(outlet ?? '') || (title !== null && quoted(particular(title)));
  return joined(called, published !== null && particular(publishedInWords(published)));
}

/** `The Lowen Courier · 2031-03-05 · T12`. */
export function standpoint(
  point: Parameters<typeof sourceInWords>[0] & { readonly article: string },
  ...more: readonly (string | false)[]
): string {
  return joined(sourceInWords(point), point.article, ...more);
}

/** Words in quotation marks; words that have their own get no others. */
export function quoted(words: string): string {
  const text = printable(words);
  return /^["'“„«‘]/.test(text) ? text : `“${text}”`;
}

/** Digits of a hash that are shown: enough to identify a thing of a record, and to find it in an export. */
const HASH_DIGITS = 12;

/** The beginning of a hash, without the name of its algorithm. */
export const shortHash = (hash: string): string => printable(hash.replace(/^sha256:/, '').slice(0, HASH_DIGITS));

/** An ISO 8601 instant to the minute, `2031-03-05, 11:58 UTC`; one in another time zone is unchanged. */
export function instantInWords(instant: string): string {
  return particular(instant).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/, '$1, $2 UTC');
}

/** `2031-03-05`, or `2031-03-05 to 2031-03-07`. */
export function daysInWords(first: string | null, last: string | null): string {
  const [from = null, to = null] = [first ?? last, last ?? first].map((day) => (day === null ? null : particular(day)));
  if (from === null || to === null) return 'undated';
  return from === to ? from : `${from} to ${to}`;
}
