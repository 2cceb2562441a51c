/**
 * What several pages show alike. `root` is the way from a page to the folder of the site; null on a page that stays when what it
 * would link to goes: it links to nothing within the site then.
 */
import type { Dated } from '../../record/views/words.ts';
import { shownPart } from '../../record/wording/sentence.ts';
import { html, type Markup } from '../../render/html/markup.ts';
import {
  firstWording,
  type PublishedPledge,
  type Quoted,
  type Source,
  type Standing,
  standingOf,
  type Who,
} from '../model.ts';
import { dayWords, doersOf, pledgeLine, standingWords, titleOf, verdictOf, wholeMonth } from '../sentences.ts';
import type { Site } from '../settings.ts';
import { textFragment } from '../text-fragment.ts';
import { filled } from '../texts.ts';

/** A sign for each tone, so that none is told by its colour alone. */
const SIGNS: Readonly<Record<string, string>> = {
  kept: '●',
  partly: '◑',
  moving: '▶',
  stalled: '❚❚',
  broken: '✕',
  open: '○',
  none: '–',
};

export function signOf(tone: string): string {
  return SIGNS[tone] ?? '○';
}

export function status(standing: Standing, site: Site): Markup {
  return html`<span class="status tone-${toneOf(standing)}"><span class="sign" aria-hidden="true">${signOf(standing.tone)}</span> ${standingWords(standing, site)}</span>`;
}

export function toneOf({ tone }: Standing): string {
  return SIGNS[tone] === undefined ? 'open' : tone;
}

/** Names, each a link to its page where there is one. */
export function names(who: readonly Who[], root: string | null, nobody: string): Markup {
  if (who.length === 0) return html`<span class="nobody">${nobody}</span>`;
  return html`${who.map(({ name, entity }, i) => {
    const comma = i === 0 ? '' : i === who.length - 1 ? ' and ' : ', ';
    return html`${comma}${entity === null || root === null ? name : html`<a href="${root}people/${entity}.html">${name}</a>`}`;
  })}`;
}

export function day(value: string, { language }: Site): Markup {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  return iso === undefined ? html`${value}` : html`<time datetime="${iso}">${dayWords(value, language)}</time>`;
}

/** A day, a whole month, or the first and the last of several days. */
export function days({ from, to }: Pick<Dated, 'from' | 'to'>, site: Site): Markup {
  const month = from === null || to === null ? null : wholeMonth(from, to, site.language);
  if (month !== null) return html`${month}`;
  if (from === null || to === null || from === to) return day(from ?? to ?? site.words.undated, site);
  return html`${day(from, site)} – ${day(to, site)}`;
}

/** A line of a list of pledges. */
export function pledgeRow(pledge: PublishedPledge, root: string, site: Site): Markup {
  const { words } = site;
  const first = firstWording(pledge);
  const deadline = first.date?.to ?? null;
  const facts = [
    names(doersOf(first), root, words.noPledger),
    first.source.published !== null && html`${first.source.outlet}, ${day(first.source.published, site)}`,
    deadline !== null && html`${words.deadline}: ${day(deadline, site)}`,
    html`${evidenceCount(pledge.evidence.length, site)}`,
  ].filter((fact) => fact !== false);
  const verdict = verdictOf(pledge);
  return html`<li class="pledge-row"><p class="stands">${status(standingOf(pledge), site)}${verdict !== null && html` <span class="as-of">${filled(words.asOf, dayWords(verdict.date, site.language))}</span>`}</p><div><h3><a href="${root}pledges/${pledge.id}.html">${titleOf(pledge, 220)}</a></h3>${pledge.description.title !== null && html`<p class="said">${pledgeLine(pledge, 180)}</p>`}${verdictLine(pledge, site)}<p class="facts">${facts.map((fact, i) => html`<span class="fact">${fact}${i < facts.length - 1 && html` <span aria-hidden="true">·</span>`}</span> `)}</p></div></li>\n`;
}

/** Why it stands there, in a line. */
export function verdictLine(pledge: PublishedPledge, { words }: Site): Markup | null {
  const verdict = verdictOf(pledge);
  if (verdict === null) return null;
  return html`<p class="verdict">${verdict.differ && html`<b>${words.differ}.</b> `}${verdict.why}</p>`;
}

export function evidenceCount(count: number, { words }: Site): string {
  if (count === 0) return words.evidenceNone;
  return count === 1 ? words.evidenceOne : filled(words.evidenceCount, count);
}

export function pledgeCount(count: number, { words }: Site): string {
  return count === 1 ? words.onePledge : filled(words.pledgeCount, count);
}

/** A finding as its sentence, each name a link to its page where there is one. */
export function sentence({ sentence: { parts } }: Quoted, root: string | null): Markup {
  return html`${parts.map((each) => {
    const text = shownPart(each);
    return each.entity === null || root === null ? text : html`<a href="${root}people/${each.entity}.html">${text}</a>`;
  })}`;
}

/** Words of an article in the words around them, and where they stand. */
export function quotation(quoted: Quoted, root: string | null, site: Site): Markup {
  return figure(quoted, sourceLine(quoted, root, site));
}

/** The same on the page of its source, which says whose it is. */
export function quotationOfSource(quoted: Quoted, root: string, site: Site): Markup {
  const ways = waysTo(quoted, root, site);
  return figure(quoted, ways.length === 0 ? null : html`${ways.map((way, i) => html`${i > 0 && ' · '}${way}`)}`);
}

function figure({ around, words }: Quoted, caption: Markup | null): Markup {
  const text =
    around === null ? html`<mark>${words}</mark>` : html`${around.before}<mark>${around.exact}</mark>${around.after}`;
  return html`<figure class="quotation"><blockquote><p>${text}</p></blockquote>${caption !== null && html`<figcaption>${caption}</figcaption>`}</figure>`;
}

/** Outlet, day and title of a source, with the way to its live page and to an archived one. */
export function sourceLine(quoted: Quoted, root: string | null, site: Site): Markup {
  const { source } = quoted;
  const { words } = site;
  const title = source.title ?? words.untitled;
  return html`<cite data-source="${source.id}">${source.outlet ?? words.untitled}</cite>${source.published !== null && html`, ${day(source.published, site)}`}: ${root === null ? title : html`<a href="${root}sources/${source.id}.html">${title}</a>`}${waysTo(quoted, root, site).map((way) => html` · ${way}`)}`;
}

/** Links to the words in the live page, and in an archived one. */
function waysTo(quoted: Quoted, root: string | null, site: Site): readonly Markup[] {
  const { source } = quoted;
  const live = liveAddress(source);
  const archived = archivedAddress(source, live, root, site);
  return [
    ...(live === null
      ? []
      : [html`<a href="${live}${textFragment(quoted)}" rel="noreferrer">${site.words.inTheSource}</a>`]),
    ...(archived === null ? [] : [html`<a href="${archived}" rel="noreferrer">${site.words.archived}</a>`]),
  ];
}

/** The page that was captured where it stands beside the site, else a copy in an archive of others. */
function archivedAddress(
  { id, captured }: Source,
  live: string | null,
  root: string | null,
  { archive }: Site,
): string | null {
  if (captured !== undefined && root !== null) return `${root}captures/${id}.html`;
  return archive === null || live === null ? null : archive.replace('{}', live);
}

/** The address of a source, where it is one that a browser opens; one with quotation marks or spaces is none. */
export function liveAddress({ url }: Source): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? (url.split('#')[0] ?? null) : null;
}

/** What a numbered list is cut into. */
export function inPages<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  for (let from = 0; from < items.length; from += most) pages.push(items.slice(from, from + most));
  return pages.length === 0 ? [[]] : pages;
}

/** The ways to the pages before and behind. @param addressOf of a page by its number, from 1 */
export function pager(
  number: number,
  of: number,
  addressOf: (number: number) => string,
  { words }: Site,
): Markup | null {
  if (of < 2) return null;
  return html`<nav class="pager" aria-label="${filled(words.page, number, of)}">${number > 1 && html`<a rel="prev" href="${addressOf(number - 1)}">${words.previous}</a>`}<span>${filled(words.page, number, of)}</span>${number < of && html`<a rel="next" href="${addressOf(number + 1)}">${words.next}</a>`}</nav>`;
}
