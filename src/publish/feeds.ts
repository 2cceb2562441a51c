import { valueShown } from '../record/assessment.ts';
import { lineOf } from '../record/wording/sentence.ts';
import { html, type Markup } from '../render/html/markup.ts';
import type { PublishedAssessment, PublishedEvidence, PublishedPledge } from './model.ts';
import { relationWords, standingWords, titleOf } from './sentences.ts';
import type { Site } from './settings.ts';

/** Entries of the feed of all pledges. */
const MAX_ENTRIES = 50;

interface Item {
  readonly pledge: PublishedPledge;
  /** Within the pledge: of the assessment, the link or the wording. */
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly by: string;
}

/** Atom feed of changes of status of all pledges. */
export function siteFeed(pledges: readonly PublishedPledge[], site: Site, record: string, now: string): string {
  const items = pledges.flatMap((pledge) => pledge.assessments.map((each) => assessed(pledge, each, site)));
  return feed(
    { path: 'feed.xml', page: 'index.html', title: site.name, items: newest(items).slice(0, MAX_ENTRIES) },
    site,
    record,
    now,
  );
}

/** Atom feed of one pledge: assessments and evidence. */
export function pledgeFeed(pledge: PublishedPledge, site: Site, record: string, now: string): string {
  const items = [
    ...pledge.assessments.map((each) => assessed(pledge, each, site)),
    ...pledge.evidence.map((each) => linked(pledge, each)),
  ];
  const title = titleOf(pledge);
  return feed(
    { path: `pledges/${pledge.id}.xml`, page: `pledges/${pledge.id}.html`, title, items: newest(items) },
    site,
    record,
    now,
  );
}

function assessed(pledge: PublishedPledge, judged: PublishedAssessment, site: Site): Item {
  const { id, at, why, by } = judged;
  const supports = valueShown(judged);
  const label = supports === null ? site.words.unjudged : standingWords(supports, site);
  return { pledge, id, at, title: `${label}: ${titleOf(pledge)}`, text: why, by };
}

function linked(pledge: PublishedPledge, { id, at, relation, quoted, why, by }: PublishedEvidence): Item {
  return { pledge, id, at, title: relationWords(relation), text: `${lineOf(quoted.sentence, 300)} (${why})`, by };
}

const newest = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));

interface Feed {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** @param now when there is nothing in it yet: a feed must say when it changed */
function feed({ path, page, title, items }: Feed, site: Site, record: string, now: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const address = (to: string) => (site.base === null ? `${up}${to}` : `${site.base}/${to}`);
  const idOf = (what: string) => (site.base === null ? `urn:x-saydo:${record}:${what}` : `${site.base}/${what}`);
  const updated = items[0]?.at ?? `${now.slice(0, 10)}T00:00:00Z`;
  const entries = items.map(
    ({ pledge, id, at, title: its, text, by }): Markup =>
      html`<entry><id>${idOf(`pledges/${pledge.id}.html#${id}`)}</id><title>${its}</title><updated>${at}</updated><author><name>${by}</name></author><link rel="alternate" type="text/html" href="${address(`pledges/${pledge.id}.html`)}#${id}"/><summary>${text}</summary></entry>\n`,
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}"><id>${idOf(path)}</id><title>${title}</title><updated>${updated}</updated><author><name>${site.publisher === '' ? site.name : site.publisher}</name></author><link rel="self" type="application/atom+xml" href="${address(path)}"/><link rel="alternate" type="text/html" href="${address(page)}"/>
${entries}</feed>
`.source;
}
