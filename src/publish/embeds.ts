import { html, type Markup } from '../render/html/markup.ts';
import { firstWording, type PublishedPledge, standingOf, statusOf } from './model.ts';
import { rootFrom } from './pages/layout.ts';
import { evidenceCount, names, pledgeRow, status, verdictLine } from './pages/pieces.ts';
import { timeline } from './pages/timeline.ts';
import { bar, sharesOf } from './pages/tracker.ts';
import type { Person } from './people.ts';
import { dayWords, doersOf, pledgeLine, standingWords, titleOf } from './sentences.ts';
import { CARD_HEIGHT, type Site } from './settings.ts';
import { filled } from './texts.ts';

/** Lines of a card that lists pledges. */
const MAX_LINES = 6;

/** Cards that stand in pages of others, in an iframe: by path within the folder. */
export function pledgeCards(pledge: PublishedPledge, site: Site): ReadonlyMap<string, string> {
  const { words } = site;
  const path = `embed/${pledge.id}.html`;
  const root = rootFrom(path);
  const first = firstWording(pledge);
  const latest = statusOf(pledge);
  const title = titleOf(pledge, 110);
  const head = html`<p class="kicker">${names(doersOf(first), root, words.noPledger)}</p><h1 class="long"><a href="${root}pledges/${pledge.id}.html">${titleOf(pledge, 280)}</a></h1>${pledge.description.title !== null && html`<p class="said">${pledgeLine(pledge, 280)}</p>`}`;
  const card = html`${head}<p class="stands">${status(standingOf(pledge), site)}</p>${verdictLine(pledge, site)}<p class="facts">${latest !== null && html`${filled(words.assessedBy, latest.by, dayWords(latest.date, site.language))} · `}${evidenceCount(pledge.evidence.length, site)}</p>`;
  return new Map([
    [path, cardSource(card, title, root, site)],
    [
      `embed/${pledge.id}-timeline.html`,
      cardSource(
        html`${head}${timeline(pledge, site)}<p class="stands">${status(standingOf(pledge), site)}</p>`,
        title,
        root,
        site,
      ),
    ],
  ]);
}

export function personCard({ id, name, pledged }: Person, site: Site): readonly [path: string, source: string] {
  const root = '../';
  const body = html`<h1 class="long"><a href="${root}people/${id}.html">${name}</a></h1>${list(pledged, root, site)}`;
  return [`embed/${id}.html`, cardSource(body, name, root, site)];
}

/** The tracker, and what of it has one status, as cards. */
export function trackerCards(pledges: readonly PublishedPledge[], site: Site): ReadonlyMap<string, string> {
  const root = '../';
  const card = (title: string, href: string, some: readonly PublishedPledge[]) =>
    cardSource(
      html`<h1 class="long"><a href="${root}${href}">${title}</a></h1>${list(some, root, site)}`,
      title,
      root,
      site,
    );
  const cards = new Map([['embed/tracker.html', card(site.name, 'index.html', pledges)]]);
  for (const { standing } of sharesOf(pledges)) {
    const listed = pledges.filter((pledge) => standingOf(pledge).id === standing.id);
    cards.set(
      `embed/status-${standing.id}.html`,
      card(standingWords(standing, site), `status/${standing.id}.html`, listed),
    );
  }
  return cards;
}

function list(pledges: readonly PublishedPledge[], root: string, site: Site): Markup {
  return html`${bar({ shares: sharesOf(pledges), all: pledges.length, here: null }, root, site)}<ol class="pledges">${pledges.slice(0, MAX_LINES).map((pledge) => pledgeRow(pledge, root, site))}</ol>`;
}

function cardSource(body: Markup, title: string, root: string, site: Site): string {
  return html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<base target="_top">
<link rel="stylesheet" href="${root}style.css">
</head>
<body class="card">
<main>
${body}
<p class="foot"><a href="${root}index.html">${site.name}</a></p>
</main>
</body>
</html>
`.source;
}

/** The static answers of an oEmbed provider (https://oembed.com): by path. None without the site’s address. */
export function oembedOf(id: string, title: string, site: Site): readonly [path: string, source: string] | null {
  const { base, name } = site;
  if (base === null) return null;
  const [width, height] = [600, CARD_HEIGHT];
  const frame = html`<iframe src="${base}/embed/${id}.html" width="${width}" height="${height}" style="border:0" title="${title}" loading="lazy"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: name,
    provider_url: base,
    title,
    width,
    height,
    html: frame.source,
  };
  return [`oembed/${id}.json`, `${JSON.stringify(answer, null, 1)}\n`];
}
