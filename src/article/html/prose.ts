import { ARTICLE } from '../tuned.ts';
import type { Block } from './blocks.ts';
import { type Page, type PageElement, proseShares } from './page.ts';

/** Minimum length in characters of a block of running text. */
export const MIN_RUNNING_TEXT_LENGTH = 80;
/** Names that sites give to the element that holds the text of an article, and nothing else. */
const BODY_NAME =
  /(?:^|[\s_-])(?:(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)|rich-?text-?article-?body)(?:$|[\s_-])/i;

/** How many characters of running text blocks hold, without links. */
export function proseOf(blocks: readonly Block[]): number {
  let prose = 0;
  for (const { piece, links } of blocks)
    if (piece.content.text.length >= MIN_RUNNING_TEXT_LENGTH) prose += piece.content.text.length * (1 - links);
  return prose;
}

/** Whether blocks are nearly all that the element holds which the page names as the body of its article. */
export function fillsNamedBody(page: Page, blocks: readonly Block[]): boolean {
  const shareOf = proseShares(page);
  let body: PageElement | undefined;
  for (const element of page.elements)
    if (namesBody(element) && (!body || shareOf(element) > shareOf(body))) body = element;
  if (!body) return false;
  const { textStart, textEnd } = body;
  const [first, last] = [blocks[0]?.texts[0] ?? 0, blocks.at(-1)?.texts.at(-1) ?? 0];
  const held = shareOf({ ...body, textStart: Math.max(first, textStart), textEnd: Math.min(last + 1, textEnd) });
  return first < textEnd && last >= textStart && held >= ARTICLE.nearlyAll.value * shareOf(body);
}

function namesBody({ tag, attributes }: PageElement): boolean {
  if (tag === 'body' || tag === 'html') return false;
  return attributes['itemprop'] === 'articleBody' || BODY_NAME.test((attributes['class'] ?? '').slice(0, 200));
}
