import type { TimeMeaning, TimeMention } from '../../stages.ts';
import type { Statement, Step, TimeExpression } from '../../types.ts';
import type { Context } from '../context.ts';
import { passage } from '../passage.ts';
import { completeFrom, completeStory, isComplete, statedPoint } from './complete.ts';
import { countFrom } from './count.ts';
import { type DatingMode, datingModeOf } from './dating-mode.ts';
import { type Day, daysInMonth, parseDay } from './days.ts';
import { isIncidentalDate, MAX_LEADING_WORDS } from './incidental-date.ts';
import { edtfValue, type Point, timexValue } from './point.ts';
import { spokenOn } from './spoken.ts';
import { type Direction, directionAt, limitAt } from './tense.ts';

/** What an expression came out as, before it is written down. */
interface Resolved {
  /** Null for durations, sets and references. */
  readonly point: Point | null;
  readonly value: string | null;
  readonly edtf: string | null;
  readonly anchor: string | null;
  readonly because: string;
}

const NOWHERE = { point: null, edtf: null, anchor: null } as const;

/** A date that stands earlier in the text, and the expression that gives it. */
interface EarlierDate {
  readonly point: Point;
  readonly id: string;
}

/** What a mention is resolved against. */
interface Bases {
  readonly datingMode: DatingMode;
  readonly published: Day | null;
  /** The day on which the speaker spoke, where the mention stands in a dated statement. */
  readonly spoken: { readonly day: Day; readonly id: string } | null;
  /** The last dates before it that have a year, a month, a day. */
  readonly year: EarlierDate | null;
  readonly month: EarlierDate | null;
  readonly day: EarlierDate | null;
  /** Where the range begins that this mention closes. */
  readonly opened: Point | null;
}

/**
 * Time expressions with their values. The n-th expression has the id `t<n>` and is the n-th of `mentions.times`, so that
 * a statement can name its date before the date is known; what a speaker says counts from when it was said.
 */
export function resolveTimes(context: Context, statements: readonly Statement[]): TimeExpression[] {
  const first = pass(context, () => null);
  if (!statements.some((statement) => statement.date !== null)) return written(context, first);
  const spoken = spokenOn(context.mentions.times, statements, (index) => dayOf(first[index]?.point ?? null));
  return written(context, pass(context, spoken));
}

const dayOf = (point: Point | null): Day | null =>
  point?.year !== undefined && point.month !== undefined && point.day !== undefined
    ? { year: point.year, month: point.month, day: point.day }
    : null;

function pass(context: Context, spoken: (index: number) => Bases['spoken']): Resolved[] {
  const { tokens, mentions } = context;
  const { times } = mentions;
  const published = parseDay(context.article.published);
  const datingMode = datingModeOf(times, published);
  const out: Resolved[] = [];
  let year: EarlierDate | null = null;
  let month: EarlierDate | null = null;
  let day: EarlierDate | null = null;
  let incidental: { readonly earlier: EarlierDate; readonly place: number } | null = null;
  for (const [index, mention] of times.entries()) {
    const opened = mention.pair !== null && mention.pair < index ? (out[mention.pair]?.point ?? null) : null;
    const place = tokens.tokens[mention.from]!.sentence;
    const bases = {
      datingMode,
      published,
      spoken: spoken(index),
      year: incidental?.place === place ? incidental.earlier : year,
      month,
      day,
      opened,
    };
    const resolved = resolve(context, mention, inherited(times, index), bases);
    out.push(resolved);
    const { point } = resolved;
    // "today" in a history is no part of what it tells.
    if (point?.year === undefined || (datingMode === 'narrative' && resolved.anchor === 'published')) continue;
    const earlier = { point, id: `t${index + 1}` };
    const sentence = tokens.sentences[place]!;
    const leads = mention.from - sentence.from <= MAX_LEADING_WORDS;
    if (
      datingMode === 'narrative' &&
      year !== null &&
      !leads &&
      isIncidentalDate(context, mention, point, year.point)
    ) {
      incidental = { earlier, place };
      continue;
    }
    incidental = null;
    year = earlier;
    if (point.month !== undefined || point.season) month = earlier;
    if (dayOf(point)) day = earlier;
  }
  return out;
}

/** Both ends of a range share the year that one of them states: "from March to May 2020". */
function inherited(times: readonly TimeMention[], index: number): TimeMeaning {
  const { meaning, pair } = times[index]!;
  const other = pair === null ? undefined : times[pair]?.meaning;
  if (
    meaning.kind !== 'fields' ||
    other?.kind !== 'fields' ||
    isComplete(meaning.fields) ||
    other.fields.year === undefined
  )
    return meaning;
  if (meaning.fields.month === undefined && meaning.fields.season === undefined && meaning.fields.quarter === undefined)
    return meaning;
  const { year, era } = other.fields;
  return { ...meaning, fields: { ...meaning.fields, year, ...(era ? { era } : {}) } };
}

function resolve(context: Context, mention: TimeMention, meaning: TimeMeaning, bases: Bases): Resolved {
  if (meaning.kind === 'stated')
    return meaning.from === 'event'
      ? { ...NOWHERE, value: meaning.value, because: 'counts from an event and not from publication' }
      : { ...NOWHERE, value: meaning.value, edtf: meaning.edtf, anchor: 'stated', because: 'the words say it all' };
  if (meaning.kind === 'vague')
    return {
      point: null,
      value: meaning.value,
      edtf: null,
      anchor: bases.published ? 'published' : null,
      because: 'points to a time without naming one',
    };
  if (meaning.kind === 'fields') return fields(context, mention, meaning, bases);
  return relative(context, mention, meaning, bases);
}

function at(point: Point, anchor: string | null, because: string): Resolved {
  const { year, month, day } = point;
  if (day !== undefined && month !== undefined && day > daysInMonth(year ?? 2000, month)) {
    return { point: null, value: null, edtf: null, anchor: null, because: 'there is no such day' };
  }
  return { point, value: timexValue(point), edtf: edtfValue(point), anchor, because };
}

function fields(
  context: Context,
  mention: TimeMention,
  meaning: Extract<TimeMeaning, { kind: 'fields' }>,
  bases: Bases,
): Resolved {
  if (isComplete(meaning.fields)) return at(statedPoint(meaning.fields), 'stated', 'the words say it all');
  const earlier = bases.day ?? bases.month ?? bases.year;
  const finest =
    meaning.fields.month === undefined && earlier ? earlier : (monthOfYear(bases) ?? bases.year ?? earlier);
  const storied =
    bases.datingMode === 'narrative' ||
    meaning.from === 'narrative' ||
    (meaning.direction === 'same' && earlier !== null);
  const { spoken, published } = bases;
  if (bases.opened?.year !== undefined && mention.pair !== null) {
    return at(
      completeStory(bases.opened, meaning.fields, 'after'),
      `t${mention.pair + 1}`,
      'the end of the range that the other date begins',
    );
  }
  if (storied && finest && !spoken) {
    const point = completeStory(
      finest.point,
      meaning.fields,
      meaning.from === 'narrative' ? meaning.direction : bases.datingMode === 'narrative' ? 'tense' : meaning.direction,
    );
    return at(point, finest.id, 'completed from the date that the text told last');
  }
  const base = spoken?.day ?? published;
  if (!base)
    return at(statedPoint(meaning.fields), null, 'nothing says which: no publication date and no date told before');
  const lean =
    meaning.direction === 'tense' || meaning.direction === 'this'
      ? directionAt(context.tokens, context.phrases, mention)
      : 'open';
  const near = bases.year && sentenceYear(context, mention, meaning, bases.year, base, lean);
  if (near) return at(near, bases.year.id, 'completed from the year that the same sentence states');
  const point = completeFrom(base, meaning, lean);
  const from = spoken ? 'from the day it was said' : 'from the publication date';
  const way =
    lean === 'past'
      ? 'a clause of the past: the last such time'
      : lean === 'future'
        ? 'a clause of the future: the next such time'
        : 'the nearest such time, the last where it is a weekday';
  return at(point, spoken?.id ?? 'published', `${meaning.direction === 'tense' ? way : meaning.direction}, ${from}`);
}

/** The month told last, where it lies in the year told last, which alone would not show that a month jumps back. */
const monthOfYear = ({ year, month }: Bases): EarlierDate | null =>
  year && month && year.point.month === undefined && !year.point.season && month.point.year === year.point.year
    ? month
    : null;

/**
 * The year that its own sentence states for a month or a season: "hires 300 in 2027 and opens the second line by the
 * summer". Years to come hold for what is to come, years past only for what was over "by" a time.
 */
function sentenceYear(
  { tokens, mentions }: Context,
  mention: TimeMention,
  { fields, direction }: Extract<TimeMeaning, { kind: 'fields' }>,
  { point, id }: EarlierDate,
  base: Day,
  lean: Direction,
): Point | null {
  const { year } = point;
  const other = mentions.times[Number(id.slice(1)) - 1];
  if (year === undefined || direction !== 'tense' || other?.meaning.kind !== 'fields') return null;
  if (tokens.tokens[other.from]!.sentence !== tokens.tokens[mention.from]!.sentence) return null;
  if (fields.month === undefined && !fields.season && fields.quarter === undefined) return null;
  const ahead = lean === 'future' && year > base.year;
  const behind = lean === 'past' && year < base.year && limitAt(tokens, mention) === 'by';
  return ahead || behind ? completeStory(point, fields, 'after') : null;
}

function relative(
  context: Context,
  mention: TimeMention,
  meaning: Extract<TimeMeaning, { kind: 'relative' }>,
  bases: Bases,
): Resolved {
  const { offset } = meaning;
  if (offset === null) {
    const value = mention.why[0]!.rule.includes('back') ? 'PAST_REF' : 'FUTURE_REF';
    return { point: null, value, edtf: null, anchor: null, because: 'does not say by how much' };
  }
  const steps = `${offset === 0 ? 'the same' : `${Math.abs(offset)} ${offset < 0 ? 'back' : 'on'}, counted in`} ${meaning.unit}${Math.abs(offset) > 1 ? 's' : ''}`;
  if (typeof meaning.from === 'object') {
    const base = resolve(context, mention, meaning.from, bases);
    return base.point
      ? at(countFrom(base.point, meaning, offset), base.anchor, `${steps} from ${base.value}`)
      : { ...base, point: null };
  }
  // Even a history means its own day by "today".
  const own = meaning.unit === 'day' && bases.published !== null;
  const narrative = meaning.from === 'narrative' || (bases.datingMode === 'narrative' && !own);
  const before = narrative && !(bases.spoken && meaning.from === 'published') ? earlierFor(meaning.unit, bases) : null;
  if (before)
    return at(
      countFrom(before.point, meaning, offset),
      before.id,
      `${steps}, from ${timexValue(before.point)}, told before`,
    );
  const base = bases.spoken?.day ?? bases.published;
  if (base)
    return at(
      countFrom(base, meaning, offset),
      bases.spoken?.id ?? 'published',
      `${steps}, from ${timexValue(base)}, ${bases.spoken ? 'when it was said' : 'the publication date'}`,
    );
  return at(countFrom({}, meaning, offset), null, 'nothing to count from: no publication date and no date told before');
}

/** The date told last that is fine enough to count such units from. */
function earlierFor(unit: string, { year, month, day }: Bases): EarlierDate | null {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return year;
  if (unit === 'month' || unit === 'quarter' || unit === 'season') return month ?? year;
  return day ?? month ?? year;
}

function written({ article, mentions }: Context, resolved: readonly Resolved[]): TimeExpression[] {
  return mentions.times.map((mention, index) => {
    const { value, anchor, because } = resolved[index]!;
    const step: Step = { rule: 'resolved', because };
    return {
      id: `t${index + 1}`,
      passage: passage(article.text, mention),
      type: mention.type,
      value,
      edtf: edtf(mention, resolved, index),
      anchor,
      why: [...mention.why, step],
    };
  });
}

/** EDTF with what the words around add: "about" makes it approximate, "since" and a range make it an interval. */
function edtf(mention: TimeMention, resolved: readonly Resolved[], index: number): string | null {
  const own = marked(mention, resolved[index]!.edtf);
  if (own === null || own.includes('/')) return own;
  const other = mention.pair === null ? null : (resolved[mention.pair]?.edtf ?? null);
  if (other !== null && !other.includes('/')) return mention.pair! > index ? `${own}/${other}` : `${other}/${own}`;
  return mention.bound === 'since' ? `${own}/..` : mention.bound === 'until' ? `../${own}` : own;
}

const marked = ({ modifier }: TimeMention, value: string | null): string | null =>
  value !== null && modifier === 'APPROX' && !value.includes('T') && !value.includes('/') ? `${value}~` : value;
