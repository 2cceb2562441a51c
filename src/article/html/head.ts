import { align } from '../align.ts';
import { excerpt, mappedTextBuilder } from '../mapped.ts';
import { readHeadLine } from '../metadata/head-line.ts';
import { sameTitle } from '../metadata/headline.ts';
import type { Piece } from '../piece.ts';
import { type Block, blocksOf, folded } from './blocks.ts';
import type { Page, PageElement } from './page.ts';

const HEADING = /^h[1-3]$/;
const MAX_BLOCKS = 30;

/** Texts of the page's headings of the first rank, else of the second. */
export function headingsOf(page: Page): { readonly text: string; readonly element: PageElement }[] {
  const found = page.elements
    .filter(({ tag }) => HEADING.test(tag))
    .map((element) => ({ element, text: textOf(page, element) }))
    .filter(({ text }) => text !== '');
  return found.sort((a, b) => a.element.tag.localeCompare(b.element.tag));
}

function textOf(page: Page, { textStart, textEnd }: PageElement): string {
  return page.texts
    .slice(textStart, Math.min(textEnd, textStart + 30))
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The heading that shows the title. */
export function headingOf(page: Page, title: string | null): PageElement | undefined {
  return title === null ? undefined : headingsOf(page).find(({ text }) => sameTitle(text, title))?.element;
}

/** What a page's head is made of. */
export interface HeadParts {
  /** The clean title; shown where the page shows it, else where its markup states it. */
  readonly title: string | null;
  readonly heading: PageElement | undefined;
  /** The page's summary: a paragraph that repeats it is the standfirst. */
  readonly description: string | undefined;
}

/** What stands at the head of the article: its title, and between title and text the standfirst, byline and date. */
export function headPieces(
  page: Page,
  { title, heading, description }: HeadParts,
  body: readonly Block[],
): { pieces: Piece[]; body: readonly Block[] } {
  const bodyStart = firstTextOf(body);
  const shown = new Set(body.flatMap(({ texts }) => texts));
  const pieces: Piece[] = [];
  const titlePiece = heading ? pieceOf(page, heading, 'title') : title === null ? null : fromMarkup(page, title);
  if (titlePiece) pieces.push(titlePiece);
  const from = heading ? heading.textEnd : bodyStart;
  const between = new Set<number>();
  for (let i = from; i < bodyStart; i++)
    if (!shown.has(i) && !isScript(page, page.texts[i]?.parent ?? -1)) between.add(i);
  for (const { piece } of blocksOf(page, between).slice(0, MAX_BLOCKS)) {
    const { text } = piece.content;
    if (description !== undefined && text.length > 30 && sameTitle(text, description))
      pieces.push({ ...piece, role: 'standfirst', separate: true });
    else if (readHeadLine(text)?.sure) pieces.push({ ...piece, role: null, separate: true });
  }
  // The title is not said twice.
  const rest =
    title === null
      ? body
      : body.filter(
          ({ piece, texts }, i) =>
            !(
              i < 4 &&
              (sameTitle(piece.content.text, title) ||
                (heading && (texts[0] ?? 0) >= heading.textStart && (texts[0] ?? 0) < heading.textEnd))
            ),
        );
  return { pieces, body: rest.length > 0 ? rest : body };
}

/**
 * The text with which the main content begins: its first running text, as head lines may stand between a standfirst or
 * picture and the text, and be left out by the choice of the main content.
 */
export function firstTextOf(body: readonly Block[]): number {
  return (
    body.find(({ piece }) => piece.role === null && piece.content.text.length > 100)?.texts[0] ?? body[0]?.texts[0] ?? 0
  );
}

function pieceOf(page: Page, element: PageElement, role: Piece['role']): Piece {
  const out = mappedTextBuilder();
  for (const text of page.texts.slice(element.textStart, element.textEnd))
    align(page.source, text.from, text.to, text.value, out, { markdown: false });
  return { content: folded(out.done()), gap: 'blank', role, separate: true };
}

/** A title that no heading shows: taken from `<title>` or the `<meta>` that states it. */
function fromMarkup(page: Page, title: string): Piece | null {
  for (const element of page.elements) {
    if (element.tag === 'title') {
      const piece = pieceOf(page, element, 'title');
      const at = piece.content.text.indexOf(title);
      if (at >= 0) {
        const out = mappedTextBuilder();
        out.keep(piece.content, at, at + title.length);
        return { ...piece, content: out.done() };
      }
    } else if (element.tag === 'meta' && element.attributes['content']?.replace(/\s+/g, ' ').includes(title)) {
      const at = element.attributeAt('content');
      if (!at) continue;
      const place = page.source.indexOf(title, at[0]);
      if (place >= 0 && place < at[1])
        return {
          content: excerpt(page.source, place, place + title.length),
          gap: 'blank',
          role: 'title',
          separate: true,
        };
      const out = mappedTextBuilder();
      out.changed(title, at[0], at[1]);
      return { content: out.done(), gap: 'blank', role: 'title', separate: true };
    }
  }
  return null;
}

function isScript(page: Page, from: number): boolean {
  for (let at = from; at >= 0; at = page.elements[at]?.parent ?? -1) {
    if (
      /^(?:script|style|noscript|template|nav|footer|select|button|form|iframe|aside)$/.test(
        page.elements[at]?.tag ?? '',
      )
    )
      return true;
  }
  return false;
}
