import type { Article, ParagraphRole } from '../../types.ts';
import type { Finding, Lookup } from '../lookup.ts';
import { card, KIND_NAMES } from './cards.ts';
import { byParagraph, type Layer, layersOf } from './layers.ts';
import { markedText } from './marked-text.ts';
import { html, type Markup } from './markup.ts';

/** The text with one row for each paragraph, and in each row the findings whose passages start there. */
export function articleRows(lookup: Lookup): Markup {
  const { article } = lookup.reading;
  const layers = byParagraph(article.paragraphs, layersOf(lookup), article.text);
  const shown = new Set<string>();
  const badge = (id: string) => badgeOf(lookup, id);
  const rows = article.paragraphs.map((bounds, i) => {
    const here = layers[i] ?? [];
    const [start, end] = bounds;
    if (here.length === 0 && isHeadline(article, article.text.slice(start, end))) return null;
    const text = markedText(article.text, bounds, here, badge);
    const cards = anchorsOf(here).map((id) => {
      shown.add(id);
      return cardOf(lookup, id, true);
    });
    return html`<div class="row">${element(article.roles[i] ?? 'body', text)}${notes(cards)}</div>\n`;
  });
  // Findings without a passage in any paragraph keep their card, so that links to them have a target.
  const rest = [...lookup.findings.values()].filter(({ kind, item }) => kind !== 'entity' && !shown.has(item.id));
  const lost = rest.map(({ item }) => cardOf(lookup, item.id, false));
  return html`${rows}${lost.length > 0 && html`<div class="row">${notes(lost)}</div>`}`;
}

/** The title stands at the head of the page already. */
function isHeadline(article: Article, text: string): boolean {
  return text.trim() === article.title?.trim();
}

/**
 * Ids of the findings whose passages start here: statements, pledges and actions first, then their figures and dates.
 */
function anchorsOf(layers: readonly Layer[]): readonly string[] {
  const anchors = layers.filter((layer) => layer.anchor);
  const small = ({ kind }: Layer) => kind === 'figure' || kind === 'date';
  return [...anchors.filter((layer) => !small(layer)), ...anchors.filter(small)].flatMap(({ id }) => id ?? []);
}

function cardOf(lookup: Lookup, id: string, anchored: boolean): Markup | null {
  const finding = lookup.findings.get(id);
  return finding === undefined || finding.kind === 'entity' ? null : card(lookup, finding, anchored);
}

function notes(cards: readonly (Markup | null)[]): Markup | null {
  return cards.length === 0 ? null : html`<ul class="notes" aria-label="Findings">${cards}</ul>`;
}

/** The title already heads the page, so here it is a plain line; headings of the text come under the page's own. */
function element(role: ParagraphRole, text: Markup): Markup {
  if (role === 'heading') return html`<h3 class="text">${text}</h3>`;
  return html`<p class="text ${role}">${text}</p>`;
}

function badgeOf(lookup: Lookup, id: string): Markup {
  const finding: Finding | undefined = lookup.findings.get(id);
  if (finding === undefined || finding.kind === 'entity') return html``;
  const label = `${KIND_NAMES[finding.kind]} ${id}: to its finding`;
  return html`<a class="badge in-text badge-${finding.kind}" id="${id}-text" href="#${id}" aria-label="${label}">${id}</a>`;
}
