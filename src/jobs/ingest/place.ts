import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Loaded } from '../../intake/input.ts';
import { storableText } from '../../store/database/rows.ts';

/** Tracking parameters; they do not change the page at an address. */
const TRACING = /^(utm_|fbclid$|gclid$|mc_[ce]id$|igshid$|ref_src$)/i;

/**
 * What makes two captures versions of one article: the address it was fetched from; for a saved page, the address that it
 * states; else the id that a line of NDJSON gives it; else the file. A page that was fetched is believed as to where it
 * stands only on its own host, so that no page can pass for a version of another's.
 *
 * @param stated address that the reading has for the article
 */
export function placeOf(
  loaded: Pick<Loaded, 'url' | 'id'>,
  stated: string | null,
  name: string,
  content: string,
): string {
  const fetched = addressOf(loaded.url ?? null);
  const said = addressOf(stated);
  if (fetched !== null) return short(said !== null && said.host === fetched.host ? said.href : fetched.href);
  if (said !== null) return short(said.href);
  if (loaded.id !== undefined) return short(`id:${storableText(loaded.id)}`);
  if (name === 'standard input') return `text:${content}`;
  // The path itself says more of a machine than a record that is passed on should.
  return `file:${digest(resolve(name))}`;
}

/** PostgreSQL limits the length of an indexed text; the rest is replaced by its digest. */
function short(place: string): string {
  return place.length <= MAX_PLACE_LENGTH
    ? place
    : `${place.slice(0, MAX_PLACE_LENGTH - 33).toWellFormed()}#${digest(place)}`;
}

const MAX_PLACE_LENGTH = 500;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** An address without parts that do not change the page; null if it is no address. */
function addressOf(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACING.test(name)) url.searchParams.delete(name);
  return url;
}
