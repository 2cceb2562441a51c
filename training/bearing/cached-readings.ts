import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { type NewsArticle, readNews } from '../../eval/dossiers/readings.ts';
import type { Reading } from '../../src/types.ts';

/** Readings by id. @param file cache, NDJSON; what it lacks is read, in about a quarter of a second an article, and added */
export async function cachedReadings(
  articles: readonly NewsArticle[],
  file: string,
): Promise<ReadonlyMap<string, Reading>> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const readings = new Map(lines.map((line) => JSON.parse(line) as Reading).map((reading) => [reading.id, reading]));
  for (const article of articles) {
    if (readings.has(article.id)) continue;
    const reading = await readNews(article);
    readings.set(article.id, reading);
    appendFileSync(file, `${JSON.stringify(reading)}\n`);
  }
  return readings;
}
