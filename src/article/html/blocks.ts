import type { ParagraphRole } from '../../types.ts';
import { align } from '../align.ts';
import { type Mapped, mappedTextBuilder, replaced, trimmed } from '../mapped.ts';
import type { Piece } from '../piece.ts';
import type { Page, PageElement } from './page.ts';

/** A block of a page, with what is needed to judge whether it belongs to the article. */
export interface Block {
  readonly piece: Piece;
  /** Share of its characters that stand in links, 0 to 1. */
  readonly links: number;
  /** Index of the element that it is the text of. */
  readonly element: number;
  /** Indices of {@link Page.texts}. */
  readonly texts: readonly number[];
}

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);
const CELL = new Set(['td', 'th']);

/** The blocks that the chosen texts make up: every block-level element ends a block, every `<br>` a line. */
export function blocksOf(page: Page, chosen: ReadonlySet<number>): Block[] {
  const blocks: Block[] = [];
  let out = mappedTextBuilder();
  let texts: number[] = [];
  let linked = 0;
  let links = 0;
  let gap: Piece['gap'] = 'blank';

  const flush = (next: Piece['gap']): void => {
    const content = folded(out.done());
    if (content.text !== '') {
      const first = texts.find((i) => (page.texts[i]?.value.trim() ?? '') !== '') ?? texts[0] ?? 0;
      const element = blockAbove(page, page.texts[first]?.parent ?? -1);
      const { role, separate } = roleOf(page, element);
      blocks.push({
        piece: { content, gap, role, separate: gap === 'blank' || separate },
        links: Math.min(1, linked / content.text.length),
        element,
        texts,
      });
      gap = next;
    } else if (next === 'blank') gap = next;
    out = mappedTextBuilder();
    texts = [];
    linked = 0;
  };

  for (const event of page.events) {
    if (event.kind === 'text') {
      const text = page.texts[event.text];
      if (!text || !chosen.has(event.text)) continue;
      align(page.source, text.from, text.to, text.value, out, { markdown: false });
      texts.push(event.text);
      if (links > 0) linked += text.value.trim().length;
      continue;
    }
    const element = page.elements[event.element];
    if (!element) continue;
    const { tag } = element;
    if (tag === 'a') links += event.kind === 'open' ? 1 : -1;
    else if (tag === 'br') {
      if (event.kind === 'open') flush('line');
    } else if (CELL.has(tag) && !holdsBlocks(page, event.element)) {
      if (event.kind === 'open' && out.length() > 0) out.added(' ', page.texts[texts.at(-1) ?? 0]?.to ?? 0);
    } else if (BLOCK.has(tag)) flush('blank');
  }
  flush('blank');
  return blocks;
}

/** A cell that holds paragraphs is a column of the page's layout, not a cell of a table. */
function holdsBlocks(page: Page, cell: number): boolean {
  for (let i = cell + 1; i < page.elements.length; i++) {
    const element = page.elements[i];
    if (!element || element.depth <= (page.elements[cell]?.depth ?? 0)) break;
    if (element.tag !== 'br' && BLOCK.has(element.tag)) return true;
    if (i > cell + 200) break;
  }
  return false;
}

/** Names that the summary under a headline goes by. */
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|article-summary|article-subtitle|article-subheadline|entry-subtitle)(?:$|[\s_-])/i;

function blockAbove(page: Page, from: number): number {
  let at = from;
  while (at >= 0 && !BLOCK.has(page.elements[at]?.tag ?? '')) at = page.elements[at]?.parent ?? -1;
  return at;
}

function roleOf(page: Page, from: number): { role: ParagraphRole | null; separate: boolean } {
  let at = from;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const element: PageElement | undefined = page.elements[at];
    const tag = element?.tag ?? '';
    if (/^h[1-6]$/.test(tag)) return { role: 'heading', separate: true };
    if (tag === 'figcaption' || tag === 'caption' || isCaption(element)) return { role: 'caption', separate: true };
    if (STANDFIRST.test(element?.attributes['class']?.slice(0, 200) ?? '') && tag !== 'article' && tag !== 'section')
      return { role: 'standfirst', separate: true };
    if (tag === 'li') return { role: null, separate: true };
    at = element?.parent ?? -1;
  }
  return { role: null, separate: false };
}

/** Captions outside `<figcaption>`: told by the name that their element has. */
function isCaption(element: PageElement | undefined): boolean {
  return /(?:^|[\s_-])(?:caption|captions|wp-caption-text|image-credit|photo-credit|media-credit|imagecaption|figcaption)(?:$|[\s_-])/i.test(
    element?.attributes['class']?.slice(0, 200) ?? '',
  );
}

/** White space as a browser shows it: runs become one space, none at either end. */
export function folded(content: Mapped): Mapped {
  return trimmed(replaced(content, /[ \t\n\f\r]+/g, (match) => (match[0] === ' ' ? null : ' ')));
}
