import { ORDINALS } from '../../lexicon/numbers.ts';
import {
  DAY_PARTS,
  DECADES,
  DEICTIC,
  FIXED_DAYS,
  MONTHS,
  NOON,
  REFERENCES,
  REPEATED,
  SEASONS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from '../../lexicon/times.ts';
import type { TimeMention, Token, Tokens } from '../../stages.ts';
import { numberMayBegin } from '../numbers/read-number.ts';
import { expression } from './expressions.ts';
import { type Match, type Scan, word } from './scan.ts';

/** Words that carry a time: no expression is without one of them, or without a number. */
const CARRIERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_PLURALS.keys(),
  ...SEASONS.keys(),
  ...UNITS.keys(),
  ...DAY_PARTS.keys(),
  ...NOON.keys(),
  ...FIXED_DAYS.keys(),
  ...DEICTIC.keys(),
  ...REFERENCES.keys(),
  ...REPEATED.keys(),
  ...DECADES.keys(),
  ...ORDINALS.keys(),
  ...'past future overnight q1 q2 q3 q4'.split(' '),
]);
/** Words that an expression may begin with where one that carries a time follows soon. */
const LEADS: ReadonlySet<string> = new Set(
  `the this that these last next previous preceding following coming same current every each once twice thrice
   several few many multiple countless another early earlier mid late later end beginning start middle close eve over under
   more less fewer at up no not little about around circa ca ca. c. approximately roughly nearly almost some just only well
   right recent fy fiscal ' ’ ‘ latter upcoming a an half quarter minus . - −`.split(/\s+/),
);
/** Maximum number of tokens before the word that carries the time ("a little more than a few bloody weeks"). */
const MAX_TOKENS_TO_CARRIER = 8;
const JOINED =
  /^(?:mid-.+|.+-(?:century|(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?(?:-long)?|long|end))$/;

function carries(token: Token): boolean {
  const { lower } = token;
  if (CARRIERS.has(lower)) return true;
  if (LEADS.has(lower)) return false;
  return (
    numberMayBegin(token) ||
    (lower.includes('-') && JOINED.test(lower)) ||
    (lower.startsWith('fy') && /^fy\d/.test(lower))
  );
}

/**
 * Time expressions with what they mean before it is known what they count from, in text order; they never overlap.
 *
 * One pass, left to right: at each token that can begin an expression, the longest reading is taken. Only the tokens
 * that carry a time and those shortly before them are looked at. Spans and types are those of TIMEX3 (TimeML 1.2.1): no preposition, but determiner, modifier ("early", "more than") and time of day.
 */
export function times({ tokens, sentences }: Tokens): TimeMention[] {
  const out: TimeMention[] = [];
  const seen = { bc: false };
  for (const { from, to } of sentences) {
    const scan: Scan = { tokens, from, to, seen };
    let carrier = -1;
    for (let i = from; i < to; ) {
      if (carrier < i) carrier = nextCarrier(tokens, i, to);
      if (carrier < 0) break;
      i = Math.max(i, carrier - MAX_TOKENS_TO_CARRIER);
      const match = i === carrier || LEADS.has(tokens[i]!.lower) ? expression(scan, i) : null;
      i = match ? add(out, scan, i, match) : i + 1;
    }
  }
  return out;
}

function nextCarrier(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (carries(tokens[i]!)) return i;
  return -1;
}

/** Adds a match and its second half; returns the token after both. */
function add(out: TimeMention[], scan: Scan, i: number, match: Match): number {
  const { to, second } = match;
  const index = out.length;
  const opened = second ? null : openRange(out, scan, i);
  out.push(mention(scan, i, to, match, second?.range ? index + 1 : opened));
  if (opened !== null) out[opened] = { ...out[opened]!, pair: index };
  if (!second) return to;
  out.push(mention(scan, second.from, second.to, { ...match, meaning: second.meaning }, second.range ? index : null));
  return second.to;
}

function mention(
  scan: Scan,
  from: number,
  to: number,
  { type, meaning, modifier, rule }: Match,
  pair: number | null,
): TimeMention {
  const { tokens } = scan;
  const lead = word(scan, from - 1);
  const bound =
    pair !== null || type === 'DURATION' || type === 'SET'
      ? null
      : lead === 'since'
        ? 'since'
        : /^(?:until|till)$/.test(lead)
          ? 'until'
          : null;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return {
    from,
    to,
    start,
    end,
    type,
    meaning,
    modifier: modifier ?? null,
    bound,
    pair,
    why: [{ rule, because: because(rule, modifier) }],
  };
}

const because = (rule: string, modifier: string | undefined): string =>
  `read as ${rule}${modifier ? `, ${modifier.toLowerCase().replace(/_/g, ' ')}` : ''}`;

/** Index of the mention before, where this one closes a range that it opened: "2015–2019", "from May to July". */
function openRange(out: readonly TimeMention[], scan: Scan, i: number): number | null {
  const last = out.at(-1);
  if (!last || last.to !== i - 1 || last.pair !== null || last.type === 'DURATION' || last.type === 'SET') return null;
  const link = word(scan, i - 1);
  const lead = word(scan, last.from - 1);
  const ranges =
    /^[-–—]$/.test(link) || (link === 'and' ? lead === 'between' : /^(?:to|through|until|till)$/.test(link));
  return ranges ? out.length - 1 : null;
}
