import { html, type Markup } from '../../render/html/markup.ts';
import { type Change, changeInWords, type Publication } from '../changes.ts';
import type { PublishedPledge } from '../model.ts';
import { titleOf } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import type { Page } from './layout.ts';
import { day, pledgeCount } from './pieces.ts';

/** More changes of one publication than a page holds. */
const MAX_CHANGES = 60;
const MAX_PUBLICATIONS = 12;
const MAX_CORRECTIONS = 60;

/** What is new since each publication, and what was corrected. */
export function changesPage(
  publications: readonly Publication[],
  pledges: readonly PublishedPledge[],
  site: Site,
): Page {
  const { words } = site;
  const byId = new Map(pledges.map((pledge) => [pledge.id, pledge]));
  const corrections = pledges
    .flatMap((pledge) => pledge.corrections.map((correction) => ({ pledge, ...correction })))
    .filter(({ pledge, at, parts }) => parts.length > 0 && at > publishedFirst(pledge.id, publications))
    .toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
    .slice(0, MAX_CORRECTIONS);
  const rows = publications.slice(0, MAX_PUBLICATIONS).map(({ at, changes, pledges: count }) => {
    const first = changes.length === 0;
    return html`<section><h2>${day(at, site)}</h2>${first ? html`<p>${filled(words.changesFirst, pledgeCount(count, site))}</p>` : html`<ul class="changes">${changes.slice(0, MAX_CHANGES).map((change) => changed(change, byId.get(change.id), site))}</ul>${changes.length > MAX_CHANGES && html`<p>+ ${changes.length - MAX_CHANGES}</p>`}`}</section>\n`;
  });
  return {
    path: 'changes.html',
    title: words.changesTitle,
    description: words.changesIntro,
    section: 'changes',
    body: html`<h1>${words.changesTitle}</h1><p class="intro">${words.changesIntro}</p>
${rows}
<section aria-labelledby="corrections"><h2 id="corrections">${words.corrections}</h2>${
      corrections.length === 0
        ? html`<p>${words.correctionsNone}</p>`
        : html`<ul class="changes">${corrections.map(({ pledge, by, at, why, parts }) => html`<li>${day(at, site)}: ${link(pledge)} <b>${filled(words.corrected, parts.join(', '))}</b>${why !== null && html`. ${why}`} <span class="by">${by}</span></li>\n`)}</ul>`
    }</section>`,
  };
}

/** When a pledge was first published: what was corrected before, nobody outside had seen. */
function publishedFirst(id: string, publications: readonly Publication[]): string {
  const added = publications.find(({ changes }) =>
    changes.some((change) => change.what === 'added' && change.id === id),
  );
  return (added ?? publications.at(-1))?.at ?? '';
}

function changed(change: Change, pledge: PublishedPledge | undefined, site: Site): Markup {
  return html`<li><b>${changeInWords(change, site)}</b>: ${pledge === undefined ? change.id : link(pledge)}</li>\n`;
}

function link(pledge: PublishedPledge): Markup {
  return html`<a href="pledges/${pledge.id}.html">${titleOf(pledge)}</a>`;
}
