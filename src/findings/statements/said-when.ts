import type { Mentions, Sentence, Span, TimeMention, Token, Tokens } from '../../stages.ts';
import { firstIndex } from '../first-index.ts';
import { span } from '../passage.ts';
import type { Attribution } from './attribution.ts';

/** Maximum distance, in tokens, of a time expression from the cue. */
const MAX_TOKENS_FROM_CUE = 14;
/** Occasions at which something is said; "the call", "a joint press conference" refer to an earlier one. */
const OCCASION =
  /^(?:call|meeting|conference|speech|address|interview|summit|rally|hearing|debate|briefing|session|talks|announcement|readout|statement|visit|ceremony|vote|ruling|decision|event|communiqué)$/;

/** Index of the first time mention that begins at or after a token. Logarithmic. */
function firstFrom(times: readonly TimeMention[], at: number): number {
  return firstIndex(times, ({ from }) => from >= at);
}

const isDate = (time: TimeMention): boolean => time.type === 'DATE' || time.type === 'TIME';

/** Whether a time is a single day ("Friday", "3 March", "yesterday"), not a month or a year. */
export const isDay = ({ type, meaning }: TimeMention): boolean =>
  type === 'TIME' ||
  (meaning.kind === 'fields' && (meaning.fields.weekday !== undefined || meaning.fields.day !== undefined)) ||
  (meaning.kind === 'relative' && meaning.unit === 'day' && meaning.granularity === 'day');

/** "until May", "by Friday", "this year's budget": a time that something else is counted by. */
const counts = (tokens: readonly Token[], { from, to }: TimeMention): boolean =>
  /^(?:until|till|by|before|since|from|than|to)$/.test(tokens[from - 1]?.lower ?? '') ||
  /^[’']s?$/.test(tokens[to]?.text ?? '');

/** The time beside the cue that says when it was said: after it, before it, or at the head of its sentence. */
export function ownTime(tokens: Tokens, { times }: Mentions, attribution: Attribution, past: boolean): number | null {
  const first = attribution.cue[0];
  if (!first) return null;
  const cue = span(tokens, first);
  const sentence = tokens.sentences[tokens.tokens[cue.from]!.sentence]!;
  const taken: Span[] = [...attribution.content, ...attribution.source].map((piece) => span(tokens, piece));
  let best: number | null = null;
  let nearest = MAX_TOKENS_FROM_CUE + 1;
  for (let t = firstFrom(times, sentence.from); t < times.length && times[t]!.from < sentence.to; t++) {
    const time = times[t]!;
    if (
      !isDate(time) ||
      counts(tokens.tokens, time) ||
      taken.some((piece) => piece.from <= time.from && time.from < piece.to)
    )
      continue;
    const inside = time.from >= cue.from && time.to <= cue.to;
    const opens = time.from - sentence.from <= 2 && past;
    const gap = inside
      ? 0
      : time.from >= cue.to
        ? time.from - cue.to
        : opens
          ? MAX_TOKENS_FROM_CUE
          : time.to <= cue.from && past && sameClause(tokens, time.to, cue.from)
            ? cue.from - time.to + 4
            : MAX_TOKENS_FROM_CUE + 1;
    if (!inside && time.from >= cue.to && !reaches(tokens, cue.to, time.from, taken)) continue;
    if (gap < nearest) {
      nearest = gap;
      best = t;
    }
  }
  return best;
}

/** Between cue and time stand no content and no further verb. */
function reaches({ tokens }: Tokens, from: number, to: number, taken: readonly Span[]): boolean {
  for (let i = from; i < to; i++) {
    const piece = taken.find((each) => each.from <= i && i < each.to && each.from >= from);
    if (piece) i = piece.to - 1;
    else if (tokens[i]!.pos === 'VERB' && !GIVEN.test(tokens[i]!.lower)) return false;
  }
  return true;
}

/** Verbs for giving an interview or sending a letter, which have a day. */
const GIVEN = /^(?:published|broadcast|aired|posted|released|recorded|given|sent|issued|televised)$/;

/** Whether neither a verb nor a further clause (", and …") begins between two tokens. */
function sameClause({ tokens }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]!.pos === 'VERB' || (tokens[i]!.text === ',' && tokens[i + 1]!.pos === 'CCONJ')) return false;
  return true;
}

/**
 * The day last told of in the article's own voice, for words spoken before an audience ("told reporters", "told the crowd"):
 * who reports an occasion says its day once. Looked for in this paragraph and the few before it.
 *
 * @param said whether a token is part of a statement's content
 */
export function audienceTime(
  tokens: Tokens,
  { times }: Mentions,
  attribution: Attribution,
  said: (i: number) => boolean,
): number | null {
  const first = attribution.cue[0];
  if (!first) return null;
  const cue = span(tokens, first);
  const list = tokens.tokens;
  if (!/^told$/.test(list[cue.to - 1]!.lower)) return null;
  let at = cue.to;
  if (/^(?:the|an?)$/.test(list[at]?.lower ?? '')) at++;
  // "the crowd", "the closing rally", "the National Assembly".
  if (!AUDIENCE.test(list[at]?.lower ?? '') && !AUDIENCE.test(list[at + 1]?.lower ?? '')) return null;
  const sentence = tokens.sentences[list[cue.from]!.sentence]!;
  for (let t = firstFrom(times, sentence.from) - 1; t >= 0; t--) {
    const time = times[t]!;
    const where = tokens.sentences[list[time.from]!.sentence]!;
    if (where.role !== 'body' || sentence.paragraph - where.paragraph > MAX_PARAGRAPHS_BACK) return null;
    if (isDay(time) && !said(time.from) && !counts(list, time) && hasPast(list, where)) return t;
  }
  return null;
}

/** Maximum distance, in paragraphs, of an earlier day of the occasion. */
const MAX_PARAGRAPHS_BACK = 3;
const AUDIENCE =
  /^(?:reporters|journalists|crowd|rally|deputies|lawmakers|legislators|parliament|assembly|congress|senate|chamber|conference|audience|supporters|delegates|demonstrators|protesters|marchers|court)$/;

/** Whether a sentence tells of something past. */
const hasPast = (list: readonly Token[], { from, to }: Span): boolean => {
  for (let i = from; i < to; i++)
    if (list[i]!.pos === 'VERB' && /(?:ed|old|ent|ame|ook|ade|et)$/.test(list[i]!.lower)) return true;
  return false;
};

/**
 * The day that the paragraph before set at the head of a sentence, where this paragraph goes on with the same occasion:
 * its first sentence, up to the cue, names one ("In a joint press conference, …", "The readout of the call …").
 */
export function carriedTime(
  tokens: Tokens,
  { times }: Mentions,
  attribution: Attribution,
  sentencesOf: (paragraph: number) => readonly Sentence[],
): number | null {
  const first = attribution.cue[0];
  if (!first) return null;
  const cue = span(tokens, first);
  const sentence = tokens.sentences[tokens.tokens[cue.from]!.sentence]!;
  const opening = sentencesOf(sentence.paragraph)[0];
  if (!opening || opening.from !== sentence.from) return null;
  let occasion = false;
  for (let i = sentence.from; i < cue.from; i++) if (OCCASION.test(tokens.tokens[i]!.lower)) occasion = true;
  if (!occasion) return null;
  for (const before of sentencesOf(sentence.paragraph - 1).toReversed()) {
    const t = firstFrom(times, before.from);
    const time = times[t];
    if (time && isDate(time) && time.from - before.from <= 2 && time.to <= before.to) return t;
  }
  return null;
}
