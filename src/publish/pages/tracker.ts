import { html, type Markup } from '../../render/html/markup.ts';
import { type PublishedPledge, type Standing, standingOf } from '../model.ts';
import { standingWords } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import { type Page, rootFrom } from './layout.ts';
import { inPages, pager, pledgeCount, pledgeRow, signOf, toneOf } from './pieces.ts';

/** Lines on one page: it stays under 60 kB. */
const LINES_PER_PAGE = 40;

/** How many pledges stand somewhere. */
export interface Share {
  readonly standing: Standing;
  readonly count: number;
}

/** Where pledges stand, those of which there are most first within the order of tones. */
export function sharesOf(pledges: readonly PublishedPledge[]): readonly Share[] {
  const shares = new Map<string, { standing: Standing; count: number }>();
  for (const pledge of pledges) {
    const standing = standingOf(pledge);
    const share = shares.get(standing.id) ?? { standing, count: 0 };
    share.count++;
    shares.set(standing.id, share);
  }
  const order = (tone: string) => (TONES.indexOf(tone) + TONES.length + 1) % (TONES.length + 1);
  return [...shares.values()].toSorted(
    (a, b) =>
      order(a.standing.tone) - order(b.standing.tone) || b.count - a.count || (a.standing.id < b.standing.id ? -1 : 1),
  );
}

const TONES = ['kept', 'partly', 'moving', 'stalled', 'broken', 'open', 'none'];

/** The tracker: all pledges, and those of each status, which are lists of their own for whoever has no script. */
export function trackerPages(pledges: readonly PublishedPledge[], site: Site): readonly Page[] {
  const shares = sharesOf(pledges);
  const topics = [...new Set(pledges.flatMap(({ description }) => description.topic ?? []))].toSorted();
  const of = { shares, topics, all: pledges.length };
  return [
    ...listPages(pledges, site, { path: 'index', title: site.words.tracker, ...of, here: null }),
    ...shares.flatMap(({ standing }) =>
      listPages(
        pledges.filter((pledge) => standingOf(pledge).id === standing.id),
        site,
        {
          path: `status/${standing.id}`,
          title: standingWords(standing, site),
          ...of,
          here: standing.id,
        },
      ),
    ),
  ];
}

interface List {
  readonly path: string;
  readonly title: string;
  readonly shares: readonly Share[];
  readonly all: number;
  /** What pledges are about, in the order of letters. */
  readonly topics: readonly string[];
  /** Id of the status that it is of; null for all. */
  readonly here: string | null;
}

function listPages(pledges: readonly PublishedPledge[], site: Site, list: List): readonly Page[] {
  const { words, description } = site;
  const pages = inPages(pledges, LINES_PER_PAGE);
  const pathOf = (number: number) => (number === 1 ? `${list.path}.html` : `${list.path}-${number}.html`);
  return pages.map((some, i): Page => {
    const path = pathOf(i + 1);
    const root = rootFrom(path);
    const heading = list.here === null && i === 0 ? site.name : list.title;
    const body = html`<h1>${heading}</h1>
${list.here === null && i === 0 && html`<p class="intro">${description === '' ? words.intro : description}</p>`}
${bar(list, root, site)}
${list.here === null && filters(list, root, site)}
<section aria-labelledby="list"><h2 id="list" class="list-head">${list.here === null ? words.allPledges : list.title} <span class="count">${pledgeCount(pledges.length, site)}</span></h2>
<ol class="pledges" id="pledges" start="${i * LINES_PER_PAGE + 1}">
${some.map((pledge) => pledgeRow(pledge, root, site))}</ol>
<div id="pager">${pager(i + 1, pages.length, (number) => `${root}${pathOf(number)}`, site)}</div></section>`;
    return {
      path,
      title: i === 0 ? list.title : `${list.title}, ${filled(words.page, i + 1, pages.length)}`,
      description: `${list.title}: ${pledgeCount(pledges.length, site)}`,
      section: 'tracker',
      body,
      ...(list.here === null ? { scripts: ['site.js'] } : {}),
    };
  });
}

/** Where the pledges stand, as a bar with its legend, each part a link to its list. */
export function bar(
  { shares, all, here }: Pick<List, 'shares' | 'all' | 'here'>,
  root: string,
  site: Site,
): Markup | null {
  if (all === 0) return null;
  const parts = shares.map(({ standing, count }) => {
    const width = Math.max(0.6, (100 * count) / all);
    return html`<span class="part tone-${toneOf(standing)}" style="flex-grow:${Math.round(width * 10) / 10}"></span>`;
  });
  const legend = shares.map(
    ({ standing, count }) =>
      html`<li><a href="${root}status/${standing.id}.html"${standing.id === here && html` aria-current="true"`}><span class="sign tone-${toneOf(standing)}" aria-hidden="true">${signOf(standing.tone)}</span> ${standingWords(standing, site)} <b>${count}</b></a></li>`,
  );
  return html`<nav class="shares" aria-label="${site.words.byStatus}"><div class="bar" aria-hidden="true">${parts}</div><ul>${legend}</ul></nav>`;
}

/** Shown by the script that makes them work. */
function filters({ shares, topics }: Pick<List, 'shares' | 'topics'>, root: string, site: Site): Markup {
  const { words } = site;
  const option = ({ standing }: Share) =>
    html`<option value="${standing.id}">${standingWords(standing, site)}</option>`;
  return html`<noscript><p class="hint">${words.searchNoScript}</p></noscript>
<form class="filters" id="filters" role="search" hidden data-root="${root}" data-found="${words.filterFound}" data-none="${words.filterNone}" data-deadline="${words.deadline}" data-nobody="${words.noPledger}" data-as-of="${words.asOf}" data-differ="${words.differ}" data-evidence="${[words.evidenceNone, words.evidenceOne, words.evidenceCount].join('|')}">
<label>${words.filterWords}<input type="search" name="words" autocomplete="off"></label>
<label>${words.filterWho}<select name="who"><option value="">${words.filterAny}</option></select></label>
<label>${words.filterStatus}<select name="status"><option value="">${words.filterAny}</option>${shares.map(option)}</select></label>
${
  topics.length > 0 &&
  html`<label>${words.filterTopic}<select name="topic"><option value="">${words.filterAny}</option>${topics.map((topic) => html`<option>${topic}</option>`)}</select></label>
`
}<label>${words.filterOutlet}<select name="outlet"><option value="">${words.filterAny}</option></select></label>
<label>${words.sortBy}<select name="sort"><option value="">${words.sortDate}</option><option value="deadline">${words.sortDeadline}</option><option value="moved">${words.sortMoved}</option></select></label>
<button type="reset">${words.filterClear}</button>
<p class="found" id="found" role="status"></p>
</form>`;
}
