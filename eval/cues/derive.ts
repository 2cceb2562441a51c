/**
 * Derives src/lexicon/cue-verbs.ts from PolNeAR's training articles: how often each verb is a cue when it stands as a
 * verb outside of anybody's words, and how often before each kind of content.
 *
 * Usage: tsx eval/cues/derive.ts POLNEAR/train.jsonl > src/lexicon/cue-verbs.ts
 */
import { readFileSync } from 'node:fs';
import { open } from '../../src/article/open.ts';
import { frameKey, verbKey } from '../../src/findings/attributions/cue-rate.ts';
import { complementOf } from '../../src/findings/attributions/frames.ts';
import { sceneOf } from '../../src/findings/attributions/scene.ts';
import { mention } from '../../src/mentions/mention.ts';
import { phrase } from '../../src/phrases/phrase.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';

type Pairs = readonly (readonly [number, number])[];
interface Line {
  readonly text: string;
  readonly annotations: readonly {
    readonly attributions: readonly { readonly cue?: Pairs; readonly content?: Pairs }[];
  }[];
}
type Count = [cues: number, all: number];

/** A verb must be a cue this often, in the training articles, to stand in the lexicon at all. */
const LEAST_CUES = 3;
const LEAST_SHARE = 0.4;
const SHRINK = 3;

const lemmas = new Map<string, Count>();
const frames = new Map<string, Count>();
const pairs = new Map<string, Map<string, Count>>();
const total: Count = [0, 0];
const count = (at: Count, yes: boolean): void => {
  at[0] += yes ? 1 : 0;
  at[1]++;
};
const entry = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
};

const file = process.argv[2];
if (!file) throw new Error('usage: derive.ts POLNEAR/train.jsonl');
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { text, annotations } = JSON.parse(line) as Line;
  const attributions = annotations[0]?.attributions ?? [];
  const { article } = open({ content: text, verbatim: true, media: 'text/plain' });
  if (article.text !== text) continue;
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const scene = sceneOf(tokens, phrases, mention(tokens, phrases));
  const covers = (spans: Pairs, at: number): boolean => spans.some(([start, end]) => start <= at && at < end);
  const cues = attributions.flatMap((a) => a.cue ?? []);
  const contents = attributions.flatMap((a) => a.content ?? []);
  for (const verb of phrases.verbs) {
    const head = tokens.tokens[verb.head]!;
    if (head.pos === 'AUX') continue;
    const yes = covers(cues, head.start);
    if (!yes && covers(contents, head.start)) continue;
    const complement = complementOf(scene, verb);
    const lemma = verbKey(verb, complement);
    const frame = frameKey(verb, complement);
    count(total, yes);
    count(
      entry(frames, frame, (): Count => [0, 0]),
      yes,
    );
    count(
      entry(lemmas, lemma, (): Count => [0, 0]),
      yes,
    );
    count(
      entry(
        entry(pairs, lemma, () => new Map<string, Count>()),
        frame,
        (): Count => [0, 0],
      ),
      yes,
    );
  }
}

const percent = (x: number): number => Math.round(100 * x);
const base = total[0] / total[1];
const frameRows = [...frames].filter(([, [, all]]) => all >= 10).sort((a, b) => b[1][1] - a[1][1]);
const rows = [...lemmas]
  .filter(([, [cues]]) => cues >= LEAST_CUES)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([lemma, [cues, all]]) => {
    const own = (cues + base * 2) / (all + 2);
    const forms = [...(pairs.get(lemma) ?? [])]
      .filter(([, [, n]]) => n >= 2)
      .sort((a, b) => b[1][1] - a[1][1])
      .map(([frame, [y, n]]) => [frame, (y + own * SHRINK) / (n + SHRINK)] as const);
    // A verb that no content makes a likely cue need not stand here.
    if (own < LEAST_SHARE && forms.every(([, share]) => share < LEAST_SHARE)) return [];
    return [[`${lemma}:${percent(own)}`, ...forms.map(([frame, share]) => `${frame}=${percent(share)}`)].join(' ')];
  });
console.log(`/**
 * How often a verb is the cue of an attribution, in percent: over all, then before each kind of content it was seen with
 * (see \`Frame\` in findings/attributions/frames.ts; \`P:\` marks a passive).
 *
 * Origin: counted by eval/cues/derive.ts over the 840 training articles of PolNeAR 1.0 (Newell, Margolin and Ruths,
 * "An Attribution Relations Corpus for Political News", LREC 2018), outside of anybody's words; verbs that are a cue at
 * least ${LEAST_CUES} times; the share before a kind of content is shrunk to the verb's own by ${SHRINK} imagined occurrences.
 */
export const CUE_VERBS = \`
${rows.join('\n')}
\`;

/** How often any verb is a cue before each kind of content, in percent; \`all\`: at all. Origin as above. */
export const CUE_FRAMES = \`
all=${percent(base)}
${frameRows.map(([frame, [y, n]]) => `${frame}=${percent(y / n)}`).join('\n')}
\`;`);
