import type { ParagraphRole } from '../../types.ts';
import { readByline } from './byline.ts';
import { readWireDateline } from './dateline.ts';
import { findDate } from './dates.ts';
import { isFurniture } from './furniture.ts';
import { type HeadLine, readHeadLine } from './head-line.ts';
import { isHeadline, sameTitle } from './headline.ts';

/** A paragraph as the words see it. */
export interface Line {
  readonly text: string;
  /** The part its markup says that it plays, or null. */
  readonly role: ParagraphRole | null;
}

/** What the words of a text say about it. */
export interface Shape {
  readonly roles: readonly ParagraphRole[];
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly outlet: string | null;
}

/** Maximum number of paragraphs between the title and the text. */
const MAX_HEAD_PARAGRAPHS = 8;
const MAX_STANDFIRST_LENGTH = 400;
const CAPTION =
  /^(?:(?:file )?(?:photo|image|picture|photograph|illustration|graphic)s?\b\s*[:(–—-]|FILE\s*[-–—:]|\[?(?:photo|image) credit)|\((?:photo|image|picture|credit|file)\b[^)]*\)$|\b(?:AFP|AP|EPA|Reuters)?\/?(?:Getty Images|Shutterstock)\.?$/i;

/**
 * Gives every paragraph its role, and reads title, byline, publication date and outlet where the text shows them.
 *
 * @param knownTitle the title that the user or the page states; the paragraph that repeats it is the title.
 */
export function shapeOf(lines: readonly Line[], knownTitle: string | null): Shape {
  const roles: (ParagraphRole | null)[] = lines.map(
    (line) =>
      line.role ??
      (isFurniture(line.text)
        ? 'furniture'
        : CAPTION.test(line.text.slice(0, 400)) && line.text.length < 400
          ? 'caption'
          : null),
  );
  const titleAt = findTitle(lines, roles, knownTitle);
  if (titleAt >= 0) roles[titleAt] = 'title';
  const head = readHead(lines, roles, titleAt);
  const firstBody = roles.findIndex((role, i) => role === null && (lines[i]?.text.length ?? 0) > 0);
  const wire = firstBody >= 0 ? readWireDateline(lines[firstBody]?.text ?? '') : null;
  markHeadings(lines, roles, firstBody);
  markTail(lines, roles);
  const foot = readFoot(lines, roles);
  return {
    roles: roles.map((role) => role ?? 'body'),
    title: titleAt >= 0 ? (lines[titleAt]?.text ?? null) : null,
    byline: head.names.length > 0 ? [...new Set(head.names)] : foot.names,
    published: head.published ?? findDate(wire?.date ?? '')?.iso ?? foot.published ?? head.updated,
    outlet: head.outlet ?? wire?.agency ?? foot.outlet,
  };
}

function findTitle(lines: readonly Line[], roles: readonly (ParagraphRole | null)[], known: string | null): number {
  const marked = roles.indexOf('title');
  if (marked >= 0) return marked;
  for (let i = 0; i < Math.min(lines.length, MAX_HEAD_PARAGRAPHS); i++) {
    if (known !== null && (roles[i] === null || roles[i] === 'heading') && sameTitle(lines[i]?.text ?? '', known))
      return i;
  }
  for (let i = 0; i < Math.min(lines.length, MAX_HEAD_PARAGRAPHS); i++) {
    const text = lines[i]?.text ?? '';
    if (roles[i] === 'furniture' || roles[i] === 'dateline' || roles[i] === 'byline') continue;
    const headLine = readHeadLine(text);
    // The outlet's name or a date may stand above the headline; a bare name there may be a headline of two words.
    if (headLine && (headLine.sure || headLine.outlet !== null)) continue;
    return (roles[i] === null || roles[i] === 'heading') &&
      isHeadline(text, lines.slice(i + 1).find((_, k) => roles[i + 1 + k] !== 'furniture')?.text)
      ? i
      : -1;
  }
  return -1;
}

interface Head {
  names: string[];
  outlet: string | null;
  published: string | null;
  updated: string | null;
}

function readHead(lines: readonly Line[], roles: (ParagraphRole | null)[], titleAt: number): Head {
  const head: Head = { names: [], outlet: null, published: null, updated: null };
  const read: (HeadLine | null)[] = lines
    .slice(0, titleAt + 1 + MAX_HEAD_PARAGRAPHS)
    .map((line, i) =>
      roles[i] === null || roles[i] === 'byline' || roles[i] === 'dateline' ? readHeadLine(line.text) : null,
    );
  for (let i = 0; i < read.length; i++) {
    const line = read[i];
    const before = read[i - 1];
    const after = read[i + 1];
    if (!line) {
      if (roles[i] !== null || i < titleAt) continue;
      // A name that no list of outlets holds, between byline and date.
      if (i > titleAt + 1 && roles[i - 1] === 'byline' && after?.sure && isLineOfName(lines[i]?.text ?? '')) {
        head.outlet ??= lines[i]?.text ?? null;
        roles[i] = 'dateline';
        continue;
      }
      // One standfirst may stand between title and byline.
      const standfirst =
        titleAt >= 0 &&
        i === titleAt + 1 &&
        (lines[i]?.text.length ?? 0) <= MAX_STANDFIRST_LENGTH &&
        [after, read[i + 2]].some((next) => next?.sure);
      if (!standfirst) break;
      roles[i] = 'standfirst';
      continue;
    }
    const beside = before?.sure || after?.sure || (titleAt >= 0 && i === titleAt + 1 && lines.length > i + 1);
    if (!line.sure && !beside) {
      if (roles[i] === null && i > titleAt) break;
      continue;
    }
    head.names.push(...line.names);
    head.outlet ??= line.outlet;
    head.published ??= line.published;
    head.updated ??= line.updated;
    roles[i] = line.names.length > 0 ? 'byline' : 'dateline';
  }
  return head;
}

/** Whether a line is a few words that begin with a capital, without any mark of a sentence. */
function isLineOfName(text: string): boolean {
  return text.length <= 50 && /^\p{Lu}[\p{L}\p{N}’'&. -]*[^.\s]$/u.test(text) && text.split(' ').length <= 6;
}

/** A heading is a short line without a full stop, between paragraphs of running text. */
function markHeadings(lines: readonly Line[], roles: (ParagraphRole | null)[], firstBody: number): void {
  for (let i = Math.max(firstBody, 0) + 1; i + 1 < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    const next = lines[i + 1]?.text ?? '';
    if (
      roles[i] !== null ||
      text.length > 70 ||
      text.length < 3 ||
      next.length < (/\p{Ll}/u.test(text) ? 80 : 40) ||
      roles[i + 1] !== null
    )
      continue;
    if (!/^[\p{Lu}\p{N}“‘"']/u.test(text) || /[.!;:,…"”»]$/u.test(text) || text.split(' ').length > 10) continue;
    if (/[.!?…:”"]$/u.test(lines[i - 1]?.text ?? '')) roles[i] = 'heading';
  }
}

/** What follows furniture at the foot of a page is furniture too, unless it is running text. */
function markTail(lines: readonly Line[], roles: (ParagraphRole | null)[]): void {
  let last = lines.length - 1;
  while (last >= 0 && !(roles[last] === null && (lines[last]?.text.length ?? 0) > 120)) last--;
  let seen = false;
  for (let i = last + 1; i < lines.length; i++) {
    if (roles[i] === 'furniture') seen = true;
    else if (seen && roles[i] === null && !/[.!?]["”’)]*$/.test(lines[i]?.text ?? '')) roles[i] = 'furniture';
  }
}

/** Credits at the foot: "Source: …", "© 2022 …", "(Reporting by …)". */
function readFoot(
  lines: readonly Line[],
  roles: readonly (ParagraphRole | null)[],
): { names: readonly string[]; outlet: string | null; published: string | null } {
  let names: readonly string[] = [];
  let outlet: string | null = null;
  let published: string | null = null;
  for (let i = Math.max(0, lines.length - 12); i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (roles[i] !== 'furniture' && roles[i] !== null) continue;
    if (text.length > 300) continue;
    const source =
      /^source:\s*(?<name>(?:the )?\p{Lu}[^.,;|:/]{2,50})/iu.exec(text) ??
      /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?\s+)?(?<name>(?:The )?\p{Lu}[\p{L}’'& -]{2,50}?)(?:\.|,|$| all rights| \d{4})/iu.exec(
        text,
      );
    if (i >= lines.length - 4) outlet ??= source?.groups?.['name']?.trim() ?? null;
    const credit = /^\(?reporting (by [^;)]+)/i.exec(text)?.[1];
    if (credit && names.length === 0) names = readByline(credit)?.names ?? [];
    if (/^(?:first |originally )?(?:published|posted)\b/i.test(text))
      published ??= readHeadLine(text)?.published ?? null;
  }
  return { names, outlet, published };
}
