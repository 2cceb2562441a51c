import { parseFragment } from 'parse5';
import { align } from '../align.ts';
import { mappedTextBuilder } from '../mapped.ts';
import { textOutsideTags } from '../markdown/outside-tags.ts';
import { MAX_PIECES, type Piece } from '../piece.ts';
import { folded } from './blocks.ts';

/** Tags that stand inside a line; every other one ends a paragraph. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const TAG = /<\/?([A-Za-z][\w-]{0,30})/g;

/**
 * A page that is nested deeper, or has more tags, than any editor writes: what stands outside its tags, a paragraph for
 * each stretch between tags that end one. It is gone through once, without making a tree of it.
 */
export function tagless(source: string): Piece[] {
  const pieces: Piece[] = [];
  let out = mappedTextBuilder();
  let gap: Piece['gap'] = 'blank';
  let done = 0;
  const flush = (next: Piece['gap']): void => {
    const content = folded(out.done());
    if (content.text !== '') pieces.push({ content, gap, role: null, separate: gap === 'blank' });
    gap = content.text !== '' || next === 'blank' ? next : gap;
    out = mappedTextBuilder();
  };
  for (const [from, to] of textOutsideTags(source, 0, source.length)) {
    const next = gapIn(source.slice(done, from));
    if (next !== null) flush(next);
    if (pieces.length > MAX_PIECES) return pieces;
    const text = source.slice(from, to);
    if (text.includes('&')) align(source, from, to, withoutReferences(text), out, { markdown: false });
    else out.same(source, from, to);
    done = to;
  }
  flush('blank');
  return pieces;
}

/** What tags divide the text before them from the text after them by; null for tags within a line. */
function gapIn(tags: string): Piece['gap'] | null {
  let gap: Piece['gap'] | null = null;
  for (const [, name = ''] of tags.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (tag === 'br') gap ??= 'line';
    else if (!INLINE.test(tag)) return 'blank';
  }
  return gap;
}

/** What character references stand for, by the HTML parser's own table. */
function withoutReferences(text: string): string {
  const [node] = parseFragment(text).childNodes;
  return node && 'value' in node ? node.value : text;
}
