import { isLinked, type Layer } from './layers.ts';
import { html, type Markup, trusted } from './markup.ts';

/**
 * A range of the text with its layers as elements: nested where layers nest; where they cross, the inner one is closed
 * and reopened.
 *
 * @param layers those of this range, within its bounds, as `byParagraph` returns them
 * @param badge the link to the finding, which stands before its words
 */
export function markedText(
  text: string,
  [start, end]: readonly [start: number, end: number],
  layers: readonly Layer[],
  badge: (id: string) => Markup,
): Markup {
  const bounds = [...new Set([start, end, ...layers.flatMap((layer) => [layer.start, layer.end])])].sort(
    (a, b) => a - b,
  );
  const open: Layer[] = [];
  let links: Layer[] = [];
  let next = 0;
  let out = '';
  for (const [i, from] of bounds.entries()) {
    out += closeEnded(open, from);
    links = links.filter((layer) => layer.end > from);
    for (let layer = layers[next]; layer !== undefined && layer.start <= from; layer = layers[++next]) {
      if (isLinked(layer)) links.push(layer);
      else {
        if (layer.anchor && layer.id !== null) out += badge(layer.id).source;
        open.push(layer);
        out += opening(layer);
      }
    }
    const to = bounds[i + 1];
    if (to !== undefined) out += words(text.slice(from, to), from, links, badge).source;
  }
  return trusted(out);
}

/** Closes the layers that end here, and reopens the inner ones that continue. */
function closeEnded(open: Layer[], at: number): string {
  const lowest = open.findIndex((layer) => layer.end <= at);
  if (lowest < 0) return '';
  const closed = open.splice(lowest);
  const going = closed.filter((layer) => layer.end > at);
  open.push(...going);
  return '</span>'.repeat(closed.length) + going.map((layer) => opening(layer)).join('');
}

function opening(layer: Layer): string {
  return html`<span class="${layer.kind}${layer.id === null ? '' : ` of-${layer.id}`}">`.source;
}

/**
 * Text under at most one link, since links cannot nest: the innermost finding gets the link, the outer ones a badge.
 */
function words(piece: string, from: number, links: readonly Layer[], badge: (id: string) => Markup): Markup {
  const inner = links.at(-1);
  if (inner === undefined) return html`${piece}`;
  const around = links.slice(0, -1).filter((layer) => layer.anchor && layer.start === from);
  const classes = [...new Set(links.flatMap((layer) => [layer.kind, `of-${layer.id}`]))].join(' ');
  const id = inner.anchor && inner.start === from ? html` id="${inner.id}-text"` : null;
  return html`${around.map((layer) => badge(layer.id ?? ''))}<a class="${classes}" href="#${inner.id}"${id}>${piece}</a>`;
}
