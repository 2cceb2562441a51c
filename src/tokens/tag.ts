import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { PartOfSpeech } from '../stages.ts';

/** Part of speech and lemma of one token. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/**
 * wink-nlp keeps every new word that it meets, and numbers them in 20 bits. A fresh tagger after this many tokens keeps
 * memory level and the numbers in range, whatever is read.
 */
const TOKENS_A_TAGGER = 400_000;

/** What an ordinary word looks like; anything else reaches the tagger as a stand-in. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,:]*[\p{L}\p{M}\p{N}])?\.?$/u;
/** After these a capitalised word is a name, whatever else it can be ("Mr. Hedge"). */
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Prof|Sens|Reps)\.?$/;
const CLITIC = /^(?:n't|'(?:s|re|ve|ll|d|m))$/;
const PARTICLE = new Set(['up', 'off', 'out', 'down', 'in', 'over', 'on', 'by', 'through', 'back', 'away', 'to']);

type Tagger = ReturnType<typeof winkNLP>;
let tagger: Tagger | null = null;
let tagged = 0;

/**
 * Parts of speech and lemmas for the tokens of one paragraph.
 *
 * The tokens go in one by one, separated by spaces, so that how wink-nlp splits a word never depends on what it read
 * before (its own tokeniser looks words up in a list that grows as it reads, which would make two readings of one text
 * differ). A hyphened word goes in as its last part, which carries its grammar; odd characters as a stand-in.
 *
 * Source: wink-nlp 2 with wink-eng-lite-web-model, universal parts of speech (https://winkjs.org/wink-nlp/).
 */
export function tag(words: readonly string[]): Tag[] {
  if (!tagger || tagged > TOKENS_A_TAGGER) {
    tagger = winkNLP(model, ['pos']);
    tagged = 0;
    standIns.clear();
  }
  tagged += words.length;
  const given = words.map(known);
  const { its } = tagger;
  const tokens = tagger.readDoc(given.join(' ')).tokens();
  const values = tokens.out(its.value) as string[];
  const parts = tokens.out(its.pos) as PartOfSpeech[];
  const lemmas = tokens.out(its.lemma as typeof its.normal) as string[];
  const out: Tag[] = [];
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    // Where wink-nlp splits a token after all, the last part speaks for it.
    let width = values[at]?.length ?? 0;
    const whole = given[i]!.length;
    while (width < whole && at + 1 < values.length) width += values[++at]!.length;
    const titled =
      /^\p{Lu}/u.test(words[i]!) && (TITLE.test(words[i - 1] ?? '') || insideName(parts, at, words[i - 1] ?? ''));
    out.push(settle(words[i]!, titled ? 'PROPN' : (parts[at] ?? 'X'), titled ? words[i]! : (lemmas[at] ?? words[i]!)));
    at++;
  }
  return out;
}

/** "the Lunda Herald said": a capitalised verb between a name and a further verb is the name's last part; so after "the". */
const insideName = (parts: readonly PartOfSpeech[], at: number, before: string): boolean =>
  parts[at] === 'VERB' &&
  parts[at - 1] === 'PROPN' &&
  /^\p{Lu}/u.test(before) &&
  (parts[at - 2] === 'DET' || parts[at + 1] === 'VERB' || parts[at + 1] === 'AUX');

/** Stand-ins by word, as long as the tagger lives: a text says most of its words many times. */
const standIns = new Map<string, string>();

function known(word: string): string {
  let found = standIns.get(word);
  if (found === undefined) {
    found = standIn(word);
    standIns.set(word, found);
  }
  return found;
}

function standIn(word: string): string {
  const straight = word.replace(/’/g, "'");
  if (CLITIC.test(straight.toLowerCase())) return straight;
  const hyphen = straight.lastIndexOf('-');
  if (hyphen > 0 && hyphen < straight.length - 1) {
    const last = straight.slice(hyphen + 1);
    const chosen = PARTICLE.has(last) ? straight.slice(0, straight.indexOf('-')) : last;
    return PLAIN.test(chosen) ? chosen : 'thing';
  }
  if (PLAIN.test(straight)) return straight;
  if (/^["“”„«»]$|^''$|^``$/.test(straight)) return '"';
  if (/^[-–—―]+$/.test(straight)) return '-';
  if (/^[.…][\s.…]*$/.test(straight)) return '.';
  if (/^[!-/:-@[-`{-~€£¥]$/.test(straight)) return straight;
  return /[\p{L}]/u.test(straight) ? 'Thing' : ';';
}

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

/** "100-day" and "US-bound" describe, "Trump-appointee" names; as a verb only where no other reading is left. */
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
