import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeasured } from '../read.ts';

/**
 * Pledges in 11 Australian manifestos, by sentence. Label 1 is no pledge, 2 to 7 are pledges from vague to specific;
 * the labels are noisy. Each manifesto is read as one article. A sentence is found where the passage of a pledge
 * overlaps it.
 */
export const name = 'pledges';

export async function run(corpus: string): Promise<Record<string, number> | null> {
  const folder = join(corpus, 'pledges', 'manifestos');
  if (!existsSync(folder)) return null;
  let [hit, said, of, specific, specificHit] = [0, 0, 0, 0, 0];
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith('.csv'))
    .toSorted()) {
    const rows = sentencesOf(readFileSync(join(folder, file), 'utf8'));
    const starts: number[] = [];
    let text = '';
    for (const { sentence } of rows) {
      starts.push(text.length);
      text += `${sentence}\n\n`;
    }
    const { pledges } = await readMeasured({ content: text, verbatim: true, media: 'text/plain' });
    const found = new Set<number>();
    for (const { passages } of pledges) for (const { start } of passages) found.add(lastAtMost(starts, start));
    rows.forEach(({ label }, index) => {
      const gold = label >= 2;
      if (gold) of++;
      if (found.has(index)) said++;
      if (gold && found.has(index)) hit++;
      if (label >= 5) specific++;
      if (label >= 5 && found.has(index)) specificHit++;
    });
  }
  return {
    precision: (100 * hit) / said,
    recall: (100 * hit) / of,
    F1: (200 * hit) / (said + of),
    'recall of specific ones (5 to 7)': (100 * specificHit) / specific,
    '# sentences with a pledge': of,
  };
}

function sentencesOf(csv: string): { sentence: string; label: number }[] {
  const [header = [], ...rows] = cellsOf(csv);
  const column = header.findIndex((each) => each.toLowerCase() === 'sentence');
  const label = header.indexOf('labels');
  if (column < 0 || label < 0)
    throw new Error(`A manifesto has no column "sentence" or "labels": ${header.join(', ')}`);
  return rows
    .map((cells) => ({ sentence: (cells[column] ?? '').replace(/\s+/g, ' ').trim(), label: Number(cells[label]) }))
    .filter((row) => row.sentence !== '' && row.label >= 1);
}

/** Rows of a CSV file with quoted cells (RFC 4180). */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function lastAtMost(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
