import type { Article, Reading, Source } from '../index.ts';
import type { Loaded, StatedMetadata } from './input.ts';
import { missingFrom, sourceOf } from './source-of.ts';

/** What reads a text: a pool of processes, or the engine itself. Both throw as the engine does. */
export interface Engine {
  /** The article stage alone: what a text says of itself. */
  open(source: Source): Promise<Article>;
  read(source: Source): Promise<Reading>;
}

export interface LoadedReading {
  readonly reading: Reading;
  /** What a feed said and the text did not, so that it counted; null where nothing was missing. */
  readonly missing: StatedMetadata | null;
}

/**
 * Reads what was loaded, with what a feed says of it where the text itself says nothing. What is missing is known before
 * it is read, since a date moves what “last Friday” was.
 *
 * @throws as the engine
 */
export async function readLoaded(
  loaded: Loaded,
  stated: Partial<Source>,
  { open, read }: Engine,
): Promise<LoadedReading> {
  const missing = loaded.fallback ? missingFrom(await open(sourceOf(loaded, stated)), loaded.fallback) : null;
  return { reading: await read(sourceOf(loaded, { ...missing, ...stated })), missing };
}
