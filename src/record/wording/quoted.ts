import type { Passage, StatementKind } from '../../types.ts';
import type { Said } from './said.ts';
import { glue, oneLine, part, type SentencePart } from './sentence.ts';

/** A stretch of the article between quotation marks, without them. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const OPENING = '“„«';
const CLOSING = '”»';
const MARK = /["“”„«»]/;
const MARKS_BEFORE = /^[\s"“”„«»‘]+/;
const MARKS_BEHIND = /[\s"“”„«»]+$/;

/**
 * The stretches of a statement that its speaker spoke or wrote so: of a direct one all, of a mixed one what stands between
 * its marks. Where a mark has no other, the words from the beginning, or to the end, are quoted.
 */
export function quotedIn(content: readonly Passage[], form: StatementKind): readonly Stretch[] {
  if (form === 'indirect') return [];
  return content.flatMap((piece) => (form === 'direct' ? [withoutMarks(piece)] : betweenMarks(piece)));
}

/**
 * The stretches of some passages that whoever tells them spoke or wrote so: of a text that is somebody's words all, but for what
 * they say of others.
 */
export function spokenIn(passages: readonly Passage[], within: readonly Said[]): readonly Stretch[] {
  const [first] = within;
  return first?.whole ? quotedIn(passages, 'direct') : within.flatMap(({ content, form }) => quotedIn(content, form));
}

function withoutMarks({ start, exact }: Passage): Stretch {
  const before = MARKS_BEFORE.exec(exact)?.[0].length ?? 0;
  // A mark inside that belongs to the words is not taken for the one behind them: “He called it ‘a gift’”.
  const behind = before > 0 || MARK.test(exact.slice(-1)) ? (MARKS_BEHIND.exec(exact)?.[0].length ?? 0) : 0;
  const end = start + exact.length - behind;
  return { start: Math.min(start + before, end), end };
}

function betweenMarks({ start, exact }: Passage): Stretch[] {
  const found: Stretch[] = [];
  let open: number | null = null;
  let opener = '';
  for (let i = 0; i < exact.length; i++) {
    const mark = exact.charAt(i);
    if (!MARK.test(mark)) continue;
    const closes =
      open !== null && (CLOSING.includes(mark) || (mark === '"' && opener === '"') || (opener === '„' && mark === '“'));
    if (closes || (open === null && CLOSING.includes(mark))) {
      found.push({ start: start + (open ?? 0), end: start + i });
      open = null;
    } else if (open === null && (OPENING.includes(mark) || mark === '"')) {
      open = i + 1;
      opener = mark;
    }
  }
  if (open !== null) found.push({ start: start + open, end: start + exact.length });
  return found.filter((stretch) => stretch.end > stretch.start);
}

/**
 * Passages as parts of a sentence, cut where quoted words begin and end. Passages that something stands between are parted
 * by an ellipsis.
 */
export function wordParts(passages: readonly Passage[], quoted: readonly Stretch[]): readonly SentencePart[] {
  return passages.flatMap((passage, i) => [...(i === 0 ? [] : [glue(' … ')]), ...cut(passage, quoted)]);
}

function cut({ start, end, exact }: Passage, quoted: readonly Stretch[]): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  const put = (from: number, to: number, isQuoted: boolean) => {
    const raw = exact.slice(from - start, to - start);
    const text = oneLine(
      isQuoted || quoted.length === 0 ? raw : raw.replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, ''),
    );
    if (text === '') return;
    if (parts.length > 0) parts.push(glue(/^[,.;:!?)]/.test(text) ? '' : ' '));
    parts.push(part('words', text, { quoted: isQuoted }));
  };
  let at = start;
  for (const stretch of quoted) {
    const [from, to] = [Math.max(at, stretch.start), Math.min(end, stretch.end)];
    if (from >= to) continue;
    put(at, from, false);
    put(from, to, true);
    at = to;
  }
  put(at, end, false);
  // A full stop or a comma that stands behind a closing mark says nothing.
  const last = parts.at(-1);
  return last && !last.quoted && !/[\p{L}\p{N}]/u.test(last.text) && parts.length > 1 ? parts.slice(0, -2) : parts;
}
