import { stemOf } from '../identity/words/stem.ts';
import { analyse, sentencesAt } from './analysed-text.ts';
import {
  isAmount,
  type PassageInput,
  type PledgeInput,
  pledgeTerms,
  tokensOf,
  wordsFrom,
  wordsWithin,
} from './pair-inputs.ts';
import { dayGap, type Features } from './relevance.ts';
import { deniedBy, STEP_CLASSES, stepWords } from './steps.ts';

/** Pledges that something is to end or not to be. */
const ENDING =
  /^(?:cancel|clos|shut|end|stop|ban|abolish|remov|withdraw|scrap|repeal|no|not|never|halt|phase|suspend|lift|forbid|prohibit|keep)/;

/**
 * What a passage says of the step that a pledge is about: words of doing, delaying, stopping and undoing in it and in the rest
 * of its sentence, denial before them, who speaks, numbers and days beside those of the pledge.
 */
export function relationFeatures(pledge: PledgeInput, passage: PassageInput): Features {
  const its = pledgeTerms(pledge);
  const seen = analyse(passage.articleText);
  const { start } = passage.pieces[0]!;
  const { end } = passage.pieces.at(-1)!;
  const [from, to] = sentencesAt(seen, start, end);
  const around = seen.sentences.slice(from, to);
  const words = wordsWithin(passage);
  const rest = around.flatMap((sentence) => {
    const inside = new Set(wordsFrom(sentence, start, end));
    return sentence.words.map(({ folded }) => folded).filter((word) => !inside.has(word));
  });
  const before = (seen.sentences[from - 1]?.words ?? []).map(({ folded }) => folded);
  const features: Record<string, number> = { bias: 1 };
  const say = (name: string, value = 1): void => {
    features[name] = Math.max(features[name] ?? 0, value);
  };
  const here = stepWords(words);
  const has = new Set(here.map(({ of }) => of));
  for (const of of has) say(`${of}`);
  for (const word of here) if (word.of !== 'not' && deniedBy(word, here) !== null) say(`not ${word.of}`);
  for (const of of new Set(stepWords(rest).map((each) => each.of))) say(`beside ${of}`);
  for (const of of new Set(stepWords(before).map((each) => each.of))) say(`before ${of}`, 0.5);
  const ending = its.words.some((word) => ENDING.test(word));
  if (ending) for (const of of STEP_CLASSES) if (has.has(of)) say(`ending, ${of}`);
  if (ending) say('ending');
  for (const word of new Set(words)) say(`w ${stemOf(word)}`, 0.7);
  for (const word of new Set(rest)) say(`b ${stemOf(word)}`, 0.4);
  if (passage.type !== null) say(`type ${passage.type}`);

  const said = passage.kind === 'statement';
  const { text } = passage.articleText;
  const quoted = /["“«‘]\s*$/.test(text.slice(Math.max(0, start - 2), start)) || /["“«‘]/.test(text.charAt(start));
  say(said ? 'said' : 'done');
  if (quoted) say('quoted');
  const pledgerHere = around.some(({ tokens }) => tokens.some(({ stem }) => its.pledgers.has(stem)));
  const pledgerBefore = seen.sentences[from - 1]?.tokens.some(({ stem }) => its.pledgers.has(stem)) ?? false;
  if (pledgerHere) say(said ? 'pledger, said' : 'pledger, done');
  else if (pledgerBefore) say(said ? 'pledger before, said' : 'pledger before, done');
  else say(said ? 'no pledger, said' : 'no pledger, done');
  for (const of of ['office', 'public', 'authority', 'will', 'opinion', 'people_told'] as const)
    if (has.has(of) || features[`beside ${of}`]) say(`${said ? 'said' : 'done'} ${of}`);
  const tokens = tokensOf(passage);
  const numbers = tokens.filter(isAmount);
  if (numbers.length > 0) say('number');
  if (its.numbers.size > 0 && numbers.some(({ stem }) => its.numbers.has(stem))) say('same number');
  else if (its.numbers.size > 0 && numbers.length > 0) say('other number');
  const largest = Math.max(0, ...[...its.numbers].map(Number).filter(Number.isFinite));
  const told = numbers.map(({ stem }) => Number(stem)).filter(Number.isFinite);
  if (largest > 0 && told.length > 0) say(Math.max(...told) >= largest ? 'as many' : 'fewer');
  if (/\?/.test(text.slice(start, end + 1))) say('asks');
  const days = dayGap(pledge, passage);
  const { day } = passage.articleText;
  if (days !== null) say('months on', Math.min(1, Math.log1p(Math.max(0, days)) / 7));
  if (pledge.deadline !== null && day !== null) {
    const span = Math.max(30, pledge.deadline.to - (pledge.wordings[0]?.articleText.day ?? day));
    say(
      day > pledge.deadline.to
        ? 'after the deadline'
        : day > pledge.deadline.to - span / 4
          ? 'near the deadline'
          : 'before the deadline',
    );
  }
  if (words.length <= 6) say('few words');
  if (words.length >= 18) say('many words');
  const core = words.filter((word) => its.core.has(stemOf(word))).length;
  say('own words of the pledge', Math.min(1, core / 4));
  return features;
}
