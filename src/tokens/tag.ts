import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from '../stages.ts';
import { type Tag, type Word, wordOf } from './word.ts';

/**
 * wink-nlp keeps every new word that it meets, and numbers them in 20 bits. A fresh tagger after this many different words
 * keeps memory level and the numbers in range, whatever is read.
 */
const MAX_WORDS_PER_TAGGER = 100_000;
/** From this length on, a substring is a reference, which keeps the whole text in memory; shorter ones are copies. */
const MIN_SLICED_STRING_LENGTH = 13;

/**
 * The model writes its patterns for custom entities out anew, and longer, each time a tagger is made from it: the
 * twentieth would not fit in memory. Nobody here asks for custom entities, so all taggers share the first.
 */
const metaCER = (model as unknown as { metaCER(): unknown }).metaCER();
const lasting = { ...model, metaCER: () => metaCER } as typeof model;

type Tagger = ReturnType<typeof winkNLP>;
let tagger: Tagger | null = null;
/** Words as long as the tagger lives: a text says most of its words many times. */
const known = new Map<string, Word>();

/**
 * The words of one stretch of text, and parts of speech and lemmas for them.
 *
 * The tokens go in one by one, separated by spaces, so that how wink-nlp splits a word never depends on what it read
 * before (its own tokeniser looks words up in a list that grows as it reads, which would make two readings of one text
 * differ). What goes in for a word is {@link Word.given}.
 *
 * Source: wink-nlp 2 with wink-eng-lite-web-model, universal parts of speech (https://winkjs.org/wink-nlp/).
 */
export function tag(texts: readonly string[]): { words: Word[]; tags: Tag[] } {
  if (!tagger || known.size > MAX_WORDS_PER_TAGGER) {
    tagger = winkNLP(lasting, ['pos']);
    known.clear();
  }
  const words = texts.map(lookUp);
  const { its } = tagger;
  const tokens = tagger.readDoc(words.map(({ given }) => given).join(' ')).tokens();
  const parts = tokens.out(its.pos) as PartOfSpeech[];
  // Where wink-nlp splits a token after all, the last part speaks for it.
  const lasts = parts.length === words.length ? null : lastParts(words, tokens.out(its.value) as string[]);
  const tags = words.map((word, i) => {
    const at = lasts ? lasts[i]! : i;
    const before = words[i - 1];
    if (word.capital && before && (before.title || (before.capital && insideName(parts, at))))
      return settle(word.text, 'PROPN', word.text);
    const pos = parts[at] ?? 'X';
    if (word.first?.given === pos) return word.first.tag;
    const known = word.others?.get(pos);
    if (known) return known;
    // The lemma follows from the word and its part of speech, so that it is asked for once.
    const lemma = at < parts.length ? (tokens.itemAt(at).out(its.lemma as typeof its.normal) as string) : word.text;
    return remember(word, pos, settle(word.text, pos, lemma));
  });
  return { words, tags };
}

function lookUp(text: string): Word {
  const before = known.get(text);
  if (before) return before;
  const own = text.length < MIN_SLICED_STRING_LENGTH ? text : ` ${text}`.slice(1);
  const found = wordOf(own);
  known.set(own, found);
  return found;
}

function remember(word: Word, given: PartOfSpeech, tag: Tag): Tag {
  if (!word.first) word.first = { given, tag };
  else {
    word.others ??= new Map();
    word.others.set(given, tag);
  }
  return tag;
}

/** Index of the last of wink-nlp's tokens for each word. */
function lastParts(words: readonly Word[], values: readonly string[]): number[] {
  let at = 0;
  return words.map(({ given }) => {
    let width = values[at]?.length ?? 0;
    while (width < given.length && at + 1 < values.length) width += values[++at]!.length;
    return at++;
  });
}

/** "the Lunda Herald said": a capitalised verb between a name and a further verb is the name's last part; so after "the". */
const insideName = (parts: readonly PartOfSpeech[], at: number): boolean =>
  parts[at] === 'VERB' &&
  parts[at - 1] === 'PROPN' &&
  (parts[at - 2] === 'DET' || parts[at + 1] === 'VERB' || parts[at + 1] === 'AUX');

/** A map, not an object: the word "constructor" must find nothing. */
const FORCED: ReadonlyMap<string, PartOfSpeech> = new Map(['%', '$', '€', '£', '¥'].map((sign) => [sign, 'SYM']));

/** What is left of an auxiliary before "n't". */
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** Verbs in a silent "e" that wink-nlp takes for verbs without ("staged" for "stag"). */
const MISREAD: ReadonlyMap<string, string> = new Map(
  ['fine', 'rape', 'stage', 'wage'].flatMap((verb): [string, string][] => [
    [`${verb}d`, verb],
    [`${verb.slice(0, -1)}ing`, verb],
  ]),
);

function settle(word: string, pos: PartOfSpeech, lemma: string): Tag {
  const lower = word.toLowerCase().replace(/’/g, "'");
  const forced = FORCED.get(word);
  if (forced) return { pos: forced, lemma: lower };
  if (!/[\p{L}\p{N}]/u.test(word)) return { pos: pos === 'SYM' ? 'SYM' : 'PUNCT', lemma: lower };
  if (word.includes('-')) return { pos: hyphened(word, pos), lemma: lower };
  return { pos, lemma: CONTRACTED.get(lower) ?? MISREAD.get(lower) ?? lemma.toLowerCase() };
}

/** "90-day" and "Velden-bound" describe, "Kovar-appointee" names; as a verb only where no other reading is left. */
function hyphened(word: string, pos: PartOfSpeech): PartOfSpeech {
  if (/^\d/.test(word)) return 'ADJ';
  if (/(?:ed|ing|bound|born|led|run|made|held|based)$/.test(word)) return 'ADJ';
  if (/^\p{Lu}/u.test(word) && /-\p{Lu}/u.test(word)) return 'PROPN';
  return pos === 'VERB' && /^(?:re|co|un|de|pre|over|out)-/i.test(word)
    ? 'VERB'
    : pos === 'NOUN' || pos === 'PROPN'
      ? pos
      : 'ADJ';
}
