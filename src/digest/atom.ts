import { Feed } from 'feed';
import { xmlText } from '../formats/xml-text.ts';
import type { Digest } from '../record/views/following.ts';
import { followInWords, titleOf, whereInWords } from './words.ts';

/** A digest as an Atom feed (RFC 4287). Entries keep their ids from one digest to the next, so that a reader shows each once. */
export function digestAtom(digest: Digest): string {
  const { record, by, since, until, sections } = digest;
  const id = (what: string) => `urn:x-saydo:${record}:${what}`;
  const feed = new Feed({
    ...{ id: id(`digest:${encodeURIComponent(by)}`), title: xmlText(titleOf(digest)), updated: new Date(until) },
    ...{ description: `What is new since ${since.slice(0, 10)}`, generator: 'saydo', link: id('digest') },
  });
  for (const { follow, entries } of sections) {
    for (const entry of entries) {
      const { at, text, what, item, finding, where } = entry;
      const content = [followInWords(follow), whereInWords(entry), where?.url].filter(Boolean).join('\n');
      const guid = id([item, finding, what, at].filter(Boolean).join(':'));
      const url = where?.url;
      feed.addItem({
        ...{ id: guid, guid, link: url && /^https?:\/\//i.test(url) ? url : guid, date: new Date(at) },
        ...{ title: xmlText(text), description: xmlText(content), category: [{ name: xmlText(follow.label) }] },
      });
    }
  }
  return feed.atom1();
}
