import { FEMALE_NAMES, MALE_NAMES } from '../../lexicon/given-names.ts';
import { BODY_HEADS, INSTRUMENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS } from '../../lexicon/name-heads.ts';
import type { Span, Token } from '../../stages.ts';
import type { EntityType } from '../../types.ts';
import { MENTIONS } from '../tuned.ts';
import { isUpper } from './casing.ts';
import { guess, type Typed } from './typed.ts';

const SPEAKS =
  /^(?:said|says|say|told|added|adds|wrote|writes|tweeted|replied|asked|insisted|argued|argues|noted|recalled|joked|testified|quipped)$/;
const IN = /^(?:in|at|near|across|throughout|outside|inside)$/;
/** Titles of organisations begin with these ("the head of X", "a spokesman for X"). */
const STAFFED =
  /^(?:spokesman|spokeswoman|spokesperson|member|members|founder|executives?|employees?|chairman|chairwoman|director|president|ceo|head)$/;
const PLACE_ENDING =
  /(?:stan|mouth|mark|[^aeiou]ia|land|burg|burgh|ville|shire|abad|grad|polis|istan|town|haven|pur|berg)$/;
const FIRM_ENDING = /(?:soft|corp|tech|bank|news|ology|media|pedia|gram|book|leaks|feed|tube|post|watch)$/;
/** A capital inside a word, but not in Mc, Mac, De, Di, La, Le, O', Van. */
const INNER_CAPITAL = /^(?!(?:Mc|Mac|De|Di|Da|La|Le|Lo|Du|St|Van|Fitz|O['’])\p{Lu})\p{L}*\p{Ll}\p{Lu}/u;

/** What only countries and cities have. */
const STATE_OWNS =
  /^(?:government|parliament|capital|borders?|airspace|population|economy|army|coast|coastline|independence|neighbou?rs?|streets|harbou?r|airport|mayor|prime|finance|foreign|interior|defen[cs]e)$/;

/** Nouns for a place that stand beside its name: "the river Sella", "the Sella valley". */
const PLACE_NOUN =
  /^(?:river|lake|village|town|city|island|province|region|district|valley|bay|peninsula|coast|estuary|harbou?r|dam|mountains?|basin|reservoir|delta|desert|municipality|suburb|borough|county|port)$/;

/** Whether a name stands beside a noun for a place, or where only places stand. */
export function placed(tokens: readonly Token[], { from, to }: Span): boolean {
  const sentence = tokens[from]!.sentence;
  const before = tokens[from - 1]?.sentence === sentence ? tokens[from - 1] : undefined;
  const after = tokens[to]?.sentence === sentence ? tokens[to] : undefined;
  if (before && (PLACE_NOUN.test(before.lower) || IN.test(before.lower))) return true;
  return !!after && after.spaced && PLACE_NOUN.test(after.text);
}

export const emphasised = (tokens: readonly Token[], from: number, to: number): boolean => {
  const before = tokens[from - 1]?.text;
  return (before === '*' || before === '_') && tokens[to]?.text === before;
};

/** What the neighbours of one capitalised word, known to no lexicon, say about its type. */
export function singleWord(tokens: readonly Token[], keys: readonly string[], i: number): Typed {
  const token = tokens[i]!;
  const key = keys[i]!;
  const before = tokens[i - 1]?.sentence === token.sentence ? tokens[i - 1] : undefined;
  const after = tokens[i + 1]?.sentence === token.sentence ? tokens[i + 1] : undefined;
  if (emphasised(tokens, i, i + 1)) return guess('organisation', 'stands in italics', 3);
  if (isUpper(token.text) && token.text.length <= 6 && after?.text !== ':')
    return guess('organisation', 'an acronym', 2);
  if (placed(tokens, { from: i, to: i + 1 }) && !(before && IN.test(before.lower)))
    return guess('place', 'stands beside a noun for a place', 4);
  if (BODY_HEADS.has(key)) return guess('body', 'a body named by its kind alone', 3);
  if (after && (SPEAKS.test(after.lower) || after.lower === 'who'))
    return guess('person', `stands before "${after.text}"`, 2);
  if (after?.text === ',' && /^\d\d$/.test(tokens[i + 2]?.text ?? '') && tokens[i + 3]?.text === ',')
    return guess('person', 'an age follows', 3);
  if (FEMALE_NAMES.has(key) || MALE_NAMES.has(key)) return guess('person', 'a given name', 2);
  if (INSTRUMENT_HEADS.has(key)) return guess('instrument', 'an instrument named by its kind alone', 2);
  if ((token.text.slice(1) !== key.slice(1) && INNER_CAPITAL.test(token.text)) || FIRM_ENDING.test(key))
    return guess('organisation', 'is spelt as a firm is', MENTIONS.guessCue.value);
  if (PLACE_ENDING.test(key) && key.length > 5)
    return guess('place', 'ends as places do', MENTIONS.guessPlaceEnding.value);
  if (before && /^neighbou?ring$/.test(before.lower)) return guess('place', 'is somebody’s neighbour', 3);
  if (after && /^['’]s?$/.test(after.text) && STATE_OWNS.test(tokens[i + 2]?.lower ?? ''))
    return guess('place', 'has a government, a border or the like', 3);
  if (before && IN.test(before.lower)) return guess('place', `follows "${before.text}"`, MENTIONS.guessCue.value);
  if (before && /^(?:for|of|at)$/.test(before.lower) && STAFFED.test(tokens[i - 2]?.lower ?? ''))
    return guess('organisation', 'has people of its own', MENTIONS.guessCue.value);
  if (before?.lower === 'the') return guess('organisation', '"the" stands before it', MENTIONS.guessCue.value);
  if (ORGANISATION_HEADS.has(key))
    return guess('organisation', 'an organisation named by its kind alone', MENTIONS.guessCue.value);
  if (PLACE_HEADS.has(key)) return guess('place', 'a place named by its kind alone', MENTIONS.guessCue.value);
  if (after && (after.lemma === "'s" || after.pos === 'VERB' || after.pos === 'AUX'))
    return guess('person', `stands before "${after.text}"`, MENTIONS.guessBeforeVerb.value);
  return guess('person', 'one capitalised word', MENTIONS.guessLone.value);
}

/** Sums guesses about one word over an article; the type with the most weight is it. */
export function heaviest(guesses: readonly Typed[]): { type: EntityType; because: string } {
  const sums = new Map<EntityType, number>();
  for (const { type, weight } of guesses) sums.set(type, (sums.get(type) ?? 0) + weight);
  let type = guesses[0]!.type;
  for (const [each, sum] of sums) if (sum > (sums.get(type) ?? 0)) type = each;
  return {
    type,
    because: guesses.filter((each) => each.type === type).sort((a, b) => b.weight - a.weight)[0]!.because,
  };
}
