import { ARTICLE } from '../tuned.ts';
import { type Block, blocksOf } from './blocks.ts';
import { chooseByReadability } from './choose.ts';
import { chooseByDensity } from './choose-by-density.ts';
import { chooseByWeight } from './choose-by-weight.ts';
import { withoutTeasers } from './leave-out.ts';
import type { Page, PageElement } from './page.ts';
import { fillsNamedBody, proseOf } from './prose.ts';
import { hiddenOn } from './style-hidden.ts';

/** Minimum length of a choice in characters; below it, all text of the page is used. */
const MIN_TEXT_LENGTH = 140;

/** The blocks of the main content, as Readability chooses them unless it takes one part of many. */
export function mainBlocks(page: Page): readonly Block[] {
  const hidden = hiddenOn(page);
  const first = blocksOf(page, chooseByReadability(page, hidden));
  const second = blocksOf(page, chooseByWeight(page, hidden));
  const isPart =
    proseOf(first) < ARTICLE.aPart.value * proseOf(second) &&
    lengthOf(first) < ARTICLE.aPart.value * lengthOf(second) &&
    !fillsNamedBody(page, first);
  const blocks = withoutTeasers(isPart ? second : first);
  if (lengthOf(blocks) >= MIN_TEXT_LENGTH) return blocks;
  const dense = blocksOf(page, chooseByDensity(page, hidden));
  return lengthOf(dense) > lengthOf(blocks) ? dense : blocks;
}

/** Drops blocks above the title, which belong to the page, unless they hold too much of the text. */
export function belowTitle(blocks: readonly Block[], heading: PageElement | undefined): readonly Block[] {
  if (!heading) return blocks;
  const below = blocks.filter(({ texts }) => (texts.at(-1) ?? 0) >= heading.textStart);
  return proseOf(below) >= (1 - ARTICLE.aboveTitle.value) * proseOf(blocks) && below.length > 0 ? below : blocks;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { piece }) => sum + piece.content.text.length, 0);
}
