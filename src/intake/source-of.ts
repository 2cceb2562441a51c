import type { Article, Source } from '../index.ts';
import type { Loaded, StatedMetadata } from './input.ts';

/**
 * What was loaded as a source of the engine: the text that was taken out of it, else its bytes. What the user states goes
 * before what the server or a line of NDJSON says.
 */
export function sourceOf(loaded: Loaded, stated: Partial<Source> = {}): Source {
  const { content, media, encoding, text, fetched: _, fallback: __, warning: ___, ...said } = loaded;
  if (text !== undefined) return { content: text, media: 'text/plain', ...said, ...stated };
  return {
    content,
    ...(media === undefined ? {} : { media }),
    ...(encoding === undefined ? {} : { encoding }),
    ...said,
    ...stated,
  };
}

/**
 * What a feed says of an article that its own page does not say: title, date or outlet; null where nothing is missing.
 * Given to the engine, it takes their place.
 */
export function missingFrom(article: Article, fallback: StatedMetadata): StatedMetadata | null {
  const missing: { -readonly [Field in keyof StatedMetadata]: StatedMetadata[Field] } = {};
  for (const field of ['title', 'published', 'outlet'] as const) {
    const said = fallback[field];
    if (said !== undefined && article[field] === null) missing[field] = said;
  }
  return Object.keys(missing).length === 0 ? null : missing;
}
