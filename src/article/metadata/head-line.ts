import { isName, readByline } from './byline.ts';
import { findDate } from './dates.ts';

/** What a line between title and text says: who wrote it, when it appeared, and where. */
export interface HeadLine {
  readonly names: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Whether it cannot well be anything else; a bare name could also be a heading. */
  readonly sure: boolean;
}

const LONGEST = 200;
const LABEL =
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|edited|created|released|issued|dated?|filed|on|at|as of|last update|publication date)\b:?/giu;
const UPDATED = /\b(?:updated|modified|edited|last update)\b/i;
const OUTLET_LINE = /^(?:the\s+)?(?:\p{Lu}[\p{L}’'.&-]*\s+){0,4}(?:News|Press|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Observer|Chronicle|Reuters|Agency|Telegraph|Courier|Ledger|Radio|Review|Wire|Standard|Mail|Star|Globe|Examiner|Dispatch|Monitor)$/u;
const READING_TIME = /\b\d+\s*(?:min(?:ute)?s?)\s*(?:read)?\b/giu;

/** Reads a short line as byline, date line or name of the outlet; null where it is none. */
export function readHeadLine(line: string): HeadLine | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length === 0 || text.length > LONGEST) return null;
  let rest = text;
  let published: string | null = null;
  let updated: string | null = null;
  // "27 January 2021, updated 28 January 2021": at most two dates count.
  for (let round = 0; round < 2; round++) {
    const date = findDate(rest);
    if (!date) break;
    if (UPDATED.test(rest.slice(0, date.start)) || (round > 0 && published !== null)) updated ??= date.iso;
    else published ??= date.iso;
    rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`;
    if (round === 0 && UPDATED.test(rest) && updated === null) rest = rest.replace(/^\s*\|/, '');
  }
  const dated = published !== null || updated !== null;
  if (dated) rest = rest.replace(LABEL, ' | ');
  rest = rest.replace(READING_TIME, ' ').replace(/[\s|•·,;:–—()[\]-]+$/u, '').replace(/^[\s|•·,;:–—()[\]-]+/u, '');
  if (rest === '') return dated ? { names: [], outlet: null, published, updated, sure: true } : null;
  const names: string[] = [];
  let outlet: string | null = null;
  let marked = false;
  for (const part of rest.split(/\s*[|•·]\s*|\s+[–—]\s+/)) {
    if (part === '') continue;
    if (OUTLET_LINE.test(part) && part.split(' ').length <= 6) {
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
