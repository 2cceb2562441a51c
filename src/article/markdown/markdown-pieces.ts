import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ParagraphRole } from '../../types.ts';
import { align } from '../align.ts';
import { excerpt, type Mapped, mappedTextBuilder, slice, trimmed, type Weaver } from '../mapped.ts';
import type { Piece } from '../piece.ts';
import { textOutsideTags } from './outside-tags.ts';

export interface MarkdownOptions {
  /**
   * Whether the input says that it is Markdown. Where it was only seen to use some, constructs that plain prose uses by
   * chance (lists, indented code, tags, underlined headings) stay text.
   */
  readonly stated: boolean;
  /** Where the text begins, behind front matter. */
  readonly from: number;
}

const NEVER = ['codeIndented'];
const NOT_IN_PROSE = [...NEVER, 'list', 'setextUnderline', 'htmlFlow', 'htmlText', 'definition'];
const LIST_LINE = /^(?:[-*•]\s|\(?\d{1,2}[.)]\s)/;

/**
 * The blocks of a Markdown text, without its marks. Null where the parser gives up (nesting that no author writes); the
 * text is then read as plain.
 */
export function markdownPieces(source: string, { stated, from }: MarkdownOptions): Piece[] | null {
  if (isHostile(source)) return null;
  const disable = stated ? NEVER : NOT_IN_PROSE;
  const pieces: Piece[] = [];
  let titled = false;

  const inline = (nodes: readonly PhrasingContent[], lines: Weaver[]): void => {
    for (const node of nodes) {
      const out = lines.at(-1);
      const start = from + (node.position?.start.offset ?? 0);
      const end = from + (node.position?.end.offset ?? 0);
      if (!out) return;
      if (node.type === 'text') align(source, start, end, node.value, out, { markdown: true });
      else if (node.type === 'inlineCode') {
        const inner = source.indexOf(node.value, start);
        align(source, inner >= 0 && inner < end ? inner : start, end, node.value, out, { markdown: true });
      } else if (node.type === 'break') lines.push(mappedTextBuilder());
      else if (node.type === 'linkReference' || 'children' in node) {
        // "5*3*2" and "a*b*c" are no emphasis in prose.
        const inWord =
          !stated &&
          node.type !== 'link' &&
          (/[\p{L}\p{N}]/u.test(source[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(source[end] ?? ''));
        if (inWord && (node.type === 'emphasis' || node.type === 'strong')) {
          const width = node.type === 'strong' ? 2 : 1;
          out.same(source, start, start + width);
          inline(node.children, lines);
          lines.at(-1)?.same(source, end - width, end);
        } else inline(node.children, lines);
      }
    }
  };

  const block = (
    nodes: readonly PhrasingContent[],
    role: ParagraphRole | null,
    separate: boolean,
    lead: Mapped | null,
  ): void => {
    const lines = [mappedTextBuilder()];
    if (lead) lines[0]?.keep(lead);
    inline(nodes, lines);
    let gap: Piece['gap'] = 'blank';
    for (const line of lines) {
      for (const content of divided(line.done(), stated)) {
        const shown = trimmed(content);
        if (shown.text === '') continue;
        pieces.push({ content: shown, gap, role, separate: separate || role !== null || LIST_LINE.test(shown.text) });
        gap = 'line';
      }
    }
  };

  const walk = (node: Nodes, inItem: Mapped | null): void => {
    const start = from + (node.position?.start.offset ?? 0);
    const end = from + (node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'paragraph':
        block(node.children, null, inItem !== null, inItem);
        break;
      case 'heading': {
        const role = !titled && (node.depth === 1 || pieces.length === 0) ? 'title' : 'heading';
        titled ||= role === 'title';
        block(node.children, role, true, null);
        break;
      }
      case 'listItem': {
        // The number of an ordered item is text that later text may speak of; a bullet is not.
        const marker = /^\d{1,9}[.)]\s+/.exec(source.slice(start, start + 16))?.[0] ?? '';
        node.children.forEach((child, i) =>
          walk(child, i === 0 ? excerpt(source, start, start + marker.length) : excerpt('', 0, 0)),
        );
        break;
      }
      case 'code': {
        const inner = source.indexOf(node.value, start);
        if (node.value.trim() !== '' && inner >= 0 && inner < end) {
          pieces.push({
            content: excerpt(source, inner, inner + node.value.length),
            gap: 'blank',
            role: 'furniture',
            separate: true,
          });
        }
        break;
      }
      case 'html':
        for (const [a, b] of textOutsideTags(source, start, end)) {
          const out = mappedTextBuilder();
          align(source, a, b, source.slice(a, b), out, { markdown: false });
          const content = trimmed(out.done());
          if (content.text !== '') pieces.push({ content, gap: 'blank', role: null, separate: true });
        }
        break;
      default:
        if ('children' in node) for (const child of node.children) walk(child, inItem);
    }
  };

  try {
    walk(fromMarkdown(source.slice(from), { extensions: [{ disable: { null: disable } }] }), null);
  } catch {
    return null;
  }
  return pieces;
}

/** Lines of a block: in Markdown a line break is a space; in prose that only uses some marks, it may mean more. */
function divided(content: Mapped, stated: boolean): Mapped[] {
  const { text } = content;
  if (!text.includes('\n')) return [content];
  const lines: [start: number, end: number][] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push([start, end]);
    start = end + 1;
  }
  const parts = lines.map(([start, end]) => trimmed(slice(content, start, end))).filter((line) => line.text !== '');
  return stated ? [spaced(parts)] : parts;
}

/** Lines with a space for each line break. */
function spaced(lines: readonly Mapped[]): Mapped {
  const out = mappedTextBuilder();
  lines.forEach((line, i) => {
    const before = lines[i - 1]?.runs.at(-1)?.to;
    const begin = line.runs[0]?.from ?? 0;
    if (before !== undefined) {
      if (begin >= before) out.changed(' ', before, begin);
      else out.added(' ', before);
    }
    out.keep(line);
  });
  return out.done();
}

/** Input on which the parser's time grows with the square of its length: no article, but anyone can send it. */
function isHostile(source: string): boolean {
  if (/^(?:(?:[ \t]*[>+]){40}|(?:[ \t]*[>*+-][ \t]){40})/m.test(source)) return true;
  if (/^[ \t]{80,}(?:[-*+>]|\d{1,9}[.)])[ \t]/m.test(source)) return true;
  const marks = source.match(/[*_[\]`<&\\!]/g)?.length ?? 0;
  return marks > 2000 && marks > source.length * 0.08;
}
