import { DAY_PARTS, EVERY, MONTHS, REPEATED, UNITS, WEEKDAY_PLURALS } from '../../lexicon/times.ts';
import { readNumber } from '../numbers/read-number.ts';
import { durationValue } from './amounts.ts';
import { weekdayAt } from './calendar.ts';
import { isCapital, type Match, type Scan, word } from './scan.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const set = (to: number, value: string): Match => ({
  to,
  type: 'SET',
  meaning: { kind: 'stated', value, edtf: null },
  rule: 'repeated',
});

/** What comes again and again: "every Monday", "weekly", "twice a year", "Tuesday mornings", "every two weeks". */
export function repeated(scan: Scan, i: number): Match | null {
  const first = word(scan, i);
  if (first === 'every' || first === 'each') return every(scan, i + 1, first);
  const adverb = REPEATED.get(first);
  if (adverb) return isCapital(scan, i) && i > scan.from ? null : first === 'everyday' ? null : set(i + 1, adverb);
  const plural = WEEKDAY_PLURALS.get(first);
  if (plural && isCapital(scan, i)) return set(i + 1, `XXXX-WXX-${plural}`);
  const weekday = weekdayAt(scan, i);
  if (weekday !== null && /^(?:mornings|afternoons|evenings|nights)$/.test(word(scan, i + 1))) {
    return set(i + 2, `XXXX-WXX-${weekday}${DAY_PARTS.get(word(scan, i + 1))}`);
  }
  return often(scan, i);
}

function every(scan: Scan, i: number, first: string): Match | null {
  const second = word(scan, i);
  const other = /^(?:other|second)$/.test(second) && UNITS.has(word(scan, i + 1)) ? 1 : 0;
  const single = /^(?:single|passing)$/.test(second) ? 1 : 0;
  const at = i + other + single;
  const unit = UNITS.get(word(scan, at));
  if (unit && !unit.plural) {
    if (/^(?:second|minute|quarter)$/.test(unit.unit) && first === 'each') return null;
    const times = unit.times * (other ? 2 : 1);
    return set(at + 1, times > 1 ? durationValue(1, unit.unit, times) : EVERY[unit.unit]);
  }
  const weekday = weekdayAt(scan, at);
  if (weekday !== null) {
    const part = DAY_PARTS.get(word(scan, at + 1));
    return set(part ? at + 2 : at + 1, `XXXX-WXX-${weekday}${part ?? ''}`);
  }
  const part = DAY_PARTS.get(word(scan, at));
  if (part) return set(at + 1, `XXXX-XX-XX${part}`);
  const month = MONTHS.get(word(scan, at));
  if (month !== undefined && isCapital(scan, at)) return set(at + 1, `XXXX-${pad(month)}`);
  if (/^(?:spring|summer|autumn|winter)$/.test(word(scan, at))) {
    return set(at + 1, `XXXX-${{ spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }[word(scan, at)]}`);
  }
  const read = readNumber(scan.tokens, at, scan.to);
  const units = read && read.value !== null && read.value > 0 ? UNITS.get(word(scan, read.to)) : undefined;
  return read && units ? set(read.to + 1, durationValue(read.value, units.unit, units.times)) : null;
}

/** "once a year", "three times a week", "twice per month". */
function often(scan: Scan, i: number): Match | null {
  let at = i;
  const first = word(scan, i);
  if (first === 'once' || first === 'twice' || first === 'thrice') at = i + 1;
  else {
    const code = first.charCodeAt(0);
    if (!(code >= 48 && code <= 57) && !/^(?:two|three|four|five|six|seven|eight|nine|ten|several|a)$/.test(first))
      return null;
    const few = first === 'a' && word(scan, i + 1) === 'few' ? i + 2 : first === 'several' ? i + 1 : null;
    const to = few ?? readNumber(scan.tokens, i, scan.to)?.to;
    if (to === undefined || word(scan, to) !== 'times') return null;
    at = to + 1;
  }
  const link = word(scan, at);
  const unit = UNITS.get(word(scan, at + 1));
  return /^(?:a|an|per|each|every)$/.test(link) && unit && !unit.plural ? set(at + 2, EVERY[unit.unit]) : null;
}
