import { ARTICLE } from '../tuned.ts';
import { isHidden } from './asides.ts';
import { type Page, type PageElement, proseShares } from './page.ts';

/** A selector of one class or id, which is all that a site hides an element of its own by. */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?([.#][\w-]+)$/i;
const MAX_SHEET_LENGTH = 400_000;

/** Whether an element of a page is not shown. */
export type IsHidden = (element: PageElement) => boolean;

/** Hidden by its own attributes, or by a rule on one class or id in the page's style sheets, outside media queries. */
export function hiddenOn(page: Page): IsHidden {
  const hidden = new Set<string>();
  for (const { tag, textStart, textEnd } of page.elements) {
    if (tag !== 'style') continue;
    for (let i = textStart; i < textEnd; i++) addRules(page.texts[i]?.value.slice(0, MAX_SHEET_LENGTH) ?? '', hidden);
  }
  if (hidden.size === 0) return isHidden;
  const matches = ({ attributes }: PageElement): boolean =>
    hidden.has(`#${attributes['id'] ?? ''}`) ||
    (attributes['class'] ?? '')
      .slice(0, 400)
      .split(/\s+/)
      .some((name) => hidden.has(`.${name}`));
  const shareOf = proseShares(page);
  return (element) => isHidden(element) || (matches(element) && shareOf(element) <= ARTICLE.mostHidden.value);
}

/** The last rule of a selector decides. */
function addRules(sheet: string, hidden: Set<string>): void {
  let depth = 0;
  let start = 0;
  let selectors = '';
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth++ === 0) selectors = sheet.slice(start, index);
    } else if (depth > 0 && --depth === 0 && !selectors.includes('@')) {
      const display = /(?:^|[;{\s])(?:display\s*:\s*(\w+)|visibility\s*:\s*(\w+))/i.exec(
        sheet.slice(sheet.indexOf('{', start) + 1, index),
      );
      if (display)
        for (const selector of selectors.replace(/\/\*[\s\S]{0,2000}?\*\//g, '').split(','))
          change(selector.trim(), /^(?:none|hidden)$/i.test(display[1] ?? display[2] ?? ''), hidden);
    }
    if (depth === 0) start = index + 1;
  }
}

function change(selector: string, hide: boolean, hidden: Set<string>): void {
  const name = SIMPLE.exec(selector)?.[1];
  if (name === undefined) return;
  if (hide) hidden.add(name);
  else hidden.delete(name);
}
