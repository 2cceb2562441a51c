import { isName } from '../metadata/byline.ts';
import type { Stated } from '../piece.ts';
import type { Shown } from './shown.ts';
import type { Markup } from './stated.ts';

const DAY_MS = 86_400_000;

/** What is known of an article from what its page states in its markup and what it shows. */
export function decided(
  { timed, pagePublished, updated, description, windowTitle, feeds, ...stated }: Markup,
  shown: Shown,
): Stated {
  // Where no article is dated, what readers are shown goes before the day on which the page as such was made.
  const published =
    publishedOf(stated.published, shown) ??
    dateInAddress(stated.url) ??
    shown.updated ??
    pagePublished ??
    timed ??
    updated;
  const byline = bylineOf(stated.byline ?? [], shown.names);
  return { ...stated, ...(byline.length > 0 && { byline }), ...(published !== undefined && { published }) };
}

/**
 * A date that the page shows as its own and that is earlier than the stated one is the date of publication: content
 * that moves from one system to another gets a new date in its markup, and keeps the date that its editors wrote. Where
 * the two are a day apart and the stated one is in UTC, the shown one is the day at the place of publication.
 */
function publishedOf(stated: string | undefined, { published: shown }: Shown): string | undefined {
  if (stated === undefined || shown === undefined) return stated ?? shown;
  const days = (dayOf(stated) - dayOf(shown)) / DAY_MS;
  const utc = /(?:Z|[+-]00:?00)$/.test(stated);
  return days > 1 || (utc && Math.abs(days) === 1) ? shown : stated;
}

function dayOf(date: string): number {
  return Date.parse(date.slice(0, 10));
}

/** Year, month and day as the address of many news sites holds them. */
function dateInAddress(url: string | undefined): string | undefined {
  const found = /[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)/.exec(url ?? '');
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

/** The names that the page shows go before the stated ones where they are these and more. */
function bylineOf(stated: readonly string[], shown: readonly string[]): readonly string[] {
  if (stated.length === 0) return shown;
  const more =
    shown.length > stated.length &&
    shown.every((name, i) => isName(name) && !shown.some((other, k) => k !== i && other.includes(name)));
  return more && stated.every((name) => shown.some((other) => other.toLowerCase().includes(name.toLowerCase())))
    ? shown
    : stated;
}
