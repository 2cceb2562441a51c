/**
 * Writes what the network of chains learns from: sentences of `annotations/chains` and of `annotations/within`, each with the states
 * that the reader's encoder gives its words in their paragraph, and the chains that people marked in it.
 *
 * Usage: npx tsx training/chains.ts CORPUS WORK
 *     WORK/chains.ndjson gets a sentence a line, WORK/chains.f32 the states of their words, one after another.
 */
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusArticle, rowsOf } from '../eval/articles.ts';
import { isKeptAside, loadRecalling, RECALLING } from '../eval/dossiers/within.ts';
import { open } from '../src/article/open.ts';
import { encodeWindows } from '../src/frames/encode-windows.ts';
import { unitsIn } from '../src/frames/frames.ts';
import { sentenceStates } from '../src/frames/sentence-states.ts';
import { windowsOf } from '../src/frames/windows.ts';
import type { Word } from '../src/frames/words.ts';
import { tokenize } from '../src/tokens/tokenize.ts';
import { CHAIN_RELATIONS, type ChainRelation } from '../src/types.ts';
import { packagedNetworks } from '../src/weights/packaged-reader.ts';

interface Marked {
  readonly sentence: string;
  readonly later: string;
  readonly relation: string;
  readonly earlier: string;
}

/** A chain by its places in its text. */
interface Mark {
  readonly relation: ChainRelation;
  readonly later: readonly [number, number];
  readonly earlier: readonly [number, number];
}

interface Text {
  readonly id: string;
  readonly text: string;
  /** The chains of the text as the article stage gives it. */
  readonly marksIn: (text: string) => readonly Mark[];
  /** Which sentences are learned from, by where they begin and their number; all where absent. */
  readonly takes?: (start: number, n: number) => boolean;
}

interface Labelled {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly chains: readonly Mark[];
}

const SENTENCES = 'training/annotations/chains';
const NEWS = 'training/annotations/chains-news.jsonl';

const [corpus = '', work = ''] = process.argv.slice(2);
if (work === '') {
  console.error('usage: npx tsx training/chains.ts CORPUS WORK');
  process.exit(2);
}

function marksOf(text: string, chains: readonly Marked[]): Mark[] {
  return chains.map(({ sentence, later, relation, earlier }): Mark => {
    const from = text.indexOf(sentence);
    const span = (words: string): readonly [number, number] => {
      const start = from + sentence.indexOf(words);
      return [start, start + words.length];
    };
    if (from < 0) throw new Error(`“${sentence}” does not stand in its text`);
    return { relation: relation as ChainRelation, later: span(later), earlier: span(earlier) };
  });
}

function written(): Text[] {
  return readdirSync(SENTENCES)
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(SENTENCES, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line, n): Text => {
          const { sentence, chains } = JSON.parse(line) as { sentence: string; chains: Omit<Marked, 'sentence'>[] };
          const marked = chains.map((each) => ({ ...each, sentence: sentence.trim() }));
          return {
            id: `${file.replace('.jsonl', '')}-${n + 1}`,
            text: sentence,
            marksIn: (text) => marksOf(text, marked),
          };
        }),
    );
}

/** Sentences of news that a first network was asked about, as somebody labelled them: offsets alone, in PolNeAR's articles. */
function news(): Text[] {
  const labelled = new Map<string, Labelled[]>();
  for (const each of rowsOf<Labelled>(NEWS)) labelled.set(each.id, [...(labelled.get(each.id) ?? []), each]);
  return rowsOf<CorpusArticle>(join(corpus, 'polnear/train.jsonl')).flatMap((row): Text[] => {
    const its = labelled.get(row.id);
    if (its === undefined) return [];
    return [
      {
        id: row.id,
        text: row.text,
        marksIn: (text) => {
          if (text !== row.text) throw new Error(`the text of ${row.id} is not as it was labelled`);
          return its.flatMap(({ chains }) => chains);
        },
        // What the network held for unlikely says nothing of the kind, and some of it is enough.
        takes: (start, n) => n % 7 === 0 || its.some((each) => each.start <= start && start < each.end),
      },
    ];
  });
}

const recalling = loadRecalling(RECALLING).map(
  ({ id, text, chains }): Text => ({ id, text, marksIn: (its) => marksOf(its, chains) }),
);
const texts: readonly Text[] = [...written(), ...recalling, ...news()];
const { trained } = await packagedNetworks();
const lines: string[] = [];
const file = openSync(join(work, 'chains.f32'), 'w');
let at = 0;
let lost = 0;
for (const { id, text: content, marksIn, takes = () => true } of texts) {
  const { article } = open({ content, verbatim: true, media: 'text/plain' });
  const { sentences } = tokenize(article);
  const { text } = article;
  const marks = marksIn(text);
  const windows = [...windowsOf(unitsIn(article, sentences, trained), trained.shape.window)];
  const { units } = await encodeWindows(windows, trained);
  let found = 0;
  for (const [n, { words, states }] of sentenceStates(units, sentences, trained.shape.hidden).entries()) {
    const { start } = words[0]!;
    if (!takes(start, n)) continue;
    const its = marks.flatMap(({ relation, later, earlier }) => {
      const [one, other] = [wordsAt(words, later), wordsAt(words, earlier)];
      return one === null || other === null
        ? []
        : [{ relation: CHAIN_RELATIONS.indexOf(relation), later: one, earlier: other }];
    });
    found += its.length;
    lines.push(JSON.stringify({ id, part: partOf(id), at, words: words.length, chains: its }));
    writeSync(file, new Uint8Array(states.buffer, states.byteOffset, states.byteLength));
    at += words.length;
  }
  lost += marks.length - found;
}
closeSync(file);
writeFileSync(join(work, 'chains.ndjson'), `${lines.join('\n')}\n`);
console.log(
  `${texts.length} texts, ${lines.length} sentences, ${lines.filter((line) => line.includes('"later"')).length} with chains; ${lost} chains stand in no sentence`,
);

/** First and last of the words that a stretch of the text has; null where it is not whole among them. */
function wordsAt(words: readonly Word[], [start, end]: readonly [number, number]): readonly [number, number] | null {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || last < first || words[0]!.start > start || words.at(-1)!.end < end) return null;
  return [first, last];
}

/** Written articles numbered 25 and more, and every tenth written sentence, are not learned from. */
function partOf(id: string): 'aside' | 'learned' {
  if (/^w[a-z]\d+$/.test(id)) return isKeptAside(id) ? 'aside' : 'learned';
  return /^c[a-z]\d+-\d*0$/.test(id) ? 'aside' : 'learned';
}
