import { ReadError } from '../../read-error.ts';
import type { Piece, Stated } from '../piece.ts';
import { type Block, blocksOf } from './blocks.ts';
import { chooseByReadability } from './choose.ts';
import { chooseByDensity } from './choose-by-density.ts';
import { headingsOf, headPieces } from './head.ts';
import { withoutTeasers } from './leave-out.ts';
import { isBeyondTrees, parsePage } from './page.ts';
import { statedBy } from './stated.ts';
import { tagless } from './tagless.ts';
import { cleanTitle } from './title.ts';

/** A page's article: its blocks, and what its markup states about it. */
export interface HtmlRead {
  readonly pieces: readonly Piece[];
  readonly stated: Stated;
}

/** Characters that a choice of Readability's must have; with fewer, all text of the page is taken. */
const LEAST = 140;

/**
 * Takes the article out of a page: title, byline and date as far as the page shows them, then the main content.
 *
 * @throws ReadError `no-text-in-html`
 */
export function htmlPieces(source: string): HtmlRead {
  if (isBeyondTrees(source)) {
    const pieces = tagless(source);
    if (pieces.length === 0) throw noText();
    return { pieces, stated: {} };
  }
  const page = parsePage(source);
  let blocks: readonly Block[] = withoutTeasers(blocksOf(page, chooseByReadability(page)));
  if (lengthOf(blocks) < LEAST) {
    const dense = blocksOf(page, chooseByDensity(page));
    if (lengthOf(dense) > lengthOf(blocks)) blocks = dense;
  }
  if (blocks.length === 0) throw noText();
  const { description, ...stated } = statedBy(page);
  const headings = headingsOf(page)
    .filter(({ element }) => element.tag === 'h1')
    .map(({ text }) => text);
  const title =
    stated.title === undefined
      ? headings.length === 1
        ? (headings[0] ?? null)
        : null
      : cleanTitle(stated.title, stated.outlet, headings);
  const head = headPieces(page, title, description, blocks);
  return {
    pieces: [...head.pieces, ...head.body.map(({ piece }) => piece)],
    stated: { ...stated, ...(title !== null && { title }) },
  };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { piece }) => sum + piece.content.text.length, 0);
}

function noText(): ReadError {
  return new ReadError('no-text-in-html', 'No text was found in the HTML page.');
}
