import { readByline } from '../metadata/byline.ts';
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
  'date',
];
const OUTLET = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'twitter:app:name:iphone',
  'cre',
];
const MOST_AUTHORS = 10;
const LANGUAGE = ['content-language', 'og:locale', 'dc.language', 'language'];

/** Title, byline, date, outlet, language and address as a page's markup states them. */
export function statedBy(page: Page): Stated & { readonly description?: string } {
  const meta = new Map<string, string>();
  const named = new Map<string, readonly string[]>();
  const scripts: string[] = [];
  let lang: string | undefined;
  let canonical: string | undefined;
  let title: string | undefined;
  let time: string | undefined;
  const bylines: string[] = [];
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
        named.set(name, [...(named.get(name) ?? []), content].slice(0, MOST_AUTHORS));
    } else if (tag === 'html') lang = attributes['lang'] ?? attributes['xml:lang'];
    else if (tag === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? '')) canonical ??= attributes['href'];
    else if (tag === 'title') title ??= inner();
    else if (tag === 'script' && /^application\/ld\+json/i.test(attributes['type']?.trim() ?? ''))
      scripts.push(inner());
    else if (tag === 'time' || attributes['itemprop'] === 'datePublished')
      time ??= isoDate(attributes['datetime'] ?? attributes['content'] ?? inner()) ?? undefined;
    else if (bylines.length < 5 && (/\bauthor\b/.test(attributes['rel'] ?? '') || attributes['itemprop'] === 'author'))
      bylines.push(plainText(inner()));
  }
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const json = readJsonLd(scripts);
  const outlet = [json.outlet, ...OUTLET.map((name) => meta.get(name))]
    .map((name) => plainText(name ?? ''))
    .find((name) => name !== '' && !/^https?:/.test(name));
  const credited = AUTHOR.map((name) => (named.get(name) ?? []).flatMap((value) => peopleIn(value) ?? []));
  const authors = json.byline ?? credited.find((names) => names.length > 0) ?? peopleIn(bylines[0]);
  const published =
    json.published ?? PUBLISHED.map((name) => isoDate(meta.get(name) ?? '')).find((date) => date !== null) ?? time;
  const url = [canonical, meta.get('og:url'), json.url].find((address) => /^https?:\/\//i.test(address ?? ''));
  const language = lang ?? first(LANGUAGE) ?? json.language;
  const stated = json.title ?? first(TITLE) ?? title;
  const description = first(['og:description', 'description', 'twitter:description']);
  const people = authors
    ?.filter((name) => !/^(?:https?:|www\.|@|admin(?:istrator)?$|editor$|guest$|staff$)/i.test(name))
    .flatMap((name) => readByline(name)?.names ?? [name]);
  return {
    ...(stated !== undefined && plainText(stated) !== '' && { title: plainText(stated) }),
    ...(people !== undefined && people.length > 0 && { byline: people.map((name) => name.replace(/^by\s+/i, '')) }),
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(description !== undefined && { description: plainText(description) }),
  };
}

function peopleIn(value: string | undefined): readonly string[] | undefined {
  if (value === undefined || /^\s*(?:https?:|@)/.test(value)) return undefined;
  const text = plainText(value);
  if (text === '' || text.length > 160) return undefined;
  return readByline(text)?.names ?? [text.replace(/^by\s+/i, '')];
}
