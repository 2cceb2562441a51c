import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { feedDate } from '../feed/date.ts';
import { INTAKE_LIMITS, sizeInWords } from '../limits.ts';
import { InputProblem } from '../problem.ts';

/** One address that a sitemap lists: of a page, or, in an index, of another sitemap. */
export interface Listed {
  readonly url: string;
  /** When it last changed, as the sitemap says: ISO 8601; null where it does not say. */
  readonly changed: string | null;
}

/** A list of pages (`urlset`) or of sitemaps (`index`), https://www.sitemaps.org/protocol.html. */
export interface Sitemap {
  readonly kind: 'urlset' | 'index';
  /** Those of its own host, at most `INTAKE_LIMITS.sitemapEntries`, each once. */
  readonly entries: readonly Listed[];
  /** How many were left out since they are of another host, or no addresses: a sitemap speaks for its own host alone. */
  readonly foreign: number;
  /** How many it lists. */
  readonly listed: number;
}

const HEAD_BYTES = 4096;
const ROOT =
  /^(?:\s|<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:[\w.-]+:)?(?:urlset|sitemapindex)[\s>]/is;

/** Whether bytes begin as a sitemap does, be they packed by gzip or not. */
export function beginsAsSitemap(bytes: Uint8Array): boolean {
  let head = bytes.subarray(0, HEAD_BYTES);
  if (isGzip(bytes)) {
    try {
      head = unpacked(bytes);
    } catch {
      return false;
    }
  }
  return ROOT.test(
    Buffer.from(head.subarray(0, HEAD_BYTES))
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  );
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Reads a sitemap.
 *
 * @param address of the sitemap: what it lists must be of its host
 * @throws InputProblem `broken-sitemap`, `too-large`
 */
export function sitemapOf(bytes: Uint8Array, address: string): Sitemap {
  const text = new TextDecoder().decode(isGzip(bytes) ? unpacked(bytes) : bytes);
  // Entities of a document's own can stand for more text than fits in memory; sitemaps have no use for them.
  if (/<!ENTITY/i.test(text)) throw broken('it declares XML entities, which sitemaps do not need');
  // A tree of all that it lists takes memory; far more than the protocol lets a sitemap list is none.
  const many = text.match(/<(?:[\w.-]+:)?(?:url|sitemap)[\s>]/g)?.length ?? 0;
  if (many > 2 * INTAKE_LIMITS.sitemapEntries)
    throw broken(`it lists ${many} addresses; at most ${INTAKE_LIMITS.sitemapEntries} are allowed`);
  const { kind, elements } = rootOf(text);
  const { host, protocol } = new URL(address);
  const entries = new Map<string, Listed>();
  let foreign = 0;
  for (const { loc, lastmod } of elements) {
    if (entries.size >= INTAKE_LIMITS.sitemapEntries) break;
    const url = typeof loc === 'string' && URL.canParse(loc) ? new URL(loc) : null;
    if (url === null || url.host !== host || !/^https?:$/.test(url.protocol)) {
      foreign++;
      continue;
    }
    // A page at the less safe of two addresses is the same page.
    if (protocol === 'https:') url.protocol = 'https:';
    url.hash = '';
    entries.set(url.href, { url: url.href, changed: typeof lastmod === 'string' ? feedDate(lastmod) : null });
  }
  return { kind, entries: [...entries.values()], foreign, listed: elements.length };
}

type Element = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

function rootOf(text: string): { readonly kind: Sitemap['kind']; readonly elements: readonly Element[] } {
  let document: Readonly<Record<string, unknown>>;
  try {
    document = PARSER.parse(text, true) as typeof document;
  } catch (error) {
    throw broken(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
  const list = (root: unknown, name: string) => {
    const elements = typeof root === 'object' && root !== null ? (root as Element)[name] : undefined;
    return Array.isArray(elements) ? elements.filter((each) => typeof each === 'object' && each !== null) : [];
  };
  if ('urlset' in document) return { kind: 'urlset', elements: list(document['urlset'], 'url') };
  if ('sitemapindex' in document) return { kind: 'index', elements: list(document['sitemapindex'], 'sitemap') };
  throw broken('it has neither urlset nor sitemapindex');
}

/** @throws InputProblem where it is damaged, or larger than the protocol lets a sitemap be */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: INTAKE_LIMITS.sitemap });
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw large
      ? new InputProblem(
          'too-large',
          `unpacked, it is larger than ${sizeInWords(INTAKE_LIMITS.sitemap)}, the limit for sitemaps.`,
        )
      : broken('it cannot be unpacked');
  }
}

function broken(how: string): InputProblem {
  return new InputProblem('broken-sitemap', `it is a damaged sitemap: ${how}. Name the pages, or a feed, instead.`);
}
