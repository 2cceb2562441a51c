import { isoDate } from '../metadata/dates.ts';
import { sameTitle } from '../metadata/headline.ts';
import type { Stated } from '../piece.ts';
import { plainText } from './plain-text.ts';

/** Schema.org types whose properties describe the page's article. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|PressRelease|SpeechTranscript|AnalysisNews|Statement)$/;
const MAX_NODES = 5000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What JSON-LD states; of the page as a whole where no article is named. */
export interface JsonStated extends Stated {
  readonly updated?: string;
  /** When the page, not an article on it, is said to have appeared. */
  readonly pagePublished?: string;
}

/** What identifies the page's own article among those that its JSON-LD lists. */
export interface PageIdentity {
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** What the JSON-LD scripts of a page state about its article; broken JSON is searched for the plainest properties. */
export function readJsonLd(scripts: readonly string[], page: PageIdentity): JsonStated {
  let outlet: string | undefined;
  let broken: Stated | null = null;
  let pageDates: JsonStated = {};
  const articles: Stated[] = [];
  for (const script of scripts) {
    const parsed = parsedJson(script);
    if (parsed === undefined) {
      broken ??= fromBroken(script);
      continue;
    }
    const nodes = [...objectsIn(parsed)];
    const byId = new Map(nodes.filter((node) => 'name' in node).map((node) => [node['@id'], node]));
    for (const node of nodes) {
      const types = textsOf(node['@type'] ?? null);
      if (types.some((type) => ARTICLE.test(type))) articles.push(fromArticle(node, byId));
      else if (types.some((type) => PAGE.test(type))) pageDates = { ...pageOf(node), ...pageDates };
      else if (types.some((type) => /^(?:NewsMedia|Media)?Organization$|^WebSite$/.test(type)))
        outlet ??= textsOf(node['name'] ?? null)[0];
    }
  }
  return {
    ...(outlet !== undefined && { outlet: plainText(outlet) }),
    ...pageDates,
    ...broken,
    ...ownArticle(articles, page),
  };
}

const PAGE = /^(?:(?:Item|FAQ|Profile|Medical|Collection)?WebPage|FAQPage|ItemPage|MedicalWebPage)$/;

/** The article with the page's address or title, else the first. Missing fields are taken from the next article. */
function ownArticle(articles: readonly Stated[], { url, title }: PageIdentity): Stated {
  const own = articles.findIndex(
    (article) =>
      (url !== undefined && article.url !== undefined && sameAddress(article.url, url)) ||
      (title !== undefined && article.title !== undefined && sameTitle(article.title, title)),
  );
  if (own >= 0 && articles[own]?.published !== undefined) return articles[own] ?? {};
  let best: Stated = {};
  for (const article of articles) {
    if (best.title !== undefined && best.published !== undefined) break;
    best = { ...article, ...best };
  }
  return best;
}

function sameAddress(a: string, b: string): boolean {
  const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '');
  return bare(a) === bare(b);
}

function pageOf(node: Readonly<Record<string, Json>>): JsonStated {
  const published = firstDate(node['datePublished']);
  const updated = firstDate(node['dateModified']);
  return {
    ...(published !== undefined && { pagePublished: published }),
    ...(updated !== undefined && { updated }),
  };
}

function firstDate(value: Json | undefined): string | undefined {
  return (
    textsOf(value ?? null)
      .map(isoDate)
      .find((date) => date !== null) ?? undefined
  );
}

function parsedJson(script: string): Json | undefined {
  const text = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(text) as Json;
  } catch {
    try {
      // Line breaks inside strings are the commonest fault.
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ')) as Json;
    } catch {
      return undefined;
    }
  }
}

function* objectsIn(root: Json): Generator<Readonly<Record<string, Json>>> {
  const queue: Json[] = [root];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const node = queue[i] ?? null;
    if (node === null || typeof node !== 'object') continue;
    if (!Array.isArray(node)) yield node as Readonly<Record<string, Json>>;
    for (const value of Object.values(node)) if (value !== null && typeof value === 'object') queue.push(value);
  }
}

function fromArticle(
  node: Readonly<Record<string, Json>>,
  byId: ReadonlyMap<Json | undefined, Readonly<Record<string, Json>>>,
): JsonStated {
  const title = textsOf(node['headline'] ?? null)[0] ?? textsOf(node['name'] ?? null)[0];
  const byline = namesOf(node['author'] ?? node['creator'] ?? null, byId);
  const published = firstDate(node['datePublished']) ?? firstDate(node['dateCreated']);
  const updated = firstDate(node['dateModified']);
  const outlet = namesOf(node['publisher'] ?? null, byId)[0];
  const language = textsOf(node['inLanguage'] ?? null)[0];
  const url = textsOf(node['url'] ?? null)[0] ?? textsOf(node['mainEntityOfPage'] ?? null)[0];
  return {
    ...(title !== undefined && { title: plainText(title) }),
    ...(byline.length > 0 && { byline }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
  };
}

function textsOf(value: Json): string[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Names of people or organisations, given as text, object, reference to an object, or a list of any of these. */
function namesOf(value: Json, byId: ReadonlyMap<Json | undefined, Readonly<Record<string, Json>>>): string[] {
  const list: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const names = list.flatMap((item) => {
    if (item !== null && typeof item === 'object' && !Array.isArray(item)) {
      const node = item as Readonly<Record<string, Json>>;
      return textsOf(node['name'] ?? byId.get(node['@id'])?.['name'] ?? null);
    }
    return textsOf(item);
  });
  return [...new Set(names.map(plainText))].filter((name) => name !== '');
}

function fromBroken(script: string): Stated | null {
  const property = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,400})"`).exec(script)?.[1]?.replace(/\\(.)/g, '$1');
  if (!/"@type"\s*:\s*"\w*(?:Article|BlogPosting)"/.test(script)) return null;
  const title = property('headline');
  const published = isoDate(property('datePublished') ?? '');
  return { ...(title !== undefined && { title: plainText(title) }), ...(published !== null && { published }) };
}
