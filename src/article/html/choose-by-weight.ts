import { ARTICLE } from '../tuned.ts';
import { isAside } from './asides.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Page, proseShares } from './page.ts';
import { MIN_RUNNING_TEXT_LENGTH } from './prose.ts';
import type { IsHidden } from './style-hidden.ts';

const DROPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video select textarea button head title nav footer menu dialog datalist'.split(
    ' ',
  ),
);

/**
 * The texts of the element that holds most running text, with the least of links and labels: a second opinion on what
 * the main content is, for pages that are built of many parts. Linear in the size of the page.
 */
export function chooseByWeight(page: Page, hidden: IsHidden): Set<number> {
  const kept = textsBesideAsides(page, hidden);
  const weights = new Float64Array(page.elements.length);
  for (const block of blocksOf(page, kept)) {
    const at = block.element;
    if (at >= 0) weights[at] = (weights[at] ?? 0) + weightOf(block);
  }
  // Parents stand before their children.
  for (let i = page.elements.length - 1; i >= 0; i--) {
    const parent = page.elements[i]?.parent ?? -1;
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + (weights[i] ?? 0);
  }
  const { textStart, textEnd } = page.elements[mainElement(page, weights)] ?? { textStart: 0, textEnd: 0 };
  return new Set([...kept].filter((text) => text >= textStart && text < textEnd));
}

/** The heaviest element, or an element that holds most of it: one named as the article, else the smallest. */
function mainElement({ elements }: Page, weights: Float64Array): number {
  let best = 0;
  weights.forEach((weight, i) => {
    const most = weights[best] ?? 0;
    const within = (elements[i]?.textEnd ?? 0) <= (elements[best]?.textEnd ?? 0);
    if (weight > most || (within && weight >= most * ARTICLE.mostOfParent.value)) best = i;
  });
  let named = -1;
  weights.forEach((weight, i) => {
    const { tag = '', attributes = {} } = elements[i] ?? {};
    const claims = tag === 'article' || attributes['itemprop'] === 'articleBody';
    if (claims && weight >= (weights[best] ?? 0) * ARTICLE.mostOfBest.value && weight > (weights[named] ?? 0))
      named = i;
  });
  return named >= 0 ? named : best;
}

function weightOf({ piece, links }: Block): number {
  const { length } = piece.content.text;
  if (links >= ARTICLE.linkedElement.value) return -20 - length * links;
  if (piece.role === 'heading') return 0;
  return length >= MIN_RUNNING_TEXT_LENGTH || /[.!?:;,…]["”’)]*$/.test(piece.content.text) ? length * (1 - links) : -5;
}

/** The texts that are shown, outside navigation, scripts, and what stands beside the article. */
function textsBesideAsides(page: Page, hidden: IsHidden): Set<number> {
  const kept = new Set<number>();
  const shareOf = proseShares(page);
  let skipping = -1;
  for (const event of page.events) {
    if (event.kind === 'text') {
      if (skipping < 0) kept.add(event.text);
      continue;
    }
    const element = page.elements[event.element];
    if (!element) continue;
    if (event.kind === 'close') {
      if (skipping === event.element) skipping = -1;
    } else if (skipping < 0 && (DROPPED.has(element.tag) || hidden(element) || isAside(element, shareOf(element))))
      skipping = event.element;
  }
  return kept;
}
