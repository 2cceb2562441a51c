import type { Outgoing, OutgoingArticle, OutgoingPassage } from '../record/views/outgoing.ts';
import type { Publisher } from './format.ts';

/** The address of a thing of a record: under the publisher's where there is one, else a name that no other record gives. */
export function addressesIn(
  { about }: Pick<Outgoing, 'about'>,
  { base }: Pick<Publisher, 'base'>,
): (id: string) => string {
  const root = base === null ? `urn:uuid:${about.record}#` : `${base.replace(/\/+$/, '')}/`;
  return (id) => `${root}${id}`;
}

/** Where an article is to be read: at its own address, where that is one of the web. */
export function webAddressOf({ url }: Pick<OutgoingArticle, 'url'>): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : null;
}

/** Words of a text fragment's beginning and end, where the whole passage would make too long an address. */
const WORDS_PER_END = 6;
const MAX_FRAGMENT_LENGTH = 150;

/** The address of a passage in the live page: with a text fragment, which browsers scroll to and mark. */
export function passageAddress(
  article: Pick<OutgoingArticle, 'url'>,
  { exact }: Pick<OutgoingPassage, 'exact'>,
): string | null {
  const address = webAddressOf(article);
  if (address === null) return null;
  const words = exact.toWellFormed().trim().split(/\s+/);
  const quote = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const parts =
    exact.length <= MAX_FRAGMENT_LENGTH || words.length <= 2 * WORDS_PER_END
      ? [quote(words)]
      : [quote(words.slice(0, WORDS_PER_END)), quote(words.slice(-WORDS_PER_END))];
  return `${address.replace(/#.*$/, '')}#:~:text=${parts.join(',')}`;
}
