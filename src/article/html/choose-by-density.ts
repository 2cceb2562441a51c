import { isAside } from './asides.ts';
import { type Page, proseShares } from './page.ts';
import type { IsHidden } from './style-hidden.ts';

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'head',
  'title',
  'nav',
  'footer',
  'menu',
]);

/**
 * The texts of a page outside navigation, scripts and the like: what is left to go by where Readability finds no
 * article. Links that stand alone (menus, teasers) are left out wherever there is text enough besides them.
 */
export function chooseByDensity(page: Page, hidden: IsHidden): Set<number> {
  const all = new Set<number>();
  const unlinked = new Set<number>();
  const shareOf = proseShares(page);
  let letters = 0;
  let skipping = -1;
  let links = 0;
  for (const event of page.events) {
    if (event.kind === 'text') {
      if (skipping >= 0) continue;
      all.add(event.text);
      const value = page.texts[event.text]?.value ?? '';
      if (links === 0 || value.trim().length > 60) {
        unlinked.add(event.text);
        letters += value.trim().length;
      } else if (inRunningText(page, event.text)) unlinked.add(event.text);
      continue;
    }
    const element = page.elements[event.element];
    if (!element) continue;
    if (event.kind === 'close') {
      if (skipping === event.element) skipping = -1;
      if (element.tag === 'a' && skipping < 0) links--;
      continue;
    }
    if (skipping >= 0) continue;
    if (DROPPED.has(element.tag) || hidden(element) || isAside(element, shareOf(element))) skipping = event.element;
    else if (element.tag === 'a') links++;
  }
  return letters >= 40 ? unlinked : all;
}

/** Whether text stands right before or after a link's text in the same block. */
function inRunningText(page: Page, text: number): boolean {
  const parent = page.elements[page.texts[text]?.parent ?? -1];
  const around = [page.texts[text - 1], page.texts[text + 1]];
  return around.some(
    (neighbour) => neighbour !== undefined && neighbour.value.trim().length > 20 && neighbour.parent === parent?.parent,
  );
}
