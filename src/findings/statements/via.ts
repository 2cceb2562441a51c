import type { Span } from '../../stages.ts';
import type { Context } from '../context.ts';
import { looksLikeOutlet } from '../entities/outlets.ts';
import { span } from '../passage.ts';
import type { Attribution } from './attribution.ts';
import { isOwnOutlet, ownOutlet } from './own-outlet.ts';

/** Words after which the one addressed stands: "said to the Herald", "in an interview with the Herald". */
const ADDRESSING = new Set(['to', 'with', 'on', 'for', 'by', 'from']);
const INTERVIEW =
  /^(?:interview|conversation|statement|comment|remark|email|e-mail|message|op-ed|column|essay|article|briefing|talk|appearance|exclusive|note)s?$/;
const SPEAKING = /^(?:speaking|talking|interviewed|quoted|cited|reported|published|writing|appearing|told|obtained)$/;

/** Maximum distance, in tokens, of the outlet from the cue. */
const MAX_TOKENS_FROM_CUE = 22;

/**
 * The tokens of the outlet that relays an attribution, as its own sentence says it, or null. For the article's own outlet
 * ("told us", "in an interview" with nobody named) they may be any place that names it.
 */
export function relayedBy(context: Context, attribution: Attribution): Span | null {
  const { tokens } = context;
  const first = attribution.cue[0];
  if (!first) return null;
  const cue = span(tokens, first);
  const last = tokens.tokens[cue.to - 1];
  if (!last) return null;
  const sentence = tokens.sentences[last.sentence]!;
  const taken = [...attribution.content, ...attribution.source].map((piece) => span(tokens, piece));
  const outside = (at: number): boolean => !taken.some((piece) => piece.from <= at && at < piece.to);
  // "told CNN", "tells the Herald": straight after the cue.
  const hearer = /^(?:tell|inform)$/.test(last.lemma) && outside(cue.to) ? outletAt(context, cue.to) : null;
  if (hearer) return hearer;
  const right = Math.min(sentence.to, cue.to + MAX_TOKENS_FROM_CUE);
  for (let i = cue.from; i < right; i++) {
    const found =
      ADDRESSING.has(tokens.tokens[i]!.lower) && outside(i)
        ? addressed(context, i, i < cue.to ? cue.from : cue.to)
        : null;
    if (found && outside(found.from)) return found;
  }
  for (let i = Math.max(sentence.from, cue.from - 2 * MAX_TOKENS_FROM_CUE); i < cue.from; i++) {
    const found = ADDRESSING.has(tokens.tokens[i]!.lower) && outside(i) ? addressed(context, i, sentence.from) : null;
    if (found && outside(found.from)) return found;
  }
  return interviewed(context, cue.to, right, outside) ? ownOutlet(context) : null;
}

/** "said in an interview on Monday": an interview with nobody named is one with the outlet that prints it. */
function interviewed(
  { tokens: { tokens } }: Context,
  from: number,
  to: number,
  outside: (at: number) => boolean,
): boolean {
  for (let i = from; i < to - 2; i++) {
    if (!outside(i) || tokens[i]!.text === ',') return false;
    if (tokens[i]!.lower !== 'in' || !/^an?$/.test(tokens[i + 1]!.lower)) continue;
    const noun = tokens[i + 2]!.lower === 'telephone' ? i + 3 : i + 2;
    return (
      tokens[noun]?.lower === 'interview' && !/^(?:with|to|on|for|by|from|that|broadcast|published)$/.test(after(noun))
    );
  }
  return false;
  function after(noun: number): string {
    return tokens[noun + 1]?.lower ?? '';
  }
}

/** An outlet after an addressing preposition that follows the cue, "speaking" or "an interview". */
function addressed(context: Context, i: number, from: number): Span | null {
  const { tokens } = context.tokens;
  const name = outletAt(context, i + 1);
  if (!name) return null;
  for (let back = i - 1; back >= Math.max(from - 1, i - 6, 0); back--) {
    const { lower } = tokens[back]!;
    if (INTERVIEW.test(lower) || SPEAKING.test(lower)) return name;
    // "said to the Herald", "said on Radio Lunda": straight after the cue.
    if (back === from - 1 && /^(?:to|on)$/.test(tokens[i]!.lower)) return name;
  }
  return null;
}

/** Whether a noun phrase names or describes an outlet: by its look, as the article's own, or by its capital article ("told The Fenn Tide"). */
export function isOutlet({ tokens, article, mentions }: Context, at: Span): boolean {
  const list = tokens.tokens;
  const first = list[at.from]!;
  if (isOwnOutlet(article.outlet, tokens.text.slice(first.start, list[at.to - 1]!.end)) || looksLikeOutlet(tokens, at))
    return true;
  const titled = first.text === 'The' && at.to - at.from > 1 && first.i > tokens.sentences[first.sentence]!.from;
  return (
    titled &&
    !mentions.names.some(({ from, to, type }) => from < at.to && at.from < to && /^(?:place|person)$/.test(type))
  );
}

/** The outlet that a noun phrase at a token names, over Markdown's emphasis; of "the daily Lunda Herald" the name. */
function outletAt(context: Context, at: number): Span | null {
  const { tokens, phrases, article } = context;
  const list = tokens.tokens;
  const from = /^[*_]$/.test(list[at]?.text ?? '') ? at + 1 : at;
  const noun = phrases.nouns[phrases.nounAt[from] ?? -1];
  if (!noun || noun.from !== from) return null;
  const words = (span: Span): string => tokens.text.slice(list[span.from]!.start, list[span.to - 1]!.end);
  if (noun.kind === 'pronoun' || /^(?:this|our)$/i.test(list[from]!.text))
    return isOwnOutlet(article.outlet, words(noun)) ? ownOutlet(context) : null;
  // "CNN Tuesday", "the Herald last week": a time is no part of the outlet's name.
  let to = noun.to;
  while (to - 1 > from && /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(list[to - 1]!.lower))
    to--;
  const whole = { from, to };
  if (!isOutlet(context, whole)) return null;
  return nameWithin(context, whole);
}

/** The capitalised words of a phrase that describes and names ("the Lundan daily Fenn Observer", "the Lunda Tide newspaper"). */
function nameWithin({ tokens: { tokens } }: Context, { from, to }: Span): Span {
  const small = (i: number): boolean => /^\p{Ll}/u.test(tokens[i]!.text) && tokens[i]!.lower !== 'of';
  let right = to;
  while (right > from && small(right - 1)) right--;
  let left = right;
  while (left > from && !small(left - 1)) left--;
  return right > left ? { from: left, to: right } : { from, to };
}
