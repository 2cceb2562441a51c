import type { Sentence, Span } from '../../stages.ts';
import type { TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { firstIndex } from '../first-index.ts';

/** An action as far as it matters to its day. */
export interface Act {
  readonly act: Span;
  readonly passage: Span;
}

/** A day that an action may have, and what speaks for or against it. */
export interface Candidate {
  /** Index of the time expression; null: the text does not say when. */
  readonly time: number | null;
  /** Names of the features that it has. */
  readonly features: readonly string[];
}

export interface DaysAround {
  /** Days that an action may have; the first is none. */
  candidates(act: Act): readonly Candidate[];
  /** Tells the day of an action, before the next one is asked for. */
  note(act: Act, time: number | null): void;
}

/** Paragraphs before the action's own in which its day is looked for. */
const PARAGRAPHS_BACK = 2;
/** Maximum number of time expressions on each side of an action, and of tokens in between. */
const MAX_EXPRESSIONS_PER_SIDE = 8;
const MAX_TOKENS_BETWEEN = 80;

const BEFORE_A_DAY =
  /^(?:by|until|till|before|within|between|ahead|after|since|from|through|to|for|during|in|on|of|at)$/;
const SAME_DAY = /^(?:then|afterwards|thereupon|moments|minutes|hours)$/;
const DAY = /^\d{4}-\d\d-\d\d/;
const HAS = /^(?:has|have|['’](?:ve|s))$/;

/**
 * Days that actions may have: those in the paragraphs around, the day of the action before and of the first one that is
 * dated, the first day that the text tells, the last one before, and that of publication. Actions are asked for in text
 * order. Each takes time logarithmic in the number of time expressions.
 */
export function daysAround(
  { article, tokens, phrases, mentions }: Context,
  times: readonly TimeExpression[],
): DaysAround {
  const all = mentions.times;
  const sentenceAt = (token: number): Sentence => tokens.sentences[tokens.tokens[token]!.sentence]!;
  const quoted = innermost(mentions.quotations, tokens.tokens.length);

  // An act does not come after the publication that reports it.
  const dated: number[] = times.flatMap(({ type, value }, n) =>
    value !== null && (type === 'DATE' || type === 'TIME') && relation(value, article.published) !== 'coming'
      ? [n]
      : [],
  );
  const days = dated.filter((n) => DAY.test(times[n]!.value!));
  const published = days.find((n) => times[n]!.value!.slice(0, 10) === article.published?.slice(0, 10));
  /** Place in a list of time expressions of the first that ends behind a token. */
  const reached = (list: readonly number[], token: number): number => firstIndex(list, (n) => all[n]!.to > token);

  let before: { readonly from: number; readonly time: number | null } | null = null;
  let lead: { readonly paragraph: number; readonly time: number } | null = null;

  /** Those in the paragraphs around, the nearest of each side first. */
  function near(act: Span, { paragraph }: Sentence): { readonly earlier: number[]; readonly later: number[] } {
    const at = reached(dated, act.from);
    const inside = (n: number): boolean => {
      const its = sentenceAt(all[n]!.from).paragraph;
      return its <= paragraph && its >= paragraph - PARAGRAPHS_BACK;
    };
    const earlier = dated.slice(Math.max(0, at - MAX_EXPRESSIONS_PER_SIDE), at).reverse();
    return { earlier: earlier.filter(inside), later: dated.slice(at, at + MAX_EXPRESSIONS_PER_SIDE).filter(inside) };
  }

  function verbAt(token: number) {
    return phrases.verbs[phrases.verbAt[token] ?? -1];
  }

  function formOf(act: Span): string {
    const verb = verbAt(act.from);
    if (!verb) return 'noun';
    if (verb.form !== 'finite') return verb.form;
    const first = tokens.tokens[verb.from]!.lower;
    if (first === 'had') return 'pluperfect';
    return verb.tense === 'present' && HAS.test(first) && verb.head > verb.from ? 'perfect' : verb.tense;
  }

  /** Features of the words between a day and an act of the same sentence. */
  function between(
    time: Span,
    act: Span,
  ): { readonly verbs: number; readonly commas: number; readonly toCome: boolean } {
    const [from, to] = time.from < act.from ? [time.to, act.from] : [act.to, time.from];
    let [verbs, commas, toCome] = [0, 0, false];
    for (let i = from; i < Math.min(to, from + MAX_TOKENS_BETWEEN); i++) {
      if (tokens.tokens[i]!.text === ',') commas++;
      const verb = verbAt(i);
      if (verb?.head !== i || (act.from >= verb.from && act.from < verb.to)) continue;
      verbs++;
      // "agreed to reopen the pass in August": that is when it will be reopened.
      if (time.from > act.from && (verb.form === 'infinitive' || verb.modal !== null)) toCome = true;
    }
    return { verbs, commas, toCome };
  }

  function inSentence(time: Span, act: Span, place: string, sentence: Sentence): string[] {
    const { verbs, commas, toCome } = between(time, act);
    return [
      `away ${Math.min(Math.floor(Math.log2(1 + gap(time, act))), 6)}`,
      `${place} verbs ${Math.min(verbs, 3)}`,
      `${place} commas ${Math.min(commas, 2)}`,
      ...(toCome ? ['what is to come between'] : []),
      ...(time.from <= sentence.from + 1 ? ['opens the sentence'] : []),
    ];
  }

  function elsewhere(time: Span, act: Span, sentence: Sentence): string[] {
    const back = tokens.tokens[act.from]!.sentence - tokens.tokens[time.from]!.sentence;
    const paragraphs = sentence.paragraph - sentenceAt(time.from).paragraph;
    return [`sentences ${stepOf(back)}`, `paragraphs ${Math.min(paragraphs, 4)}`];
  }

  /** The words around a time expression. */
  function setting(n: number, act: Span): string[] {
    const its = all[n]!;
    const word = [tokens.tokens[its.from]!.lower, tokens.tokens[its.from - 1]?.lower ?? ''].find((each) =>
      BEFORE_A_DAY.test(each),
    );
    const out = [`before ${word ?? 'other'}`];
    // "the 2014 agreement"
    const noun = phrases.nouns[phrases.nounAt[its.to - 1] ?? -1];
    if (noun && noun.head >= its.to)
      out.push(act.from >= noun.from && act.from < noun.to ? 'modifies the act' : 'modifies a noun');
    if (quoted[its.from] !== quoted[act.from]) out.push('other voice');
    if (its.bound !== null) out.push(`bound ${its.bound}`);
    if (times[n]!.anchor === 'published') out.push('from publication');
    return out;
  }

  /** Features of earlier acts with the same day. */
  function story(
    n: number,
    { act, passage }: Act,
    form: string,
    sentence: Sentence,
    last: number | undefined,
  ): string[] {
    const out: string[] = [];
    if (n === days[0]) out.push('first day', `first day ${form}`);
    if (n === last) out.push('last day told');
    if (n === published) out.push('day of publication', `day of publication ${form}`);
    if (before?.time === n) {
      const back = tokens.tokens[act.from]!.sentence - tokens.tokens[before.from]!.sentence;
      out.push('day before', `day before ${Math.min(back, 3)}`, `day before ${form}`);
      if (back === 0 && tokens.tokens[Math.min(act.from, passage.from) - 1]?.pos === 'CCONJ') out.push('joined');
      const opening = tokens.tokens.slice(Math.max(sentence.from, passage.from - 4), act.from);
      if (opening.some(({ lower }) => SAME_DAY.test(lower))) out.push('soon after');
    }
    if (lead?.time === n) out.push('lead', `lead ${form}`, `lead ${Math.min(sentence.paragraph - lead.paragraph, 3)}`);
    return out;
  }

  return {
    candidates: ({ act, passage }) => {
      const sentence = sentenceAt(act.from);
      const { earlier, later } = near(act, sentence);
      const last = days[reached(days, act.from) - 1];
      const known = [before?.time, lead?.time, days[0], last, published].filter((n) => n !== undefined && n !== null);
      const found = [...new Set([...earlier, ...later, ...known])];
      const byGap = found.toSorted((a, b) => gap(all[a]!, act) - gap(all[b]!, act));
      const form = formOf(act);
      const inside = found.filter((n) => within(all[n]!, sentence)).length;
      const none = [
        'none',
        `none ${form}`,
        `none sentence=${Math.min(inside, 2)}`,
        `none near=${Math.min(earlier.length, 2)}`,
        ...(quoted[act.from]! >= 0 ? ['none quoted'] : []),
        ...(before === null ? [] : [`none before=${before.time === null ? 'undated' : 'dated'}`]),
      ];
      const featuresOf = (n: number): string[] => {
        const its = all[n]!;
        const value = times[n]!.value!;
        const place = placeOf(its, act, sentence);
        const size = sizeOf(value);
        return [
          place,
          `size ${size}`,
          `${place} ${size}`,
          `rank ${Math.min(byGap.indexOf(n), 3)}`,
          `form ${form} ${place}`,
          `relation ${relation(value, article.published)}`,
          ...(within(its, sentence) ? inSentence(its, act, place, sentence) : elsewhere(its, act, sentence)),
          ...setting(n, act),
          ...story(n, { act, passage }, form, sentence, last),
        ];
      };
      return [{ time: null, features: none }, ...found.map((n) => ({ time: n, features: featuresOf(n) }))];
    },
    note: ({ act }, time) => {
      before = { from: act.from, time };
      if (time !== null) lead ??= { paragraph: sentenceAt(act.from).paragraph, time };
    },
  };
}

/** For every token, the innermost quotation that holds it (its index), or -1. Linear, however deep they are nested. */
function innermost(quotations: readonly Span[], length: number): Int32Array {
  const open: number[] = [];
  let next = 0;
  return new Int32Array(length).map((_, token) => {
    while (next < quotations.length && quotations[next]!.from <= token) open.push(next++);
    while (open.length > 0 && quotations[open.at(-1)!]!.to <= token) open.pop();
    return open.at(-1) ?? -1;
  });
}

const within = (its: Span, around: Span): boolean => its.from >= around.from && its.from < around.to;

/** Tokens between. */
function gap(time: Span, act: Span): number {
  return time.from >= act.to ? time.from - act.to : Math.max(0, act.from - time.to);
}

/** The passage plays no part: where the reader ends it early, the day often stands behind it. */
function placeOf(time: Span, act: Span, sentence: Sentence): string {
  if (within(time, sentence)) return time.from >= act.from ? 'after' : 'before';
  return time.from > act.from ? 'later' : 'earlier';
}

function stepOf(sentences: number): string {
  if (sentences < 0) return 'ahead';
  if (sentences < 4) return String(sentences);
  return sentences < 8 ? 'some' : 'many';
}

function sizeOf(value: string): string {
  if (value.endsWith('_REF')) return value;
  if (DAY.test(value)) return value.includes('T') ? 'time of day' : 'day';
  if (/^\d{4}-W/.test(value)) return 'week';
  if (/^\d{4}-\d\d/.test(value)) return 'month';
  return /^\d{4}$/.test(value) ? 'year' : 'other';
}

/** How a TIMEX3 value stands to the day of publication. */
function relation(value: string, published: string | null): string {
  const [then, year, , day] = /^(\d{4})(-\d\d)?(-\d\d)?/.exec(value) ?? [];
  if (then === undefined || published === null) return 'unknown';
  if (sizeOf(value) === 'week') return 'week';
  if (day === undefined) {
    const same = published.slice(0, then.length);
    if (then === same) return 'current';
    if (then > same) return 'coming';
    return Number(published.slice(0, 4)) - Number(year) > 1 ? 'years ago' : 'past';
  }
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(then)) / 86_400_000;
  if (days < 0) return 'coming';
  if (days === 0) return 'same day';
  if (days === 1) return 'day earlier';
  if (days <= 7) return 'days';
  if (days <= 60) return 'months';
  return days <= 400 ? 'year' : 'years ago';
}
