import { html, type Markup } from '../../render/html/markup.ts';
import { standingOf } from '../model.ts';
import type { Person } from '../people.ts';
import { relationWords, titleOf } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { filled } from '../texts.ts';
import { type Page, rootFrom } from './layout.ts';
import { inPages, pager, pledgeCount, pledgeRow, quotation, signOf, toneOf } from './pieces.ts';
import { bar, sharesOf } from './tracker.ts';

const PEOPLE_PER_PAGE = 150;
/** Of one person on one page. */
const MAX_PLEDGES = 40;
const MAX_OTHERS = 15;

export function peoplePages(people: readonly Person[], site: Site): readonly Page[] {
  return [...indexPages(people, site), ...people.flatMap((person) => personPages(person, site))];
}

function indexPages(people: readonly Person[], site: Site): readonly Page[] {
  const { words } = site;
  const pages = inPages(people, PEOPLE_PER_PAGE);
  const pathOf = (number: number) => (number === 1 ? 'people/index.html' : `people/index-${number}.html`);
  return pages.map((some, i) => ({
    path: pathOf(i + 1),
    title: words.peopleTitle,
    description: words.peopleTitle,
    section: 'people',
    body: html`<h1>${words.peopleTitle}</h1>
<ul class="people">${some.map((person) => html`<li><a href="${person.id}.html">${person.name}</a> ${shares(person)}<span class="count">${whatOf(person, site)}</span></li>\n`)}</ul>
${pager(i + 1, pages.length, (number) => `../${pathOf(number)}`, site)}`,
  }));
}

/** How much of theirs is published. */
function whatOf({ pledged, others }: Person, site: Site): string {
  if (pledged.length > 0) return pledgeCount(pledged.length, site);
  return others.length === 1 ? site.words.personNamedOnce : filled(site.words.personNamed, others.length);
}

/** What became of somebody’s pledges, as a row of signs. */
function shares({ pledged }: Person): Markup {
  return html`<span class="signs" aria-hidden="true">${pledged.slice(0, 12).map((pledge) => {
    const standing = standingOf(pledge);
    return html`<span class="sign tone-${toneOf(standing)}">${signOf(standing.tone)}</span>`;
  })}</span>`;
}

function personPages(person: Person, site: Site): readonly Page[] {
  const { words } = site;
  const { id, name, pledged, others } = person;
  const pages = inPages(pledged, MAX_PLEDGES);
  const pathOf = (number: number) => (number === 1 ? `people/${id}.html` : `people/${id}-${number}.html`);
  return pages.map((some, i) => {
    const path = pathOf(i + 1);
    const root = rootFrom(path);
    return {
      path,
      title: name,
      description: `${name}: ${pledgeCount(pledged.length, site)}`,
      section: 'people',
      subject: id,
      oembed: `oembed/${id}.json`,
      body: html`<h1>${name}</h1>
${bar({ shares: sharesOf(pledged), all: pledged.length, here: null }, root, site)}
<section aria-labelledby="pledged"><h2 id="pledged">${words.personPledged} <span class="count">${pledgeCount(pledged.length, site)}</span></h2>
${pledged.length === 0 ? html`<p>${words.personNone}</p>` : html`<ol class="pledges">${some.map((pledge) => pledgeRow(pledge, root, site))}</ol>`}
${pager(i + 1, pages.length, (number) => `${root}${pathOf(number)}`, site)}</section>
${i === 0 && others.length > 0 && html`<section aria-labelledby="others"><h2 id="others">${words.personSaid}</h2><ol class="evidence">${others.slice(0, MAX_OTHERS).map(({ pledge, evidence }) => html`<li class="relation-${evidence.relation}"><p class="relation">${relationWords(evidence.relation)}</p><p class="who"><a href="${root}pledges/${pledge.id}.html#${evidence.id}">${filled(words.pledgeKicker, pledge.id)}: ${titleOf(pledge)}</a></p>${quotation(evidence.quoted, root, site)}</li>\n`)}</ol></section>`}`,
    };
  });
}
