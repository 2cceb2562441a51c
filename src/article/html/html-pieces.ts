import { ReadError } from '../../read-error.ts';
import type { Piece, Stated } from '../piece.ts';
import { belowTitle, mainBlocks } from './choose-main.ts';
import { decided } from './decide.ts';
import { firstTextOf, headingOf, headingsOf, headPieces } from './head.ts';
import { outletOf } from './outlet.ts';
import { isBeyondTrees, parsePage } from './page.ts';
import { shownBy } from './shown.ts';
import { statedBy } from './stated.ts';
import { tagless } from './tagless.ts';
import { cleanTitle } from './title.ts';

/** A page's article: its blocks, and what its markup states about it. */
export interface HtmlRead {
  readonly pieces: readonly Piece[];
  readonly stated: Stated;
}

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
  const chosen = mainBlocks(page);
  if (chosen.length === 0) throw noText();
  const stated = statedBy(page);
  const outlet = stated.outlet ?? outletOf(page, stated);
  const headings = headingsOf(page)
    .filter(({ element }) => element.tag === 'h1')
    .map(({ text }) => text);
  const title =
    stated.title === undefined
      ? headings.length === 1
        ? (headings[0] ?? null)
        : null
      : cleanTitle(stated.title, outlet, headings);
  const heading = headingOf(page, title);
  const blocks = belowTitle(chosen, heading);
  const head = headPieces(page, { title, heading, description: stated.description }, blocks);
  const shown = shownBy(page, {
    title: heading ? [heading.textStart, heading.textEnd] : null,
    body: [firstTextOf(blocks), blocks.at(-1)?.texts.at(-1) ?? 0],
  });
  return {
    pieces: [...head.pieces, ...head.body.map(({ piece }) => piece)],
    stated: { ...(outlet !== undefined && { outlet }), ...decided(stated, shown), ...(title !== null && { title }) },
  };
}

function noText(): ReadError {
  return new ReadError('no-text-in-html', 'No text was found in the HTML page.');
}
