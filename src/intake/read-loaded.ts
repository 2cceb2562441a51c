import { type Reading, read, type Source } from '../index.ts';
import type { Loaded } from './input.ts';
import { missingFrom, sourceOf } from './source-of.ts';

/** Reads what was loaded, with what a feed says of it where the page says nothing. @throws ReadError where it is no text */
export async function readLoaded(loaded: Loaded, stated: Partial<Source> = {}): Promise<Reading> {
  const reading = await read(sourceOf(loaded, stated));
  const missing = missingFrom(reading, loaded);
  return missing === null ? reading : read(sourceOf(loaded, { ...missing, ...stated }));
}
