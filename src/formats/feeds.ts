import { Feed, type Item } from 'feed';
import { relationInWords } from '../record/evidence.ts';
import type { Outgoing, OutgoingPledge } from '../record/views/outgoing.ts';
import { lineOf } from '../record/wording/sentence.ts';
import { addressesIn, webAddressOf } from './addresses.ts';
import type { Make, Publisher } from './format.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { assessmentInWords } from './wording.ts';
import { xmlText } from './xml-text.ts';

/** What changed with pledges, the newest first, as RSS 2.0. */
export const rss: Make = (record, publisher) => [{ name: 'feed.rss', content: feedOf(record, publisher).rss2() }];

/** The same as Atom (RFC 4287). */
export const atom: Make = (record, publisher) => [{ name: 'feed.atom', content: feedOf(record, publisher).atom1() }];

function feedOf(record: Outgoing, publisher: Publisher): Feed {
  const lookup = lookupOf(record);
  const at = addressesIn(record, publisher);
  const items = record.pledges.flatMap((pledge) => changesOf(lookup, pledge, at));
  items.sort((a, b) => b.date.getTime() - a.date.getTime());
  const feed = new Feed({
    id: at(''),
    title: xmlText(publisher.name === null ? 'Pledges' : `Pledges: ${publisher.name}`),
    description: 'Evidence and assessments of pledges, as people entered them.',
    link: publisher.base ?? publisher.url ?? at(''),
    updated: items[0]?.date ?? new Date(record.about.at),
    generator: record.about.engine,
    ...(publisher.name === null ? {} : { author: { name: xmlText(publisher.name) } }),
  });
  for (const item of items) feed.addItem(item);
  return feed;
}

function changesOf(lookup: Lookup, pledge: OutgoingPledge, at: (id: string) => string): Item[] {
  const first = lookup.findings.get(pledge.finding);
  if (!first) return [];
  const words = lineOf(first.sentence);
  const change = (entry: Entry, title: string, lines: readonly (string | null | undefined)[]): Item => ({
    ...{ id: at(entry.id), guid: at(entry.id), link: at(pledge.id), date: new Date(entry.at) },
    ...{ title: xmlText(title), author: [{ name: xmlText(entry.by) }], category: [{ name: pledge.id }] },
    description: xmlText(lines.filter(Boolean).join('\n')),
  });
  return [
    ...(lookup.evidence.get(pledge.id) ?? []).map((link) => {
      const finding = lookup.findings.get(link.finding);
      const article = finding && lookup.articles.get(finding.article);
      const lines = [finding && lineOf(finding.sentence), link.why, article && webAddressOf(article)];
      return change(link, `Evidence (${relationInWords(link.relation)}): ${words}`, lines);
    }),
    ...(lookup.assessments.get(pledge.id) ?? []).map((each) =>
      change(each, `${assessmentInWords(each)}: ${words}`, [`As of ${each.date}.`, each.why]),
    ),
  ];
}

interface Entry {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}
