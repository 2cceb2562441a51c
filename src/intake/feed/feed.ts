import { parseFeed } from '@rowanmanning/feed-parser';
import type { StatedMetadata } from '../input.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import { feedDate } from './date.ts';

/** One entry of a feed. */
export interface Entry {
  /** Absolute where the feed's own address is known; null where the entry links to nothing. */
  readonly url: string | null;
  readonly says: StatedMetadata;
}

export interface Feed {
  /** The first entries, at most 500. */
  readonly entries: readonly Entry[];
  /** How many it lists. */
  readonly listed: number;
}

/** Whether bytes begin as a feed does: the root of RSS, Atom or RDF Site Summary, or JSON Feed's version. */
export function beginsAsFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return (
    /^(?:\s|<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:rss|feed|rdf|rdf:RDF)[\s>]/is.test(
      head,
    ) || /^\s*\{[^{}[\]]*"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)version\b/i.test(head)
  );
}

const HEAD_BYTES = 4096;

/** A document with more entries is not a feed, and would take long to count. */
const MAX_LISTED_ENTRIES = 10_000;

/**
 * Reads a feed: RSS 0.9 to 2.0, Atom, RDF Site Summary, or JSON Feed (https://www.jsonfeed.org/version/1.1/).
 *
 * @param address of the feed, which relative links are resolved against; null for a file
 * @throws InputProblem `broken-feed`
 */
export function feedOf(bytes: Uint8Array, encoding: string | undefined, address: string | null): Feed {
  const text = decoded(bytes, encoding);
  if (text.trimStart().startsWith('{')) return jsonFeed(text, address);
  // Entities of a feed's own can stand for more text than fits in memory; feeds have no use for them.
  if (/<!ENTITY/i.test(text)) throw broken('it declares XML entities, which feeds do not need');
  const listed = text.match(/<(?:\w+:)?(?:item|entry)[\s>/]/gi)?.length ?? 0;
  if (listed > MAX_LISTED_ENTRIES)
    throw broken(`it lists ${listed} entries; at most ${MAX_LISTED_ENTRIES} are accepted`);
  try {
    const { items, title } = parseFeed(text);
    const entries = items.slice(0, INTAKE_LIMITS.feedEntries).map(({ url, title: name, element }) => {
      const published = PUBLISHED.map((field) => element.findElementWithName(field)?.textContentNormalized ?? '');
      return entryOf(url, address, { title: name, outlet: title, published });
    });
    return { entries, listed: items.length };
  } catch (error) {
    if (error instanceof InputProblem) throw error;
    throw broken(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

/** Where RSS, Atom 1.0, Atom 0.3 and Dublin Core in RDF say when an entry was published, by how much they are worth. */
const PUBLISHED = ['published', 'pubdate', 'issued', 'date'];

function jsonFeed(text: string, address: string | null): Feed {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    throw broken(error instanceof Error ? error.message : String(error));
  }
  const { items, title: outlet } = feed as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items)) throw broken('it has no list "items"');
  const entries = items.slice(0, INTAKE_LIMITS.feedEntries).map((item: unknown) => {
    const { url, title, date_published: published } = (item ?? {}) as Readonly<Record<string, unknown>>;
    return entryOf(url, address, { title, outlet, published: [published] });
  });
  return { entries, listed: items.length };
}

function entryOf(
  url: unknown,
  address: string | null,
  said: { readonly title: unknown; readonly outlet: unknown; readonly published: readonly unknown[] },
): Entry {
  const [title, outlet] = [said.title, said.outlet].map((words) =>
    typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '',
  );
  const published = said.published
    .map((words) => (typeof words === 'string' ? feedDate(words) : null))
    .find((date) => date !== null);
  const says = { ...(title ? { title } : {}), ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) };
  if (typeof url !== 'string' || url.trim() === '') return { url: null, says };
  const link = url.trim();
  return { url: address !== null && URL.canParse(link, address) ? new URL(link, address).href : link, says };
}

/** The feed as text: in the encoding that its sender states, else in the one that it states of itself, else in UTF-8. */
function decoded(bytes: Uint8Array, stated: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = stated ?? /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function broken(how: string): InputProblem {
  return new InputProblem('broken-feed', `it is a damaged feed: ${how}. Name the articles instead.`);
}
