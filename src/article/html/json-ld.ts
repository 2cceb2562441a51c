import { isoDate } from '../metadata/dates.ts';
import type { Stated } from '../piece.ts';
import { plainText } from './plain-text.ts';

/** Schema.org types whose properties describe the page's article. */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|PressRelease|SpeechTranscript|AnalysisNews|Statement)$/;
const MOST_NODES = 5000;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What the JSON-LD scripts of a page state about its article; broken JSON is searched for the plainest properties. */
export function readJsonLd(scripts: readonly string[]): Stated {
  let outlet: string | undefined;
  let best: Stated | null = null;
  for (const script of scripts) {
    const parsed = parsedJson(script);
    if (parsed === undefined) {
      best ??= fromBroken(script);
      continue;
    }
    for (const node of objectsIn(parsed)) {
      const types = textsOf(node['@type'] ?? null);
      if (types.some((type) => ARTICLE.test(type)))
        best = best?.title === undefined || best.published === undefined ? { ...fromArticle(node), ...best } : best;
      else if (types.some((type) => /^(?:NewsMedia|Media)?Organization$|^WebSite$/.test(type)))
        outlet ??= textsOf(node['name'] ?? null)[0];
    }
  }
  return { ...(outlet !== undefined && { outlet: plainText(outlet) }), ...best };
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
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const node = queue[i] ?? null;
    if (node === null || typeof node !== 'object') continue;
    if (!Array.isArray(node)) yield node as Readonly<Record<string, Json>>;
    for (const value of Object.values(node)) if (value !== null && typeof value === 'object') queue.push(value);
  }
}

function fromArticle(node: Readonly<Record<string, Json>>): Stated {
  const title = textsOf(node['headline'] ?? null)[0] ?? textsOf(node['name'] ?? null)[0];
  const byline = namesOf(node['author'] ?? node['creator'] ?? null);
  const published =
    textsOf(node['datePublished'] ?? null)
      .map(isoDate)
      .find((date) => date !== null) ??
    textsOf(node['dateCreated'] ?? null)
      .map(isoDate)
      .find((date) => date !== null);
  const outlet = namesOf(node['publisher'] ?? null)[0];
  const language = textsOf(node['inLanguage'] ?? null)[0];
  const url = textsOf(node['url'] ?? null)[0] ?? textsOf(node['mainEntityOfPage'] ?? null)[0];
  return {
    ...(title !== undefined && { title: plainText(title) }),
    ...(byline.length > 0 && { byline }),
    ...(published != null && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
  };
}

function textsOf(value: Json): string[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Names of people or organisations, given as text, object, or a list of either. */
function namesOf(value: Json): string[] {
  const list: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
  const names = list.flatMap((item) => {
    if (item !== null && typeof item === 'object' && !Array.isArray(item))
      return textsOf((item as Readonly<Record<string, Json>>)['name'] ?? null);
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
