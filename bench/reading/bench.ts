/**
 * `npm run bench`: the time of reading relative to wink-nlp's own sentence and part-of-speech pass over the same texts,
 * and its growth with the length of a text.
 *
 * The texts are PolNeAR's development articles where the corpora exist (SAYDO_CORPUS, else ../shared/corpus), otherwise
 * those of examples/. It fails where reading exceeds its limit, or time grows faster than length.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../../src/index.ts';
import { alternate, median } from '../clock.ts';
import { awkward } from './shapes.ts';

/** Limit of the time of reading, relative to wink-nlp's pass. */
const MAX_RATIO_TO_WINK = 6;
/** Limit of the time a character in the longest text, relative to the shortest; linear growth gives about 1. */
const MAX_GROWTH_PER_CHARACTER = 1.5;
/**
 * Limit of the time for a text of four times the length. Linear growth gives about 4, quadratic 16; the limit allows
 * for noise.
 */
const MAX_GROWTH_AT_FOUR_TIMES = 8;
const ROUNDS = 7;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const corpus = resolve(process.env['SAYDO_CORPUS'] ?? here('../../../shared/corpus'));

function texts(): { from: string; all: string[] } {
  const file = join(corpus, 'polnear', 'dev.jsonl');
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return { from: 'PolNeAR dev', all: lines.map((line) => (JSON.parse(line) as { text: string }).text) };
  }
  console.log(`PolNeAR is not in ${corpus}; reading the examples instead.`);
  const examples = readdirSync(here('../../examples'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.txt'),
  );
  return { from: 'examples', all: examples.map((path) => readFileSync(here(`../../examples/${path}`), 'utf8')) };
}

const nlp = winkNLP(model, ['sbd', 'pos']);

/** wink-nlp's sentences and parts of speech only, read through its public interface. */
function wink(text: string): unknown {
  const doc = nlp.readDoc(text);
  return [doc.sentences().out(), doc.tokens().out(), doc.tokens().out(nlp.its.pos)];
}

const readText = (text: string): Promise<unknown> => read({ content: text, verbatim: true });

async function ratio(all: readonly string[]): Promise<number> {
  const characters = all.reduce((sum, text) => sum + text.length, 0);
  const tokens = all.reduce((sum, text) => sum + nlp.readDoc(text).tokens().length(), 0);
  // The jobs alternate text by text, so that other load affects both; the median for each text excludes short
  // disturbances.
  const rounds = await alternate(
    all.flatMap((text) => [() => wink(text), () => readText(text)]),
    ROUNDS,
  );
  const times = rounds.map(median);
  const total = (job: number): number => times.reduce((sum, ms, n) => (n % 2 === job ? sum + ms : sum), 0);
  const [ofWink, ofRead] = [total(0), total(1)];
  const speed = (ms: number) => `${ms.toFixed(0).padStart(6)} ms, ${Math.round(tokens / ms)}k tokens/s`;
  console.log(`${all.length} articles, ${characters} characters, ${tokens} tokens; medians of ${ROUNDS} rounds`);
  console.log(`  wink-nlp   ${speed(ofWink)}`);
  console.log(`  saydo      ${speed(ofRead)}`);
  console.log(`  ratio      ${(ofRead / ofWink).toFixed(2)} (at most ${MAX_RATIO_TO_WINK})`);
  return ofRead / ofWink;
}

async function growth(all: readonly string[]): Promise<number> {
  const whole = all.join('\n\n');
  const sizes = [1, 2, 4, 8, 16, 32].map((times) => times * 16_000).filter((size) => size <= whole.length);
  const jobs = sizes.map((size) => {
    const text = whole.slice(0, size);
    // Shorter texts are read several times, so that all sizes are timed over the same amount of text.
    const times = Math.round((sizes.at(-1) ?? size) / size);
    return async () => {
      for (let n = 0; n < times; n++) await readText(text);
    };
  });
  const perCharacter = (await alternate(jobs, 3)).map((rounds, n) => {
    const size = sizes[n] ?? 1;
    return (1e6 * median(rounds)) / (size * Math.round((sizes.at(-1) ?? size) / size));
  });
  console.log('\nOne text, growing:');
  for (const [n, size] of sizes.entries()) {
    console.log(
      `  ${String(size).padStart(8)} characters   ${(perCharacter[n] ?? 0).toFixed(0).padStart(6)} ns a character`,
    );
  }
  const steepness = (perCharacter.at(-1) ?? 0) / (perCharacter[0] ?? 1);
  console.log(
    `  ${steepness.toFixed(2)} times as dear a character at the longest as at the shortest (at most ${MAX_GROWTH_PER_CHARACTER})`,
  );
  return steepness;
}

/** @returns whether all times are within their limits */
export async function benchReading(): Promise<boolean> {
  const { from, all } = texts();
  console.log(`Reading ${from}, Node.js ${process.version}`);
  const slow = !((await ratio(all)) <= MAX_RATIO_TO_WINK);
  const steep = !((await growth(all)) <= MAX_GROWTH_PER_CHARACTER);
  const awkwardly = await awkward(MAX_GROWTH_AT_FOUR_TIMES);
  if (slow) console.error(`Reading takes more than ${MAX_RATIO_TO_WINK} times as long as wink-nlp.`);
  if (steep) console.error('Time grows faster than the length of the text.');
  if (awkwardly.length > 0) console.error(`Time grows faster than the length of: ${awkwardly.join(', ')}.`);
  return !slow && !steep && awkwardly.length === 0;
}
