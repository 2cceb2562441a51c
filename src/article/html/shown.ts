import { isName, nameIn } from '../metadata/byline.ts';
import { findDate, isoDate } from '../metadata/dates.ts';
import { isHidden } from './asides.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Page, PageElement } from './page.ts';

/** What a page shows its readers about who wrote the article, and when. */
export interface Shown {
  readonly names: readonly string[];
  /** Said to be the date of publication, or standing alone in the head of the article. */
  readonly published?: string;
  readonly updated?: string;
}

/** Where the article stands on its page, as indices of {@link Page.texts}. */
export interface TextRegions {
  /** Range of the title's heading; null where no heading shows it. */
  readonly title: readonly [start: number, end: number] | null;
  /** First and last text of the main content. */
  readonly body: readonly [first: number, last: number];
}

/** Number of texts that are searched above the title, around the start and the end of the text, and after its end. */
const TEXTS_ABOVE_TITLE = 40;
const TEXTS_INSIDE = 25;
const TEXTS_AFTER_END = 120;
const LINES_INSIDE = 5;
const MAX_LINE_LENGTH = 160;

const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'select', 'option', 'button', 'svg', 'title']);
const ELSEWHERE = new Set(['nav', 'footer', 'menu']);

const PUBLISHED = /\b(?:published|posted|publication date|submitted)\b/i;
const UPDATED = /\b(?:updated?|modified|edited|reviewed|revised|changed|last (?:update|published))\b/i;
/** A label that says of what else a date is. */
const OTHER_LABEL = /(?<!\b(?:date|on|time|day))\s*:\s*$/i;
const BY =
  /^(?:(?:this )?(?:article|post|story|blog post|piece|blog|guide|page)(?: was| is)? )?(?:written |words |posted |published |authored |story |reported |report |article |created )?by\b:?(?:\s+|$)/i;

/** Reads author and date where the page shows them: around the title, at the start of the text, behind its end. */
export function shownBy(page: Page, place: TextRegions): Shown {
  const [first, last] = place.body;
  const start = Math.max(0, (place.title ? Math.min(place.title[0], first) : first) - TEXTS_ABOVE_TITLE);
  const end = Math.max(last - TEXTS_INSIDE, first + TEXTS_INSIDE);
  const head = linesIn(page, start, first + TEXTS_INSIDE);
  const foot = linesIn(page, end, last + TEXTS_AFTER_END);
  const begun = head.findIndex(({ texts }) => (texts[0] ?? 0) >= first);
  const above = datesOf(page, begun < 0 ? head : head.slice(0, begun));
  // Where the text has begun, little more than its first lines can be head lines.
  const within = datesOf(page, begun < 0 ? [] : head.slice(begun, begun + LINES_INSIDE));
  const below = datesOf(page, foot);
  const names = namesOf(page, head, [start, first + TEXTS_INSIDE]);
  const published =
    above.published ??
    above.dated ??
    within.published ??
    within.dated ??
    below.published ??
    within.stated ??
    below.stated;
  const updated = above.updated ?? within.updated ?? below.updated;
  return {
    names: names.length > 0 ? names : namesOf(page, foot, [end, last + TEXTS_AFTER_END]),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
  };
}

/** A line that a page shows. A bar separates neighbours that only the style separates. */
interface Line {
  readonly text: string;
  readonly texts: readonly number[];
  readonly element: number;
}

/** The lines of the texts `[from, to)` that are shown and no part of the page's navigation. */
function linesIn(page: Page, from: number, to: number): Line[] {
  const texts = new Set<number>();
  for (let i = Math.max(0, from); i < Math.min(page.texts.length, to); i++)
    if (isShown(page, page.texts[i]?.parent ?? -1)) texts.add(i);
  return texts.size === 0 ? [] : blocksOf(page, texts).map((block) => lineOf(page, block));
}

function lineOf(page: Page, { texts, element }: Block): Line {
  let text = '';
  for (const i of texts) {
    const { value } = page.texts[i] ?? { value: '' };
    if (/[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(value)) text += ' | ';
    text += value;
    if (text.length > 2 * MAX_LINE_LENGTH) break;
  }
  return { text: text.replace(/\s+/g, ' ').trim(), texts, element };
}

function isShown(page: Page, from: number): boolean {
  for (let at = from; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const element = page.elements[at];
    if (!element) break;
    if (NO_TEXT.has(element.tag) || ELSEWHERE.has(element.tag) || isHidden(element)) return false;
  }
  return true;
}

interface Dates {
  /** Said in a date line to be the date of publication. */
  published?: string;
  /** Stands alone in a date line. */
  dated?: string;
  /** Said in a sentence to be the date of publication. */
  stated?: string;
  updated?: string;
}

/** The first date of each kind. Only short lines count; a date in a sentence is mostly what the sentence is about. */
function datesOf(page: Page, lines: readonly Line[]): Dates {
  const dates: Dates = {};
  lines.forEach((line, i) => {
    const { text } = line;
    if (text.length > MAX_LINE_LENGTH || inTable(page, line.element)) return;
    const before = lines[i - 1]?.text ?? '';
    const label = /^[^.!?\d]{1,30}$/.test(before) ? before : '';
    const alone = isDateLine(text);
    let rest = text;
    for (let round = 0; round < 3; round++) {
      const found = findDate(rest);
      if (!found) break;
      const said = round === 0 && found.start === 0 ? label : rest.slice(0, found.start);
      const iso = timeOf(page, line, found.iso);
      if (UPDATED.test(said) && !/\bpublished\b[^|]*$/i.test(said.replace(/\blast published\b/i, '')))
        dates.updated ??= iso;
      else if (PUBLISHED.test(said)) dates[alone ? 'published' : 'stated'] ??= iso;
      else if (alone && !OTHER_LABEL.test(said)) dates.dated ??= iso;
      rest = rest.slice(found.end);
    }
  });
  return dates;
}

function inTable(page: Page, from: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps < 4; at = page.elements[at]?.parent ?? -1, steps++)
    if (/^(?:td|th|tr)$/.test(page.elements[at]?.tag ?? '')) return true;
  return false;
}

/** Whether little but dates, names and labels stands in a line. */
function isDateLine(text: string): boolean {
  const found = findDate(text);
  if (!found) return false;
  const rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  return (
    rest.length < 90 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(rest) && !/\b(?:is|was|were|are|has|will)\b/.test(rest)
  );
}

/** A `<time>` states the moment that its text shows. */
function timeOf(page: Page, line: Line, shown: string): string {
  for (const text of line.texts) {
    const parent = page.elements[page.texts[text]?.parent ?? -1];
    const stated = parent?.tag === 'time' ? isoDate(parent.attributes['datetime'] ?? '') : null;
    if (stated?.startsWith(shown.slice(0, 10))) return stated;
  }
  return shown;
}

/** Words that classes of an author's name hold. */
const AUTHOR_CLASS = /(?:^|[\s_-])(?:\w*by-?line\w*|\w*authors?(?:[\s_-]*names?)?)(?:$|[\s_-])/i;
const NO_AUTHOR_CLASS =
  /(?:bio|about|avatar|image|photo|job|role|description|social|count|date|title|label|info)s?(?:$|[\s_-])/i;
const MAX_NAMES = 10;
/** Maximum number of texts between the names of two authors of one article. */
const MAX_TEXTS_BETWEEN_AUTHORS = 8;

/** Names in lines that begin with "by", else in elements that say that they hold an author, else beside the date. */
function namesOf(page: Page, lines: readonly Line[], range: readonly [from: number, to: number]): string[] {
  for (const [i, { text }] of lines.entries()) {
    if (text.length > MAX_LINE_LENGTH || !BY.test(text)) continue;
    const rest = text.replace(BY, '');
    const names = nameIn(rest === '' ? (lines[i + 1]?.text ?? '') : rest);
    if (names.length > 0) return names;
  }
  const marked = namesInMarked(page, range);
  return marked.length > 0 ? marked : besideDate(lines);
}

function namesInMarked(page: Page, [from, to]: readonly [number, number]): string[] {
  const found: { readonly names: readonly string[]; readonly start: number; readonly end: number }[] = [];
  for (const element of page.elements) {
    if (element.textStart >= to) break;
    if (element.textStart < from || element.textEnd > to || element.textEnd === element.textStart) continue;
    if (!namesAuthor(element) || isHidden(element) || !isShown(page, element.parent)) continue;
    const text = textOf(page, element);
    const names = text === null ? [] : nameIn(text.replace(BY, ''));
    if (names.length > 0) found.push({ names, start: element.textStart, end: element.textEnd });
  }
  const names: string[] = [];
  let last = -1;
  for (const [i, { names: some, start, end }] of found.entries()) {
    // An element that holds another says the same with more words.
    const next = found[i + 1];
    if (next && next.start < end) continue;
    if (last >= 0 && start > last + MAX_TEXTS_BETWEEN_AUTHORS) break;
    names.push(...some.filter((name) => !names.includes(name)));
    last = end;
    if (names.length >= MAX_NAMES) break;
  }
  return names;
}

/** A name that stands by itself beside a date, in its line or in the line before or behind it. */
function besideDate(lines: readonly Line[]): string[] {
  for (const [i, { text }] of lines.entries()) {
    if (text.length > MAX_LINE_LENGTH) continue;
    const near = [lines[i - 1]?.text ?? '', text, lines[i + 1]?.text ?? ''];
    if (!near.some(isDateLine)) continue;
    const name = text.split(/\s*[|•·]\s*/).find((part) => isName(part) || /^\p{Lu}[\p{L} ]+ Team$/u.test(part));
    if (name) return [name];
  }
  return [];
}

function namesAuthor({ tag, attributes }: PageElement): boolean {
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return false;
  if (/\bauthor\b/i.test(attributes['rel'] ?? '') || attributes['itemprop'] === 'author') return true;
  if (
    tag === 'a' &&
    /\/(?:authors?|writers?|contributors?|byline)\/[\w%.-]+\/?(?:[?#]|$)/i.test(attributes['href'] ?? '')
  )
    return true;
  const name = (attributes['class'] ?? '').slice(0, 200);
  return AUTHOR_CLASS.test(name) && !NO_AUTHOR_CLASS.test(name);
}

function textOf(page: Page, { textStart, textEnd }: PageElement): string | null {
  if (textEnd - textStart > 20) return null;
  let text = '';
  for (let i = textStart; i < textEnd; i++) text += `${page.texts[i]?.value ?? ''} `;
  text = text.replace(/\s+/g, ' ').trim();
  return text.length > 1 && text.length < 100 ? text : null;
}
