import { isOutletName } from '../metadata/outlet-name.ts';
import type { Page } from './page.ts';
import { plainText } from './plain-text.ts';
import type { Markup } from './stated.ts';

const SEPARATOR = /\s+(?:[|–—·•»«:/-]|::|\|\|)\s+/;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*(?:\d{4}|\d\d))?[\s,]+)?(?:by\s+)?(?<name>(?:The )?\p{Lu}[\p{L}\p{N}’'& -]{2,50}?)(?=[.,|]|$| all rights| \d{4}|,? (?:inc|ltd|llc|gmbh)\b)/iu;
const LAST_TEXTS_SEARCHED = 150;
const MAX_NAME_LENGTH = 50;

/**
 * The outlet of a page that does not state it, from what the page says of itself: what stands beside the title in
 * `<title>`, the names of its feeds, its copyright notice, its address. One of these is a name where it is made like an
 * outlet's, or where another says the same.
 */
export function outletOf(page: Page, { windowTitle, feeds, url }: Markup): string | undefined {
  const parts = (windowTitle ?? '').split(SEPARATOR);
  const names = [
    ...(parts.length > 1 ? [parts.at(-1) ?? '', parts[0] ?? ''] : []),
    ...feeds.map((feed) => feed.split(SEPARATOR)[0] ?? ''),
    copyrightOf(page) ?? '',
  ]
    .map((name) => name.replace(/\s*\b(?:rss|feed|atom|comments)\b.*$/i, '').trim())
    .filter((name) => bare(name).length > 1 && name.length <= MAX_NAME_LENGTH);
  const site = siteOf(url);
  return names.find(
    (name, i) =>
      isOutletName(name) || bare(name) === site || names.some((other, k) => k !== i && bare(other) === bare(name)),
  );
}

function copyrightOf(page: Page): string | undefined {
  for (const { value, parent } of page.texts.slice(-LAST_TEXTS_SEARCHED)) {
    if (value.length > 300 || !/©|\(c\)|copyright/i.test(value)) continue;
    if (/^(?:script|style)$/.test(page.elements[parent]?.tag ?? '')) continue;
    const name = COPYRIGHT.exec(plainText(value))?.groups?.['name'];
    if (name) return name.trim();
  }
  return undefined;
}

/** The letters of the name that a site's address has: "marrowcourier" of "www.marrow-courier.co.example". */
function siteOf(url: string | undefined): string {
  return bare(/^https?:\/\/(?:www\.)?([^/.:?#]+)\./i.exec(url ?? '')?.[1] ?? '');
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
