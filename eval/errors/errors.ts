import { readArticle } from '../articles.ts';
import { LAYERS, type Marked } from './layers.ts';
import { errorsPage, type Fault } from './page.ts';

/**
 * Reads the development articles of a layer and returns a page of misses and false positives. Two spans match where
 * they share half of their characters (F1 of character sets); each is paired once, best pairs first.
 *
 * @throws Error that lists the layers where `layer` is none of them
 */
export async function errorsOf(layer: string, corpus: string): Promise<string> {
  const chosen = LAYERS[layer];
  if (!chosen) throw new Error(`No layer is called ${layer}; there are: ${Object.keys(LAYERS).join(', ')}`);
  const { articles, gold } = chosen.load(corpus);
  const misses: Fault[] = [];
  const wrong: Fault[] = [];
  for (const article of articles) {
    const fault = (marked: Marked): Fault => ({ article: article.id, text: article.text, marked });
    const want = gold.get(article.id) ?? [];
    const have = chosen.found(await readArticle(article));
    const paired = pair(want, have);
    misses.push(...want.filter((each, i) => each.firm && !paired.some(([w]) => w === i)).map(fault));
    wrong.push(...have.filter((_, j) => !paired.some(([, h]) => h === j)).map(fault));
  }
  return errorsPage(layer, misses, wrong);
}

function pair(want: readonly Marked[], have: readonly Marked[]): [number, number][] {
  const characters = want.map(charactersOf);
  const found = have.map(charactersOf);
  const likeness = characters.flatMap((w, i) => found.map((h, j) => ({ i, j, f1: f1(w, h) })));
  const out: [number, number][] = [];
  for (const { i, j, f1: score } of likeness.toSorted((a, b) => b.f1 - a.f1)) {
    if (score < 0.5) break;
    if (!out.some(([w, h]) => w === i || h === j)) out.push([i, j]);
  }
  return out;
}

function charactersOf({ spans }: Marked): Set<number> {
  const out = new Set<number>();
  for (const [start, end] of spans) for (let i = start; i < end; i++) out.add(i);
  return out;
}

function f1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return (2 * both) / Math.max(1, a.size + b.size);
}
