/**
 * Learns coreference from articles with annotated pledgers and actors: which candidate "he", "she", "they" and "it"
 * refer to; which "the minister" and "the company" refer to, or that it is a new entity; and the actor of an act
 * without words for one, or that nobody named did it. Writes
 * `src/findings/entities/{antecedent,description,agent}-weights.ts`. Conditional logit models with L2; the bias of
 * "nobody", where that is a candidate, is chosen in cross-validation by article.
 *
 * Usage: npx tsx training/referents.ts CORPUS
 */
import { sharesOf, type Weights } from '../src/findings/probabilities.ts';
import { goldArticles } from './gold.ts';
import { folds, learned, writeWeights } from './logit.ts';
import { type Example, examplesOf } from './referent-examples.ts';

const FOLDER = 'src/findings/entities';
const READY = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];

const [corpus] = process.argv.slice(2);
if (corpus === undefined) {
  console.error('usage: npx tsx training/referents.ts CORPUS');
  process.exit(2);
}
const all = goldArticles(corpus, {
  news: ['training/annotations/news.jsonl', `${corpus}/pledges-actions/news-train.jsonl`],
  genres: ['training/annotations/genres.jsonl', `${corpus}/pledges-actions/genres-train.jsonl`],
}).map(examplesOf);

model(
  'ANTECEDENT_WEIGHTS',
  'antecedent-weights.ts',
  'those whom a pronoun may mean',
  all.flatMap(({ pronouns }) => pronouns),
  null,
);
model(
  'DESCRIPTION_WEIGHTS',
  'description-weights.ts',
  'those whom a description may mean',
  all.flatMap(({ descriptions }) => descriptions),
  'new',
);
model(
  'AGENT_WEIGHTS',
  'agent-weights.ts',
  'those who may have done something',
  all.flatMap(({ agents }) => agents),
  'none',
);

/**
 * Learns, measures and writes one model.
 *
 * @param nobody the feature of the first candidate, which stands for none of the others; null where there is no such
 * candidate
 */
function model(name: string, file: string, weighs: string, examples: readonly Example[], nobody: string | null): void {
  console.log(
    `\n${name}: ${examples.length} choices, the right one is among the candidates in ${examples.filter(({ right }) => right.length > 0).length}`,
  );
  const crossed = folds(examples);
  const measured = (nobody === null ? [0] : READY).map((ready) => ({ ready, ...measure(crossed, nobody, ready) }));
  for (const each of measured)
    console.log(
      `readiness ${each.ready}: ${each.right.toFixed(1)}% right; of those around P ${each.precision.toFixed(1)} R ${each.recall.toFixed(1)} F1 ${each.f1.toFixed(1)}`,
    );
  const best = measured.reduce((a, b) => (b.right > a.right ? b : a));
  for (const sort of [...new Set(examples.map((each) => each.sort))].sort()) {
    const part = crossed.map(({ weights, left }) => ({ weights, left: left.filter((each) => each.sort === sort) }));
    const { of, right, first } = measure(part, nobody, best.ready);
    console.log(`  ${sort}: ${right.toFixed(1)}% of ${of} right, the first ${first.toFixed(1)}%`);
  }
  const what = `Weights of the features of ${weighs}. Written by \`training/referents.ts\`; not to be edited.`;
  const weights = readier(learned(examples), nobody, best.ready);
  console.log(`${writeWeights(`${FOLDER}/${file}`, name, what, weights)} weights written to ${file}`);
}

function measure(
  crossed: readonly { readonly weights: Weights; readonly left: readonly Example[] }[],
  nobody: string | null,
  ready: number,
) {
  let [of, hit, named, wanted, found, first] = [0, 0, 0, 0, 0, 0];
  for (const { weights, left } of crossed) {
    for (const { candidates, right } of left) {
      const shares = sharesOf(candidates, readier(weights, nobody, ready));
      const chosen = shares.indexOf(Math.max(...shares));
      const some = nobody === null || chosen > 0;
      of++;
      if (right.includes(0)) first++;
      if (right.includes(chosen)) hit++;
      if (some) named++;
      if (nobody === null || !right.includes(0)) wanted++;
      if (some && right.includes(chosen)) found++;
    }
  }
  const [recall, precision] = [(100 * found) / wanted, (100 * found) / named];
  return {
    of,
    right: (100 * hit) / of,
    first: (100 * first) / of,
    recall,
    precision,
    f1: (2 * recall * precision) / (recall + precision),
  };
}

/** The weights, with the bias of "nobody" lowered by a number. */
function readier(its: Weights, nobody: string | null, ready: number): Weights {
  return nobody === null ? its : { ...its, [nobody]: (its[nobody] ?? 0) - ready };
}
