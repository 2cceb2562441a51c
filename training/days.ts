/**
 * Learns the day of an action from annotated articles, and writes `src/findings/actions/day-weights.ts`. A conditional
 * logit with L2 over the days nearby and "none"; the bias of "none" is chosen by the best F1 of days in
 * cross-validation by article.
 *
 * Usage: npx tsx training/days.ts CORPUS
 */
import { join } from 'node:path';
import { type CorpusArticle, rowsOf, verbatim } from '../eval/articles.ts';
import { contextOf } from '../eval/context.ts';
import { keptAside } from '../eval/measures/pledges-actions.ts';
import { open } from '../src/article/open.ts';
import { type Candidate, daysAround } from '../src/findings/actions/days-around.ts';
import { span } from '../src/findings/passage.ts';
import { sharesOf, type Weights } from '../src/findings/probabilities.ts';
import { resolveTimes } from '../src/findings/times/resolve-times.ts';
import { type Choice, folds, learned, writeWeights } from './logit.ts';

/**
 * The fields used of an action in the training data; `date` is an ISO date as precise as the text, or several; absent
 * where nobody has looked for it.
 */
interface GoldAction {
  readonly spans: readonly (readonly [number, number])[];
  readonly act: readonly [number, number] | null;
  readonly date?: string | readonly string[] | null;
  readonly date_at: readonly [number, number] | null;
}
interface Gold extends CorpusArticle {
  readonly actions: readonly GoldAction[];
}

interface Example extends Choice {
  readonly candidates: readonly Candidate[];
  readonly dated: boolean;
}

const TO = 'src/findings/actions/day-weights.ts';
const READY = [0, 0.25, 0.5, 0.75, 1, 1.25];

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: npx tsx training/days.ts CORPUS');
  process.exit(2);
}
const texts = new Map(rowsOf<CorpusArticle>(join(corpus, 'polnear/train.jsonl')).map((each) => [each.id, each]));
const genres = rowsOf<Gold>(join(corpus, 'pledges-actions/genres-train.jsonl'));
const kept = new Set(keptAside(genres));
const news = [join(corpus, 'pledges-actions/news-train.jsonl'), 'training/annotations/news.jsonl'];
const annotated = [
  ...news.flatMap((file) => rowsOf<Gold>(file)).map((gold) => ({ ...texts.get(gold.id)!, actions: gold.actions })),
  ...genres.filter((each) => !kept.has(each)),
  ...rowsOf<Gold>('training/annotations/genres.jsonl'),
];

const examples = annotated.flatMap(examplesOf);
const dated = examples.filter((each) => each.dated);
const reachable = dated.filter(({ right }) => right.length > 0);
console.log(`${examples.length} actions, ${dated.length} dated, the day of ${reachable.length} among those around`);

const crossed = folds(examples);
const measured = READY.map((ready) => ({ ready, ...crossValidated(ready) }));
for (const { ready, recall, precision, f1 } of measured)
  console.log(`readiness ${ready}: days P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`);
const best = measured.reduce((a, b) => (b.f1 > a.f1 ? b : a));
const weights = readier(learned(examples), best.ready);
const what =
  'Weights of the features of a day that an action may have. Written by `training/days.ts`; not to be edited.';
const written = writeWeights(TO, 'DAY_WEIGHTS', what, weights);
console.log(`readiness ${best.ready} taken; ${written} weights written to ${TO}`);

function examplesOf(gold: Gold): Example[] {
  const { id, actions } = gold;
  const { article } = open(verbatim(gold));
  const context = contextOf(article);
  const { tokens } = context;
  const times = resolveTimes(context, []);
  const around = daysAround(context, times);
  return actions
    .flatMap(({ act, spans, ...its }) =>
      act === null || spans.length === 0 || (its.date === undefined && !its.date_at)
        ? []
        : [{ act: { start: act[0], end: act[1] }, passage: { start: spans[0]![0], end: spans.at(-1)![1] }, its }],
    )
    .sort((a, b) => a.passage.start - b.passage.start || a.act.start - b.act.start)
    .map(({ act, passage, its }) => {
      const told = { act: span(tokens, act), passage: span(tokens, passage) };
      const candidates = around.candidates(told);
      const values = its.date === null || its.date === undefined ? [] : [its.date].flat();
      const among = (fits: (time: (typeof times)[number]) => boolean): number[] =>
        candidates.flatMap(({ time }, n) => (time !== null && fits(times[time]!) ? [n] : []));
      const at = its.date_at;
      const marked = at ? among((time) => time.passage.start < at[1] && time.passage.end > at[0]) : [];
      const right =
        marked.length > 0
          ? marked
          : values.length > 0
            ? among(({ value }) => values.some((day) => value!.startsWith(day) || day.startsWith(value!)))
            : [0];
      const nearest = Math.max(...right.map((n) => candidates[n]!.time ?? -1));
      around.note(told, nearest >= 0 ? nearest : null);
      return { article: id, candidates, right, dated: values.length > 0 || marked.length > 0 };
    });
}

/** The weights, with the bias of "no day" lowered by a number. */
function readier(its: Weights, ready: number): Weights {
  return { ...its, none: (its['none'] ?? 0) - ready };
}

function crossValidated(ready: number): { recall: number; precision: number; f1: number } {
  let [right, named] = [0, 0];
  for (const { weights: its, left } of crossed) {
    for (const { candidates, right: wanted, dated: has } of left) {
      const shares = sharesOf(candidates, readier(its, ready));
      const chosen = shares.indexOf(Math.max(...shares));
      if (chosen > 0) named++;
      if (has && wanted.includes(chosen)) right++;
    }
  }
  const [recall, precision] = [(100 * right) / dated.length, (100 * right) / named];
  return { recall, precision, f1: (2 * recall * precision) / (recall + precision) };
}
