import { isName, readByline } from './byline.ts';
import { findDate } from './dates.ts';
import { isOutletName } from './outlet-name.ts';

/** What a line between title and text says: who wrote it, when it appeared, and where. */
export interface HeadLine {
  readonly names: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Whether it cannot well be anything else; a bare name could also be a heading. */
  readonly sure: boolean;
}

const MAX_HEAD_LINE_LENGTH = 200;
const LABEL =
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|edited|created|released|issued|dated?|filed|on|at|as of|last update|publication date)\b:?/giu;
const UPDATED = /\b(?:updated|modified|edited|last update)\b/i;
/** Day and time that stand apart from their date ("Fri 6:45 PM, Feb 16, 2018"). */
const DAY_AND_TIME =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[A-Z]{1,3}T))?\b/giu;
const READING_TIME = /\b\d+\s*(?:min(?:ute)?s?)\s*(?:read)?\b/giu;

/** Reads a short line as byline, date line or name of the outlet; null where it is none. */
export function readHeadLine(line: string): HeadLine | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length === 0 || text.length > MAX_HEAD_LINE_LENGTH) return null;
  let rest = text;
  let published: string | null = null;
  let updated: string | null = null;
  let seen = 0;
  // "27 January 2021, updated 28 January 2021": at most two dates count, each by the words before it.
  for (let round = 0; round < 2; round++) {
    const date = findDate(rest);
    if (!date) break;
    if (UPDATED.test(rest.slice(seen, date.start)) || published !== null) updated ??= date.iso;
    else published = date.iso;
    seen = date.start + 3;
    rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`;
  }
  const dated = published !== null || updated !== null;
  if (dated) rest = rest.replace(LABEL, ' | ').replace(DAY_AND_TIME, ' | ');
  rest = rest
    .replace(READING_TIME, ' ')
    .replace(/[\s|•·,;:–—()[\]-]+$/u, '')
    .replace(/^[\s|•·,;:–—()[\]-]+/u, '');
  if (rest === '') return dated ? { names: [], outlet: null, published, updated, sure: true } : null;
  const names: string[] = [];
  let outlet: string | null = null;
  let marked = false;
  for (const part of rest.split(/\s*[|•·]\s*|\s+[–—]\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    if (isOutletName(part)) {
      outlet ??= part;
      continue;
    }
    const byline = readByline(part);
    if (byline && (byline.marked || dated || isName(byline.names[0] ?? ''))) {
      names.push(...byline.names);
      outlet ??= byline.outlet;
      marked ||= byline.marked;
      continue;
    }
    // A place before or after the date ("Havenport, 3 May 2022").
    if (dated && part.length < 40 && /^\p{Lu}[\p{L}’'. ,-]*$/u.test(part)) continue;
    return null;
  }
  return { names, outlet, published, updated, sure: dated || marked || (outlet !== null && names.length > 0) };
}
