import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page, by its place in {@link Page.elements}. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Stretch of the source that each attribute takes, `name="value"`. */
  readonly attributeAt: (name: string) => readonly [from: number, to: number] | null;
  /** Index of its parent, or -1. */
  readonly parent: number;
  readonly depth: number;
  /** Range of {@link Page.texts} inside it. */
  readonly textStart: number;
  textEnd: number;
}

export interface PageText {
  readonly value: string;
  /** Stretch of the source that it was read from. */
  readonly from: number;
  readonly to: number;
  /** Index of the element that it stands in. */
  readonly parent: number;
}

/** What comes next in document order. */
export type PageEvent =
  | { readonly kind: 'open' | 'close'; readonly element: number }
  | { readonly kind: 'text'; readonly text: number };

/** A page as flat lists in document order, so that every later step is a loop, however deep the page is nested. */
export interface Page {
  readonly source: string;
  readonly elements: readonly PageElement[];
  readonly texts: readonly PageText[];
  readonly events: readonly PageEvent[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Parsed by the HTML standard; scripts are kept as text for the caller. */
export function parsePage(source: string): Page {
  const elements: PageElement[] = [];
  const texts: PageText[] = [];
  const events: PageEvent[] = [];
  const document = parse(source, { sourceCodeLocationInfo: true });
  const stack: { nodes: readonly Node[]; next: number; element: number }[] = [
    { nodes: document.childNodes, next: 0, element: -1 },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (!node) {
      stack.pop();
      const done = elements[frame.element];
      if (done) {
        done.textEnd = texts.length;
        events.push({ kind: 'close', element: frame.element });
      }
    } else if (node.nodeName === '#text' && 'value' in node) {
      const at = node.sourceCodeLocation;
      const from = at?.startOffset ?? 0;
      texts.push({ value: node.value, from, to: at?.endOffset ?? from, parent: frame.element });
      events.push({ kind: 'text', text: texts.length - 1 });
    } else if ('tagName' in node) {
      const index = elements.length;
      const locations = node.sourceCodeLocation?.attrs;
      elements.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        attributeAt: (name) => {
          const at = locations?.[name];
          return at ? [at.startOffset, at.endOffset] : null;
        },
        parent: frame.element,
        depth: (elements[frame.element]?.depth ?? 0) + 1,
        textStart: texts.length,
        textEnd: texts.length,
      });
      events.push({ kind: 'open', element: index });
      stack.push({ nodes: node.childNodes, next: 0, element: index });
    }
  }
  return { source, elements, texts, events };
}

/** The parser's time grows with the square of deeper nesting. */
const MAX_DEPTH = 3000;
/** A tree of more elements takes too much time and memory: some thousand bytes for each. */
const MAX_ELEMENTS = 100_000;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|option|td|tr|th)$/i;

/**
 * Whether a page is nested deeper, or has more elements, than any editor writes; a rough count that reads no more than the
 * tags' names.
 */
export function isBeyondTrees(source: string): boolean {
  let depth = 0;
  let elements = 0;
  for (const match of source.matchAll(/<(\/?)([A-Za-z][\w-]{0,30})/g)) {
    if (!match[1] && ++elements > MAX_ELEMENTS) return true;
    if (VOID.test(match[2] ?? '')) continue;
    if (match[1]) depth = Math.max(0, depth - 1);
    else if (++depth > MAX_DEPTH) return true;
  }
  return false;
}

const NO_PROSE = /^(?:script|style|noscript|template|title|textarea|option)$/;

/** Share of a page's running text that an element holds, 0 to 1: texts of a sentence's length count, menus do not. */
export function proseShares(page: Page): (element: PageElement) => number {
  const upTo = new Float64Array(page.texts.length + 1);
  page.texts.forEach(({ value, parent }, i) => {
    const length = value.trim().length;
    const counts = length >= 40 && !NO_PROSE.test(page.elements[parent]?.tag ?? '');
    upTo[i + 1] = (upTo[i] ?? 0) + (counts ? length : 0);
  });
  const all = Math.max(1, upTo[page.texts.length] ?? 0);
  return ({ textStart, textEnd }) => ((upTo[textEnd] ?? 0) - (upTo[textStart] ?? 0)) / all;
}
