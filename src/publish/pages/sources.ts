import { html } from '../../render/html/markup.ts';
import type { QuotedSource } from '../people.ts';
import { titleOf } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import { type Page, rootFrom } from './layout.ts';
import { day, inPages, liveAddress, pager, quotationOfSource } from './pieces.ts';

const SOURCES_PER_PAGE = 120;
const MAX_QUOTES = 40;

export function sourcePages(sources: readonly QuotedSource[], site: Site): readonly Page[] {
  return [...indexPages(sources, site), ...sources.map((source) => sourcePage(source, site))];
}

function indexPages(sources: readonly QuotedSource[], site: Site): readonly Page[] {
  const { words } = site;
  const pages = inPages(sources, SOURCES_PER_PAGE);
  const pathOf = (number: number) => (number === 1 ? 'sources/index.html' : `sources/index-${number}.html`);
  return pages.map((some, i) => ({
    path: pathOf(i + 1),
    title: words.sourcesTitle,
    description: words.sourcesIntro,
    section: 'sources',
    body: html`<h1>${words.sourcesTitle}</h1><p class="intro">${words.sourcesIntro}</p>
<ul class="sources">${some.map(({ source, quotes }) => html`<li><p><a href="${source.id}.html">${source.title ?? words.untitled}</a></p><p class="facts">${source.outlet ?? ''}${source.published !== null && html`, ${day(source.published, site)}`} · ${passages(quotes.length, site)}</p></li>\n`)}</ul>
${pager(i + 1, pages.length, (number) => `../${pathOf(number)}`, site)}`,
  }));
}

function sourcePage({ source, quotes }: QuotedSource, site: Site): Page {
  const { words } = site;
  const path = `sources/${source.id}.html`;
  const root = rootFrom(path);
  const live = liveAddress(source);
  const seen = new Set<string>();
  const once = quotes.filter(({ quoted, pledge }) => {
    const key = `${quoted.id} ${pledge.id}`;
    return !seen.has(key) && seen.add(key);
  });
  return {
    path,
    title: source.title ?? words.untitled,
    description: `${source.outlet ?? ''} ${passages(quotes.length, site)}`.trim(),
    section: 'sources',
    subject: source.id,
    body: html`<h1 class="${(source.title ?? '').length > 60 ? 'long' : 'words'}">${source.title ?? words.untitled}</h1>
<p class="facts">${source.outlet ?? ''}${source.published !== null && html`, ${day(source.published, site)}`}${live !== null && html` · <a href="${live}" rel="noreferrer">${words.inTheSource}</a>`}</p>
<ol class="quotes">${once.slice(0, MAX_QUOTES).map(({ pledge, quoted }) => html`<li>${quotationOfSource(quoted, root, site)}<p class="facts"><a href="${root}pledges/${pledge.id}.html">${filled(words.pledgeKicker, pledge.id)}: ${titleOf(pledge)}</a></p></li>\n`)}</ol>`,
  };
}

function passages(count: number, { words }: Site): string {
  return count === 1 ? words.quotedPassage : filled(words.quotedPassages, count);
}
