/**
 * `npm run eval`: measures the accuracy of the reader, and compares the figures with eval/baseline.json.
 *
 * Each file of eval/measures/ exports `name` and `run(corpus)`, which returns figures by name, or null where its data is
 * absent. A figure is a percentage, more is better; a name that begins with `#` is a count, shown and not compared. The
 * corpora are not part of this repository: they are read from the folder SAYDO_CORPUS, by default ../shared/corpus.
 *
 * SAYDO_READER=FOLDER measures the trained reader in a folder (written by training/export.py) instead of the built-in one.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Baseline, compare, TOLERANCE } from './compare.ts';
import { errorsOf } from './errors/errors.ts';
import { PUBLISHED } from './published.ts';
import { sweep } from './sweep.ts';

const HELP = `npm run eval -- [MEASURE…] [--update]        measures, and compares with eval/baseline.json
npm run eval -- --errors statements|pledges|actions > errors.html
                                           a page of misses and false positives in their context
npm run eval -- --sweep [STAGE|STAGE.NUMBER]
                                           what a tuned number does to its measure, or a list of these numbers

  --update   writes the figures into eval/baseline.json
  --list     with \`names\`: also prints what was missed or wrong in GUM; --silver in PolNeAR

SAYDO_CORPUS names the folder of corpora, SAYDO_READER and SAYDO_PAIRS folders of other weights.
Exit status 1: a figure fell, or nothing could be measured.`;

const flag = { type: 'boolean' } as const;
/** `names` looks for `--list` and `--silver` itself. */
const OPTIONS = {
  help: { ...flag, short: 'h' },
  update: flag,
  errors: flag,
  sweep: flag,
  list: flag,
  silver: flag,
} as const;

interface Measure {
  readonly name: string;
  run(corpus: string): Promise<Record<string, number> | null>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const corpus = resolve(process.env['SAYDO_CORPUS'] ?? here('../../shared/corpus'));
const baselineFile = here('baseline.json');

async function measures(): Promise<Measure[]> {
  const files = readdirSync(here('measures')).filter((file) => file.endsWith('.ts'));
  return Promise.all(files.toSorted().map(async (file) => (await import(`./measures/${file}`)) as Measure));
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals: asked } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.errors) {
    process.stdout.write(await errorsOf(asked[0] ?? '', corpus));
    return 0;
  }
  const all = await measures();
  if (values.help) {
    console.log(`${HELP}\n\nMeasures: ${all.map(({ name }) => name).join(', ')}`);
    return 0;
  }
  if (values.sweep) {
    const run = async (name: string) => (await all.find((measure) => measure.name === name)?.run(corpus)) ?? null;
    for await (const line of sweep(asked[0] ?? '', run)) console.log(line);
    return 0;
  }
  const unknown = asked.filter((name) => !all.some((measure) => measure.name === name));
  if (unknown.length > 0) {
    console.error(`No measure is called ${unknown.join(', ')}; there are: ${all.map(({ name }) => name).join(', ')}`);
    return 2;
  }

  const before: Baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
  const after: Record<string, Record<string, number>> = {};
  const fallen: string[] = [];
  for (const measure of all.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const started = performance.now();
    const figures = await measure.run(corpus);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (figures === null) {
      console.log(`${measure.name}: skipped, its data is not in ${corpus}\n`);
      continue;
    }
    after[measure.name] = figures;
    console.log(`${`${measure.name} (${seconds} s)`.padEnd(42)}   now   baseline            published`);
    for (const { figure, value, was, verdict } of compare(figures, before[measure.name] ?? {})) {
      const others = PUBLISHED[measure.name]?.[figure] ?? '';
      console.log(
        `  ${figure.padEnd(36)} ${shown(value).padStart(7)}    ${shown(was).padStart(7)}   ${verdict.padEnd(6)}   ${others}`.trimEnd(),
      );
      if (verdict === 'fell' || verdict === 'gone') fallen.push(`${measure.name}: ${figure}`);
    }
    console.log();
  }

  if (Object.keys(after).length === 0) {
    console.error(`Nothing was measured: put the corpora into ${corpus}, or say with SAYDO_CORPUS where they are.`);
    return 1;
  }
  if (values.update) {
    const kept = Object.entries({ ...before, ...after }).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(kept.map(rounded)), null, 2)}\n`);
    console.log(`Wrote ${baselineFile}`);
    return 0;
  }
  if (fallen.length > 0) {
    console.error(`Fell by more than ${TOLERANCE} points, or were not measured any more:\n  ${fallen.join('\n  ')}`);
    return 1;
  }
  return 0;
}

function shown(value: number | null): string {
  return value === null ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function rounded([name, figures]: [string, Readonly<Record<string, number>>]): [string, Record<string, number>] {
  return [
    name,
    Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 100) / 100])),
  ];
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`${(error as Error).message} (--help lists them)`);
  process.exitCode = 2;
}
