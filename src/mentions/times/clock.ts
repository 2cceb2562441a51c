import { NOON, ZONES } from '../../lexicon/times.ts';
import { dated, isCapital, type Match, type Scan, text, touches, word } from './scan.ts';

const HALF_DAY = /^([ap])\.?m\.?$/;
const two = (value: number): string => String(value).padStart(2, '0');

/** A clock time: "10 p.m. ET", "14:05 GMT", "10.30pm", "0800 GMT", "5 o’clock", "noon". */
export function clock(scan: Scan, i: number): Match | null {
  const first = word(scan, i);
  const noon = NOON.get(first);
  if (noon) return dated(i + 1, { part: noon }, 'clock time');
  const read = hourMinute(scan, i, first);
  if (!read) return null;
  const { to, zone } = zoneAt(scan, read.to);
  if (read.bare && to === read.to) return null;
  const seconds = read.second === undefined ? '' : `:${two(read.second)}`;
  return dated(to, { part: `T${two(read.hour)}:${two(read.minute)}${seconds}${zone}` }, 'clock time');
}

interface Read {
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Four digits are a time only before a zone. */
  readonly bare?: boolean;
}

function hourMinute(scan: Scan, i: number, first: string): Read | null {
  const code = first.charCodeAt(0);
  if (!(code >= 48 && code <= 57)) return null;
  const parts = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?$/.exec(first);
  const half = HALF_DAY.exec(word(scan, i + 1));
  if (parts) {
    const hour = Number(parts[1]);
    const minute = Number(parts[2]);
    if (hour > 24 || minute > 59) return null;
    const second = parts[3] === undefined ? {} : { second: Number(parts[3]) };
    if (half && hour <= 12) return { to: i + 2, hour: toDay(hour, half[1]!), minute, ...second };
    // "10.30" is a number unless something says otherwise; "John 3:16" is a verse.
    if (first.includes('.')) return null;
    if (
      isCapital(scan, i - 1) &&
      i - 1 > scan.from &&
      !/day\.?$/.test(word(scan, i - 1)) &&
      text(scan, i - 1).length > 2
    )
      return null;
    const suffix = /^h(?:rs|ours)?\.?$/.test(word(scan, i + 1)) ? 1 : 0;
    return { to: i + 1 + suffix, hour, minute, ...second };
  }
  if (/^\d{1,2}$/.test(first)) {
    const hour = Number(first);
    if (half && hour >= 1 && hour <= 12) return { to: i + 2, hour: toDay(hour, half[1]!), minute: 0 };
    if (/^o'clock$/.test(word(scan, i + 1)) && hour <= 24) return { to: i + 2, hour, minute: 0 };
    return null;
  }
  if (/^[012]\d[0-5]\d$/.test(first) && Number(first.slice(0, 2)) <= 24) {
    const hours = /^(?:hours|hrs)$/.test(word(scan, i + 1)) && first.startsWith('0') ? 1 : 0;
    return { to: i + 1 + hours, hour: Number(first.slice(0, 2)), minute: Number(first.slice(2)), bare: hours === 0 };
  }
  return null;
}

const toDay = (hour: number, half: string): number => (hour % 12) + (half === 'p' ? 12 : 0);

function zoneAt(scan: Scan, i: number): { to: number; zone: string } {
  const zone = ZONES.get(text(scan, i).replace(/\./g, ''));
  if (zone !== undefined) return { to: i + 1, zone: zone ?? '' };
  if (word(scan, i) === 'local' && word(scan, i + 1) === 'time') return { to: i + 2, zone: '' };
  if (/^(?:eastern|central|mountain|pacific)$/.test(word(scan, i))) {
    const standard = /^(?:standard|daylight)$/.test(word(scan, i + 1)) ? 1 : 0;
    if (word(scan, i + 1 + standard) === 'time') return { to: i + 2 + standard, zone: '' };
  }
  return { to: i, zone: '' };
}

/** An expression's clock time, if one follows: "Friday at 10 p.m.", "January 6, 14:05". */
export function clockAfter(scan: Scan, i: number): Match | null {
  let at = i;
  if (text(scan, at) === ',') at++;
  if (/^(?:at|around|about)$/.test(word(scan, at))) at++;
  if (touches(scan, at) && at === i) return null;
  return clock(scan, at);
}
