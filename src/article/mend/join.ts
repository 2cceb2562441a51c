import { excerpt, type Mapped, mappedTextBuilder, sourceRange } from '../mapped.ts';
import type { Mended, Paragraph, Piece } from '../piece.ts';
import { endsInHyphen, goesOn } from './goes-on.ts';
import { keepsHyphen, lowerCaseWords } from './hyphens.ts';
import { pageLines } from './page-furniture.ts';

export interface JoinOptions {
  readonly source: string;
  /** Leaves the text as it is: a paragraph is then a stretch of the decoded text. */
  readonly verbatim: boolean;
  /** Width that lines were wrapped at, or null where a line break ends a paragraph. */
  readonly width: number | null;
}

/** Makes paragraphs of pieces: unwraps lines, and joins what page breaks cut. */
export function joinPieces(pieces: readonly Piece[], options: JoinOptions, mended: Mended): Paragraph[] {
  const isPageLine = pageLines(pieces);
  const paragraphs: Paragraph[] = [];
  let words: Set<string> | null = null;
  const vocabulary = (): Set<string> => (words ??= lowerCaseWords(options.source));
  let parts: Piece[] = [];
  let length = 0;
  const close = (): void => {
    if (parts.length > 0) paragraphs.push(paragraphOf(parts, options, mended, vocabulary));
    parts = [];
    length = 0;
  };

  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const last = parts.at(-1);
    if (isPageLine[i]) {
      // Left out where the sentence before it goes on behind it; else it is a paragraph of its own.
      let next = i + 1;
      while (isPageLine[next]) next++;
      const after = pieces[next];
      if (
        last &&
        after &&
        !options.verbatim &&
        joinable(last, after) &&
        goesOn(last.content.text, after.content.text, length)
      ) {
        mended.pageLines += next - i;
      } else {
        close();
        for (const line of pieces.slice(i, next))
          paragraphs.push({ content: line.content, role: 'furniture', close: line.gap === 'line' });
      }
      i = next - 1;
      continue;
    }
    if (last && joinable(last, piece) && continues(last, piece, length, options.width)) {
      if (piece.gap !== 'line' || isPageLine[i - 1]) mended.joined++;
    } else close();
    parts.push(piece);
    length += piece.content.text.length + 1;
  }
  close();
  return paragraphs;
}

function joinable(before: Piece, after: Piece): boolean {
  return before.role === null && after.role === null && !after.separate && !(before.separate && after.gap !== 'line');
}

function continues(before: Piece, after: Piece, length: number, width: number | null): boolean {
  const a = before.content.text;
  const b = after.content.text;
  if (after.gap === 'line' && width !== null) {
    // The writer's program broke the line because the next word had no room on it.
    const word = b.search(/\s/) < 0 ? b.length : b.search(/\s/);
    if (a.length + 1 + word > width) return true;
  }
  return goesOn(a, b, length);
}

function paragraphOf(
  parts: readonly Piece[],
  options: JoinOptions,
  mended: Mended,
  words: () => Set<string>,
): Paragraph {
  const [first] = parts;
  const role = first?.role ?? null;
  const close = first?.gap === 'line';
  if (parts.length === 1 && first) return { content: first.content, role, close };
  if (options.verbatim) {
    const from = sourceRange(parts[0]?.content ?? excerpt('', 0, 0))[0];
    const to = sourceRange(parts.at(-1)?.content ?? excerpt('', 0, 0))[1];
    return { content: excerpt(options.source, from, to), role, close };
  }
  return {
    content: woven(
      parts.map((part) => part.content),
      mended,
      words,
    ),
    role,
    close,
  };
}

/** Puts the lines of a paragraph together with single spaces, and undoes hyphenation. */
function woven(lines: readonly Mapped[], mended: Mended, words: () => Set<string>): Mapped {
  const out = mappedTextBuilder();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line) continue;
    if (!next) {
      out.keep(line);
      break;
    }
    const end = sourceRange(line)[1];
    const begin = sourceRange(next)[0];
    if (!endsInHyphen(line.text) || !/^\p{Ll}/u.test(next.text)) {
      out.keep(line);
      if (begin >= end) out.changed(' ', end, begin);
      else out.added(' ', end);
    } else if (!line.text.endsWith('\u00ad') && keepsHyphen(line.text.slice(0, -1), next.text, words())) {
      out.keep(line);
    } else {
      mended.hyphens++;
      out.keep(line, 0, line.text.length - 1);
    }
  }
  return out.done();
}
