import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { firstFrom } from '../origin.ts';
import { isAside } from './asides.ts';
import { type Page, proseShares } from './page.ts';
import type { IsHidden } from './style-hidden.ts';

/** The little of the DOM that is used here. */
interface DomNode {
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly data?: string;
  appendChild(child: DomNode): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
}
interface DomDocument extends DomNode {
  readonly documentElement: DomNode;
  readonly head: DomNode;
  readonly body: DomNode;
  createElement(tag: string): DomNode;
  createTextNode(text: string): DomNode;
}

const MARK = 'data-saydo';
/** Attributes that Readability looks at. */
const KEPT = [
  'class',
  'id',
  'role',
  'rel',
  'href',
  'style',
  'aria-hidden',
  'aria-modal',
  'itemprop',
  'itemtype',
  'name',
  'dir',
  'lang',
  'type',
  'summary',
  'src',
];
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'math',
  'select',
  'textarea',
  'button',
  'link',
  'meta',
  'base',
  'datalist',
  'dialog',
]);
/** Elements below this depth are flattened: Readability's time grows with depth. */
const MAX_DEPTH = 120;
const MAX_ELEMENTS = 60_000;

/**
 * The texts of the main content, as Readability chooses them: indices of {@link Page.texts}. Empty where it finds none.
 *
 * Readability works on a copy of the page and may rebuild it from its markup; its choice is led back to the page by
 * node where the copy survived, else by mark, value and order.
 */
export function chooseByReadability(page: Page, hidden: IsHidden): Set<number> {
  const copied = copyOf(page, hidden);
  if (copied === null) return new Set();
  const { document, indexOf } = copied;
  let content: DomNode | null | undefined;
  try {
    const reader = new Readability<DomNode>(document as never, {
      serializer: (node) => node as unknown as DomNode,
      disableJSONLD: true,
      maxElemsToParse: MAX_ELEMENTS,
      charThreshold: 250,
    });
    content = reader.parse()?.content;
  } catch {
    // Nested too deep for it: another rule chooses.
    return new Set();
  }
  return content ? ledBack(content, page, indexOf) : new Set();
}

/** Null where it would have more elements than Readability takes: to make them all only to be refused costs most of the time. */
function copyOf(page: Page, hidden: IsHidden): { document: DomDocument; indexOf: Map<DomNode, number> } | null {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument;
  };
  const indexOf = new Map<DomNode, number>();
  // Copies of the open elements; those below the deepest level share the copy above them.
  const open: DomNode[] = [document as DomNode];
  const shareOf = proseShares(page);
  let skipping = -1;
  let elements = 0;
  for (const event of page.events) {
    if (event.kind === 'text') {
      const text = page.texts[event.text];
      if (skipping >= 0 || !text) continue;
      const copy = document.createTextNode(text.value);
      indexOf.set(copy, event.text);
      open.at(-1)?.appendChild(copy);
      continue;
    }
    const element = page.elements[event.element];
    if (!element) continue;
    if (event.kind === 'close') {
      if (skipping === event.element) skipping = -1;
      else if (skipping < 0) open.pop();
      continue;
    }
    if (skipping >= 0) continue;
    if (DROPPED.has(element.tag) || hidden(element) || isAside(element, shareOf(element))) {
      skipping = event.element;
      continue;
    }
    const known =
      element.tag === 'html'
        ? document.documentElement
        : element.tag === 'head'
          ? document.head
          : element.tag === 'body'
            ? document.body
            : null;
    const parent = open.at(-1) ?? document.body;
    if (!known && open.length > MAX_DEPTH) {
      open.push(parent);
      continue;
    }
    if (++elements > MAX_ELEMENTS) return null;
    const copy = known ?? document.createElement(/^[a-z][a-z0-9-]*$/.test(element.tag) ? element.tag : 'span');
    for (const name of KEPT) {
      const value = element.attributes[name];
      if (value !== undefined) copy.setAttribute(name, value);
    }
    copy.setAttribute(MARK, String(event.element));
    if (!known) parent.appendChild(copy);
    open.push(copy);
  }
  return { document, indexOf };
}

/** Finds, for each text of Readability's result, the text of the page that it is. */
function ledBack(content: DomNode, page: Page, indexOf: ReadonlyMap<DomNode, number>): Set<number> {
  const chosen = new Set<number>();
  const byValue = new Map<string, number[]>();
  page.texts.forEach((text, i) => {
    const list = byValue.get(text.value);
    if (list) list.push(i);
    else byValue.set(text.value, [i]);
  });
  let last = -1;
  const take = (index: number | null): boolean => {
    if (index === null) return false;
    chosen.add(index);
    last = index;
    return true;
  };
  for (let node: DomNode | null = content; node; node = following(node, content)) {
    if (node.nodeType !== 3) continue;
    if (take(indexOf.get(node) ?? null)) continue;
    // A rebuilt copy has a text node for each side of a character reference: neighbours are tried as one text first.
    const parts: DomNode[] = [node];
    for (let next = node.nextSibling; next?.nodeType === 3 && !indexOf.has(next); next = next.nextSibling)
      parts.push(next);
    const find = (value: string): number | null =>
      matching(value, markedAbove(parts[0] ?? content), page, byValue, chosen, last);
    if (!take(find(parts.map((part) => part.data ?? '').join(''))))
      for (const part of parts) take(find(part.data ?? ''));
    node = parts.at(-1) ?? node;
  }
  return chosen;
}

function matching(
  value: string,
  element: number | null,
  page: Page,
  byValue: ReadonlyMap<string, readonly number[]>,
  chosen: ReadonlySet<number>,
  last: number,
): number | null {
  const candidates = byValue.get(value);
  if (!candidates) return null;
  const [low, high] =
    element === null
      ? [0, page.texts.length]
      : [page.elements[element]?.textStart ?? 0, page.elements[element]?.textEnd ?? 0];
  const from = firstFrom(candidates, Math.max(low, last + 1));
  const next = candidates[from];
  if (next !== undefined && next < high) return next;
  // Readability moved it: any that is left inside the marked element.
  for (let i = firstFrom(candidates, low), tries = 0; tries < 50 && i < candidates.length; i++, tries++) {
    const index = candidates[i] ?? 0;
    if (index >= high) break;
    if (!chosen.has(index)) return index;
  }
  return null;
}

function markedAbove(node: DomNode): number | null {
  for (let up = node.parentNode; up?.nodeType === 1; up = up.parentNode) {
    const mark = up.getAttribute(MARK);
    if (mark !== null) return Number(mark);
  }
  return null;
}

function following(node: DomNode, root: DomNode): DomNode | null {
  if (node.firstChild) return node.firstChild;
  for (let at: DomNode | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
