import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { sanitizedCss } from './sanitize-css.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What an article is set in. Whatever is not here is left out, its text stays. */
const KEPT = new Set(
  `html head body title style
  article section nav aside header footer main address hgroup h1 h2 h3 h4 h5 h6 div p hr pre blockquote
  ol ul menu li dl dt dd figure figcaption details summary
  a abbr b bdi bdo br cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr
  del ins img picture table caption colgroup col tbody thead tfoot tr td th center font big strike tt`.split(/\s+/),
);

/** What holds no text for readers: it is left out with all that is in it. */
const DROPPED = new Set(
  `script noscript template iframe frame frameset noframes object embed applet param link meta base canvas
  audio video source track map area form input button select option optgroup datalist textarea output progress meter
  dialog slot portal fencedframe plaintext xmp listing`.split(/\s+/),
);

const ATTRIBUTES = new Set(
  `alt title lang dir id class colspan rowspan headers scope span start reversed value type datetime cite width height
  align valign bgcolor color face size border cellpadding cellspacing open`.split(/\s+/),
);

const EMPTY = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Deeper than any page, and less deep than the limit of browsers' own parsers. */
const MAX_DEPTH = 400;

/**
 * A page without anything in it that runs, loads, sends or leads elsewhere: what an article is set in is kept, with its
 * styles; all else is left out. It is written anew from the parsed page, so that nothing comes through that only looks
 * like text. The frame that shows it forbids the same once more.
 */
export function sanitizedHtml(html: string): string {
  const written: string[] = ['<!doctype html><html><head><meta charset="utf-8">'];
  // A page can be nested deeper than calls can be.
  const stack: (Node | string)[] = [...parse(html).childNodes].reverse();
  let depth = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      written.push(next);
      depth--;
    } else if (next.nodeName === '#text') written.push(escaped((next as DefaultTreeAdapterTypes.TextNode).value));
    else if ('tagName' in next) {
      const element = next;
      if (element.namespaceURI === SVG || DROPPED.has(element.tagName)) continue;
      if (element.tagName === 'style' && element.namespaceURI === HTML) {
        written.push(`<style>${sanitizedCss(textOf(element))}</style>`);
        continue;
      }
      const shown =
        element.namespaceURI === HTML && KEPT.has(element.tagName) && !WHOLE.has(element.tagName) && depth < MAX_DEPTH;
      if (shown) {
        const image = element.tagName === 'img' ? imageOf(element) : '';
        if (image === null) {
          written.push(alternative(element));
          continue;
        }
        written.push(`<${element.tagName}${attributesOf(element)}${image}>`);
        if (!EMPTY.has(element.tagName)) {
          depth++;
          stack.push(`</${element.tagName}>`);
        }
      }
      for (const child of [...element.childNodes].reverse()) stack.push(child);
    }
  }
  return written.join('');
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** These are there once, and are written by hand. */
const WHOLE = new Set(['html', 'head', 'body']);

function attributesOf({ attrs, tagName }: Element): string {
  return attrs
    .flatMap(({ name, value }) => {
      if (name === 'style') return [` style="${quoted(sanitizedCss(value))}"`];
      // Within the page; elsewhere it leads from the article's own page at the desk.
      if (name === 'href' && tagName === 'a' && value.startsWith('#')) return [` href="${quoted(value)}"`];
      return ATTRIBUTES.has(name) ? [` ${name}="${quoted(value)}"`] : [];
    })
    .join('');
}

/** An image that the page brings with it; null for one that would be loaded. */
function imageOf({ attrs }: Element): string | null {
  const source = attrs.find(({ name }) => name === 'src')?.value.trim() ?? '';
  return /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i.test(source)
    ? ` src="${quoted(source)}"`
    : null;
}

/** What stands for an image that is not shown. */
function alternative({ attrs }: Element): string {
  const words = attrs.find(({ name }) => name === 'alt')?.value.trim() ?? '';
  return words === '' ? '' : `<span>[${escaped(words)}]</span>`;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
