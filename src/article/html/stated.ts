import { isNobody, readByline } from '../metadata/byline.ts';
import { isoDate } from '../metadata/dates.ts';
import type { Stated } from '../piece.ts';
import { readJsonLd } from './json-ld.ts';
import type { Page } from './page.ts';
import { plainText } from './plain-text.ts';

/** Names of `<meta>` elements in the order in which they are believed. */
const TITLE = [
  'og:title',
  'parsely-title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'headline',
  'title',
];
const AUTHOR = [
  'author',
  'parsely-author',
  'article:author_name',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'citation_authors',
  'byl',
  'byline',
  'article:author',
  'twitter:creator_name',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'datepublished',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'article:published',
  'publish-date',
  'publish_date',
  'pubdate',
  'pub_date',
  'ptime',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'article.published',
  'published-date',
  'publicationdate',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
];
const OUTLET = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'apple-mobile-web-app-title',
  'twitter:app:name:iphone',
  'cre',
];
const MAX_AUTHORS = 10;
const LANGUAGE = ['content-language', 'og:locale', 'dc.language', 'language'];

/** What a page's markup states, with what is weighed against what the page shows. */
export interface Markup extends Stated {
  readonly description?: string;
  /** The whole of the page's `<title>`, and the titles of its feeds. */
  readonly windowTitle?: string;
  readonly feeds: readonly string[];
  /** A date that stands somewhere on the page in an element for dates. */
  readonly timed?: string;
  readonly pagePublished?: string;
  readonly updated?: string;
}

/** Title, byline, date, outlet, language and address as a page's markup states them. */
export function statedBy(page: Page): Markup {
  const meta = new Map<string, string>();
  const named = new Map<string, readonly string[]>();
  const scripts: string[] = [];
  let lang: string | undefined;
  let canonical: string | undefined;
  let title: string | undefined;
  let time: string | undefined;
  const feeds: string[] = [];
  for (const element of page.elements) {
    const { tag, attributes } = element;
    const inner = (): string =>
      page.texts
        .slice(element.textStart, Math.min(element.textEnd, element.textStart + 40))
        .map((text) => text.value)
        .join('');
    if (tag === 'meta') {
      const name = (
        attributes['property'] ??
        attributes['name'] ??
        attributes['itemprop'] ??
        attributes['http-equiv'] ??
        ''
      ).toLowerCase();
      const content = attributes['content'];
      if (name !== '' && content && !meta.has(name)) meta.set(name, content);
      // Several authors stand in several elements of one name; of anything else the first is believed.
      if (content && AUTHOR.includes(name))
        named.set(name, [...(named.get(name) ?? []), content].slice(0, MAX_AUTHORS));
    } else if (tag === 'html') lang = attributes['lang'] ?? attributes['xml:lang'];
    else if (tag === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? '')) canonical ??= attributes['href'];
    else if (
      tag === 'link' &&
      /\balternate\b/i.test(attributes['rel'] ?? '') &&
      /rss|atom/i.test(attributes['type'] ?? '')
    )
      feeds.push((attributes['title'] ?? '').slice(0, 200));
    else if (tag === 'title') title ??= inner();
    else if (tag === 'script' && /^application\/ld\+json/i.test(attributes['type']?.trim() ?? ''))
      scripts.push(inner());
    else if (tag === 'time' || attributes['itemprop'] === 'datePublished')
      time ??= isoDate(attributes['datetime'] ?? attributes['content'] ?? inner()) ?? undefined;
  }
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const json = readJsonLd(scripts, { url: canonical ?? meta.get('og:url'), title: first(TITLE) ?? title });
  const outlet = [json.outlet, ...OUTLET.map((name) => meta.get(name))]
    .map((name) => plainText(name ?? ''))
    .find((name) => name !== '' && !/^https?:/.test(name));
  const credited = AUTHOR.map((name) => (named.get(name) ?? []).flatMap((value) => peopleIn(value) ?? []));
  const authors = [json.byline ?? [], ...credited]
    .map((names) => names.flatMap((name) => readByline(name)?.names ?? [name]).filter((name) => !isNobody(name)))
    .sort((a, b) => Number(b.length > 0) - Number(a.length > 0));
  const byline = longerOf(authors);
  const dateIn = (names: Iterable<string>): string | undefined =>
    [...names].map((name) => isoDate(meta.get(name) ?? '')).find((date) => date !== null) ?? undefined;
  const published =
    json.published ??
    dateIn(PUBLISHED) ??
    dateIn([...meta.keys()].filter((name) => /publish\w*[-_.]?(?:date|time|on|at)|pub[-_]?date/.test(name)));
  const updated = json.updated ?? dateIn(UPDATED);
  const url = [canonical, meta.get('og:url'), json.url].find((address) => /^https?:\/\//i.test(address ?? ''));
  const language = lang ?? first(LANGUAGE) ?? json.language;
  const stated = json.title ?? first(TITLE) ?? title;
  const description = first(['og:description', 'description', 'twitter:description']);
  return {
    ...(stated !== undefined && plainText(stated) !== '' && { title: plainText(stated) }),
    ...(byline.length > 0 && { byline: byline.map((name) => name.replace(/^by\s+/i, '')) }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(json.pagePublished !== undefined && { pagePublished: json.pagePublished }),
    ...(time !== undefined && { timed: time }),
    ...(title !== undefined && { windowTitle: plainText(title) }),
    feeds,
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(description !== undefined && { description: plainText(description) }),
  };
}

/** The first list of names, or a later one that holds all of it and more. */
function longerOf(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = lists;
  return lists.find((list) => list.length > first.length && first.every((name) => list.includes(name))) ?? first;
}

function peopleIn(value: string | undefined): readonly string[] | undefined {
  if (value === undefined || /^\s*(?:https?:|@)/.test(value)) return undefined;
  const text = plainText(value);
  if (text === '' || text.length > 160) return undefined;
  // "Brenn, Odda", as libraries write it.
  const turned = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'.-]*(?: \p{Lu}\.?)*)$/u.exec(text);
  if (turned) return [`${turned[2]} ${turned[1]}`];
  return readByline(text)?.names ?? [text.replace(/^by\s+/i, '')];
}
