import { PLEDGE_NOUNS, PLEDGE_VERBS } from '../../lexicon/pledge-words.ts';
import type { StepClass } from '../../lexicon/step-words.ts';
import { isoOf } from '../days.ts';
import { stemOf } from '../identity/words/stem.ts';
import { type AnalysedSentence, type AnalysedText, analyse, sentencesAt, type Token } from './analysed-text.ts';
import {
  common,
  isAmount,
  type PassageInput,
  type PledgeInput,
  type PledgeTerms,
  pledgeTerms,
  type Terms,
  termsOf,
  tokensOf,
  weightOfAll,
  wordsWithin,
} from './pair-inputs.ts';
import { stepWords } from './steps.ts';

/** Features by name; those that are absent are 0. */
export type Features = Readonly<Record<string, number>>;

/** So far back and ahead are sentences looked at for what a passage goes on about. */
const BACK = 4;
const AHEAD = 2;
/** What a sentence between takes away, and a paragraph's end. */
const SENTENCE = 0.75;
const PARAGRAPH = 0.6;

const SHIFT =
  /^(?:(?:and|but) )?(?:also|separately|meanwhile|elsewhere|besides|otherwise|incidentally|finally|in (?:an?other|other|sport|brief)|on (?:another|other)|other|another|by contrast|apart from)\b/i;
const OTHER = new Set([
  'other',
  'another',
  'separate',
  'different',
  'unrelated',
  'neighbouring',
  'neighboring',
  'elsewhere',
  'separately',
  'also',
  'likewise',
]);
const REFERS =
  /^(?:["“”'’«‘]*)(?:it|its|he|she|they|this|that|these|those|the|both|neither|none|all|such|his|her|their|there|then)\b/i;

/**
 * What speaks for and against a passage bearing on a pledge: words in common, where its article stands to the pledge, how it
 * goes on from what stands before it. Names and titles of those who pledge are no part of it.
 *
 * @param earlierTerms what passages that bear on the pledge brought with them: {@link termsOfEarlier}
 */
export function relevanceFeatures(pledge: PledgeInput, passage: PassageInput, earlierTerms: Terms): Features {
  const its = pledgeTerms(pledge);
  const seen = analyse(passage.articleText);
  const { start } = passage.pieces[0]!;
  const { end } = passage.pieces.at(-1)!;
  const [from, to] = sentencesAt(seen, start, end);
  const own = tokensOf(passage).filter(({ stem }) => !its.pledgers.has(stem));
  const around = seen.sentences.slice(from, to);
  const inSentence = around.flatMap(({ tokens }) => tokens).filter(({ stem }) => !its.pledgers.has(stem));
  const first = around[0];
  const article = articleMatch(pledge, passage.articleText);
  const ofPassage = likeness(its, own, earlierTerms);
  const sentence = likeness(its, inSentence, earlierTerms);
  const title = likeness(its, seen.title, earlierTerms);
  const drift = driftAround(its, seen.sentences, from, to, earlierTerms);
  const paragraph = first?.paragraph ?? 0;
  const inParagraph = seen.sentences
    .filter((each) => each.paragraph === paragraph && (each.start < start || each.start >= end))
    .flatMap(({ tokens }) => tokens);
  const rest = likeness(its, inParagraph, earlierTerms);
  const novel = noveltyOf(its, seen.sentences, from, inSentence, seen.title, earlierTerms);
  const foreign = inSentence.filter(
    ({ kind, stem }) => kind === 'name' && !its.names.has(stem) && !earlierTerms.has(stem),
  );
  const words = wordsWithin(passage);
  const opening = passage.articleText.text.slice(first?.start ?? 0, (first?.start ?? 0) + 40);
  const days = dayGap(pledge, passage);
  const ownWeight = saturated(weightOfAll(termsOf(own).values()), 3);
  return {
    bias: 1,
    ...named('passage', ofPassage),
    ...named('sentence', sentence),
    ...named('title', title),
    ...named('paragraph', rest),
    before: drift.before,
    after: drift.after,
    'article best': article.best,
    'article mean': article.mean,
    'article thread': article.threadless,
    'own weight': ownWeight,
    'little own, before': (1 - ownWeight) * drift.before,
    'little own, title': (1 - ownWeight) * title.core,
    refers: REFERS.test(opening) ? 1 : 0,
    'refers, before': REFERS.test(opening) ? drift.before : 0,
    shift: SHIFT.test(opening) ? 1 : 0,
    other:
      inSentence.length > 0 && around.some(({ words: all }) => all.some(({ folded }) => OTHER.has(folded))) ? 1 : 0,
    ...coherence(its, seen, from, to, inSentence, earlierTerms),
    novel,
    'novel, little in common': novel * (1 - sentence.core),
    'names elsewhere': Math.min(1, foreign.length / 4),
    'names elsewhere, none shared': sentence.names === 0 ? Math.min(1, foreign.length / 4) : 0,
    'first paragraph': paragraph === 0 ? 1 : 0,
    'last paragraph': paragraph > 0 && paragraph === seen.paragraphs - 1 ? 1 : 0,
    position: seen.paragraphs > 1 ? paragraph / (seen.paragraphs - 1) : 0,
    'position in paragraph': Math.min(1, (first?.rank ?? 0) / 4),
    'is a pledge': passage.pledges ? 1 : 0,
    'is a pledge, little in common': passage.pledges ? 1 - sentence.core : 0,
    quoted: isQuoted(passage, start) ? 1 : 0,
    'words few': words.length <= 6 ? 1 : 0,
    'words many': words.length >= 20 ? 1 : 0,
    'pledger named': around.some(({ tokens }) => tokens.some(({ stem }) => its.pledgers.has(stem))) ? 1 : 0,
    'same article': pledge.wordings.some(({ articleText }) => articleText.id === passage.articleText.id) ? 1 : 0,
    ...sayings(words, around, pledge),
    months: days === null ? 0 : Math.min(1, Math.log1p(Math.max(0, days)) / 7),
  };
}

const RECALLS = new Set([...PLEDGE_VERBS, ...PLEDGE_NOUNS].map((word) => stemOf(word)));
const STEPS: readonly StepClass[] = [
  'step',
  'done',
  'delay',
  'lack',
  'halt',
  'undo',
  'cut',
  'not',
  'still',
  'will',
  'may',
  'opinion',
  'deny',
  'contest',
  'authority',
  'office',
  'public',
  'measured',
  'demand',
];

/** Whether a passage tells a step at all, recalls the pledge, or looks back to before it. */
function sayings(words: readonly string[], around: readonly AnalysedSentence[], pledge: PledgeInput): Features {
  const all = around.flatMap((sentence) => sentence.words.map(({ folded }) => folded));
  const has = new Set(stepWords(words).map(({ of }) => of));
  const year = pledge.wordings[0]?.articleText.day;
  const said = year === null || year === undefined ? null : Number(isoOf(year).slice(0, 4));
  return {
    ...Object.fromEntries(STEPS.filter((of) => has.has(of)).map((of) => [`says ${of}`, 1])),
    'says no step': STEPS.slice(0, 7).some((of) => has.has(of)) ? 0 : 1,
    recalls: all.some((word) => RECALLS.has(stemOf(word))) ? 1 : 0,
    same: all.includes('same') ? 1 : 0,
    'no comment': all.includes('comment') ? 1 : 0,
    'earlier year': said !== null && all.some((word) => /^(?:19|20)\d\d$/.test(word) && Number(word) < said) ? 1 : 0,
    'looks back': all.some((word, n) => word === 'had' || (word === 'last' && all[n + 1] === 'year')) ? 1 : 0,
  };
}

interface Likeness {
  /** Share of the pledge's own words that are there. */
  readonly core: number;
  /** How much of them there is. */
  readonly much: number;
  readonly best: number;
  /** How much of what stands around the pledge. */
  readonly near: number;
  readonly names: number;
  readonly numbers: number;
  /** How much of what passages that bear on it brought. */
  readonly thread: number;
}

function likeness(its: PledgeTerms, tokens: readonly Token[], earlierTerms: Terms): Likeness {
  const core = common(its.core, tokens);
  const near = common(its.near, tokens);
  const shared = weightOfAll(core);
  return {
    core: its.coreWeight === 0 ? 0 : shared / its.coreWeight,
    much: saturated(shared, 1.5),
    best: core.reduce((most, { weight }) => Math.max(most, weight), 0),
    near: saturated(weightOfAll(near), 1.5),
    names: Math.min(1, [...core, ...near].filter(({ kind, weight }) => kind === 'name' && weight > 0.4).length / 2),
    numbers: core.some(isAmount) ? 1 : 0,
    thread: saturated(weightOfAll(common(earlierTerms, tokens)), 1.5),
  };
}

function named(of: string, likeness: Likeness): Record<string, number> {
  return Object.fromEntries(Object.entries(likeness).map(([name, value]) => [`${of} ${name}`, value as number]));
}

const saturated = (value: number, half: number): number => 1 - Math.exp(-value / half);

/** How much the sentences around go on about the pledge; the farther the less. */
function driftAround(
  its: PledgeTerms,
  sentences: readonly AnalysedSentence[],
  from: number,
  to: number,
  earlierTerms: Terms,
): { readonly before: number; readonly after: number } {
  const likenessAt = (n: number): number => {
    const one = likeness(its, sentences[n]?.tokens ?? [], earlierTerms);
    return Math.min(1, one.much + 0.5 * one.near + 0.5 * one.thread);
  };
  const walk = (first: number, step: number, most: number, here: number): number => {
    let best = 0;
    let fading = 1;
    let paragraph = sentences[here]?.paragraph;
    for (let n = first, gone = 0; gone < most && sentences[n]; n += step, gone++) {
      const its = sentences[n]!;
      if (its.paragraph !== paragraph) fading *= PARAGRAPH;
      paragraph = its.paragraph;
      best = Math.max(best, fading * likenessAt(n));
      fading *= SENTENCE;
    }
    return best;
  };
  return { before: walk(from - 1, -1, BACK, from), after: walk(to, 1, AHEAD, to - 1) };
}

/** Share of what a sentence tells that neither its article so far nor the pledge has spoken of. */
function noveltyOf(
  its: PledgeTerms,
  sentences: readonly AnalysedSentence[],
  from: number,
  tokens: readonly Token[],
  title: readonly Token[],
  earlierTerms: Terms,
): number {
  const known = new Set(title.map(({ stem }) => stem));
  for (const each of sentences.slice(0, from)) for (const { stem } of each.tokens) known.add(stem);
  const distinct = [...termsOf(tokens).values()];
  const all = weightOfAll(distinct);
  const fresh = distinct.filter(
    ({ stem }) => !known.has(stem) && !its.core.has(stem) && !its.near.has(stem) && !earlierTerms.has(stem),
  );
  return all === 0 ? 0 : weightOfAll(fresh) / all;
}

/** How a sentence hangs together with its article, and with what in it speaks of the pledge. */
function coherence(
  its: PledgeTerms,
  { sentences, title }: AnalysedText,
  from: number,
  to: number,
  tokens: readonly Token[],
  earlierTerms: Terms,
): Features {
  const mine = new Map([...termsOf(tokens)].filter(([, { weight }]) => weight >= 0.2));
  const all = weightOfAll(mine.values());
  const elsewhere = new Set<string>();
  let bridge = 0;
  for (const [n, each] of sentences.entries()) {
    if (n >= from && n < to) continue;
    const both = common(mine, each.tokens);
    for (const { stem } of both) elsewhere.add(stem);
    if (both.length === 0) continue;
    const { much, near, thread: threaded } = likeness(its, each.tokens, earlierTerms);
    bridge = Math.max(bridge, Math.min(1, much + 0.5 * near + 0.5 * threaded) * saturated(weightOfAll(both), 1));
  }
  const recurring = weightOfAll([...mine.values()].filter(({ stem }) => elsewhere.has(stem)));
  return {
    recurs: all === 0 ? 0 : recurring / all,
    bridge,
    'with title': saturated(weightOfAll(common(mine, title)), 1),
  };
}

interface ArticleMatch {
  readonly best: number;
  readonly mean: number;
  readonly threadless: number;
}

const matches = new WeakMap<PledgeInput, Map<string, ArticleMatch>>();

/** How much an article as a whole is about a pledge. */
function articleMatch(pledge: PledgeInput, articleText: PassageInput['articleText']): ArticleMatch {
  let known = matches.get(pledge);
  if (!known) {
    known = new Map();
    matches.set(pledge, known);
  }
  const before = known.get(articleText.id);
  if (before) return before;
  const its = pledgeTerms(pledge);
  const seen = analyse(articleText);
  const each = seen.sentences.map(({ tokens }) => likeness(its, tokens, new Map()));
  const made = {
    best: each.reduce((most, { core }) => Math.max(most, core), 0),
    mean: each.length === 0 ? 0 : Math.min(1, (2 * each.reduce((sum, { much }) => sum + much, 0)) / each.length),
    threadless: saturated(
      weightOfAll(
        common(
          its.core,
          seen.sentences.flatMap(({ tokens }) => tokens),
        ),
      ),
      3,
    ),
  };
  known.set(articleText.id, made);
  return made;
}

function isQuoted({ articleText: { text } }: PassageInput, start: number): boolean {
  return /["“«‘]\s*$/.test(text.slice(Math.max(0, start - 2), start)) || /["“«‘]/.test(text.charAt(start));
}

export function dayGap(pledge: PledgeInput, passage: PassageInput): number | null {
  const said = pledge.wordings[0]?.articleText.day ?? null;
  return said === null || passage.articleText.day === null ? null : passage.articleText.day - said;
}

/** Greatest number of terms taken from one earlier passage. */
const MAX_OF_ONE = 12;
const MIN_WEIGHT = 0.45;

/**
 * What passages that bear on a pledge brought with them: the content words of their sentences that the pledge does not have,
 * such as the number of a decree or the name of a firm.
 */
export function termsOfEarlier(pledge: PledgeInput, bearers: readonly PassageInput[]): Terms {
  const its = pledgeTerms(pledge);
  const terms = new Map<string, Token>();
  for (const bearer of bearers) {
    const own = tokensOf(bearer)
      .filter(({ stem, weight }) => weight >= MIN_WEIGHT && !its.core.has(stem) && !its.pledgers.has(stem))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MAX_OF_ONE);
    for (const token of own) if (!terms.has(token.stem)) terms.set(token.stem, token);
  }
  return terms;
}
