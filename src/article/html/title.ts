import { sameTitle } from '../metadata/headline.ts';
import { isOutletName } from '../metadata/outlet-name.ts';

/** What sites put between a title and their own name. */
const SEPARATOR = /\s+(?:[|–—·•»«:/-]|::|\|\|)\s+/;

/**
 * A title without the name of the site and the section that pages add to it. Where a heading of the page is the
 * title's beginning or end, or the page's only one and made of its words, the heading is the title.
 */
export function cleanTitle(stated: string, outlet: string | undefined, headings: readonly string[]): string {
  const heading = headings.find(
    (text) =>
      text.length > 12 &&
      (sameTitle(text, stated) || lower(stated).startsWith(lower(text)) || lower(stated).endsWith(lower(text))),
  );
  if (heading) return heading;
  const [only] = headings;
  if (only !== undefined && headings.length === 1 && !isSite(only, outlet) && sharesWords(only, stated)) return only;
  let title = stated;
  for (let round = 0; round < 3; round++) {
    const parts = title.split(SEPARATOR);
    const last = parts.at(-1) ?? '';
    const [first = ''] = parts;
    if (parts.length < 2) break;
    if (
      isSite(last, outlet) ||
      (last.split(' ').length <= 3 && title.length - last.length > 30 && /\s[|»]\s+\S+(?:\s\S+){0,2}$/.test(title))
    )
      title = title.slice(0, title.length - last.length).replace(/\s+(?:[|–—·•»«:/-]|::|\|\|)\s+$/, '');
    else if (isSite(first, outlet)) title = title.slice(first.length).replace(SEPARATOR, '');
    else break;
  }
  return title.trim() || stated;
}

/** Whether most words of a heading stand in the stated title, which search engines may be told in other words. */
function sharesWords(heading: string, stated: string): boolean {
  const known = new Set(lower(stated).match(/[\p{L}\p{N}]{3,}/gu));
  const words = lower(heading).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.length >= 2 && words.filter((word) => known.has(word)).length >= words.length / 2;
}

function isSite(part: string, outlet: string | undefined): boolean {
  if (part.includes(' ') && isOutletName(part)) return true;
  if (/^[\w-]+\.(?:com|org|net|news|info|co|tv|[a-z]{2})(?:\.[a-z]{2})?$/i.test(part)) return true;
  return (
    outlet !== undefined &&
    (sameTitle(part, outlet) ||
      letters(part) === letters(outlet.replace(/^the\s+/i, '')) ||
      letters(part.replace(/^the\s+/i, '')) === letters(outlet))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function lower(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
