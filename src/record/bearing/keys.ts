import { hashOf } from '../identity/words/hash.ts';
import { type ArticleText, analyse, type Token } from './analysed-text.ts';
import { type PledgeInput, pledgeTerms, termsOf } from './pair-inputs.ts';

/** A word that says less is in too many articles to be looked up by. */
const MIN_WEIGHT = 0.4;
const MAX_OF_ARTICLE = 120;
const MAX_OF_PLEDGE = 14;
const MAX_AROUND = 12;

/** Rare words that an article is found by, as numbers: those that tell most. */
export function articleKeys(articleText: ArticleText): readonly number[] {
  const { sentences, title } = analyse(articleText);
  return hashes([...termsOf([...title, ...sentences.flatMap(({ tokens }) => tokens)]).values()], MAX_OF_ARTICLE);
}

/** Rare words that a pledge is found by: of its own words, and some of those around it. */
export function pledgeKeys(pledge: PledgeInput): readonly number[] {
  const { core, near } = pledgeTerms(pledge);
  return [...new Set([...hashes([...core.values()], MAX_OF_PLEDGE), ...hashes([...near.values()], MAX_AROUND)])];
}

function hashes(tokens: readonly Token[], most: number): number[] {
  return tokens
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map(({ stem }) => hashOf(stem));
}
