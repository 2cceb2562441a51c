import { html, type Markup, trusted } from '../../render/html/markup.ts';
import type { Site } from '../settings.ts';
import type { Texts } from '../texts.ts';

/** What all pages have in common. */
export interface Frame {
  readonly site: Site;
  /** HTML of the publisher’s own that stands in the place of saydo’s; null where there is none. */
  readonly parts: {
    readonly head: string | null;
    readonly header: string | null;
    readonly footer: string | null;
    readonly method: string | null;
  };
  /** Name of the logo in the published folder; null where there is none. */
  readonly logo: string | null;
}

export interface Page {
  /** Within the folder: `pledges/P12.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly section: Section | null;
  readonly body: Markup;
  /** Subject that an error is reported of: `P12`. */
  readonly subject?: string;
  /** Share image, within the folder. */
  readonly image?: string;
  /** Atom feed, within the folder. */
  readonly feed?: string;
  /** oEmbed answer, within the folder. */
  readonly oembed?: string;
  readonly scripts?: readonly string[];
  /** Page that this is an earlier version of, within the folder. */
  readonly versionOf?: string;
}

export type Section = keyof typeof SECTIONS;

const SECTIONS = {
  tracker: 'index.html',
  people: 'people/index.html',
  sources: 'sources/index.html',
  method: 'method.html',
  changes: 'changes.html',
  check: 'check.html',
} as const satisfies { readonly [K in keyof Texts]?: string };

/** From a page to the folder that holds all of them. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A page of the site, whole. */
export function pageSource(page: Page, { site, parts, logo }: Frame): string {
  const { words, language, base } = site;
  const root = rootFrom(page.path);
  const title = page.section === 'tracker' && page.path === 'index.html' ? site.name : `${page.title} · ${site.name}`;
  const at = (path: string) => `${base}/${path === 'index.html' ? '' : path}`;
  const source = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
<link rel="stylesheet" href="${root}style.css">
${icon(root, logo)}
<link rel="alternate" type="application/atom+xml" title="${site.name}" href="${root}feed.xml">
${page.feed !== undefined && html`<link rel="alternate" type="application/atom+xml" title="${page.title}" href="${root}${page.feed}">\n`}<meta property="og:type" content="article">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:site_name" content="${site.name}">
${
  base !== null &&
  html`<link rel="canonical" href="${at(page.versionOf ?? page.path)}">
<meta property="og:url" content="${at(page.path)}">
${page.image !== undefined && html`<meta property="og:image" content="${base}/${page.image}">\n`}${page.oembed !== undefined && html`<link rel="alternate" type="application/json+oembed" title="${page.title}" href="${base}/${page.oembed}">\n`}`
}<meta name="twitter:card" content="summary_large_image">
${page.versionOf !== undefined && html`<meta name="robots" content="noindex">\n`}${(page.scripts ?? []).map((script) => html`<script src="${root}${script}" defer></script>\n`)}${parts.head !== null && trusted(parts.head)}</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
${parts.header === null ? masthead(page, site, root, logo) : trusted(parts.header)}
<main id="content" tabindex="-1">
${page.body}
</main>
${parts.footer === null ? foot(page, site, root) : trusted(parts.footer)}
</body>
</html>
`;
  return source.source;
}

function icon(root: string, logo: string | null): Markup {
  return logo === null ? html`<link rel="icon" href="data:,">` : html`<link rel="icon" href="${root}${logo}">`;
}

function masthead({ section }: Page, { words, name }: Site, root: string, logo: string | null): Markup {
  const links = Object.entries(SECTIONS).map(([key, path]) => {
    const label = words[key as Section];
    return html`<li><a href="${root}${path}"${key === section && html` aria-current="page"`}>${label}</a></li>`;
  });
  return html`<header class="masthead"><p class="name"><a href="${root}index.html">${logo !== null && html`<img src="${root}${logo}" alt="" height="32">`}${name}</a></p>
<nav aria-label="${words.menu}"><ul>${links}</ul></nav></header>`;
}

/** It tells no day: a page whose words stay is to stay as it is, to the byte. */
function foot({ subject, path }: Page, { words, publisher, errors }: Site, root: string): Markup {
  return html`<footer class="foot"><p>${publisher !== '' && html`<b>${publisher}</b> · `}<a href="${root}changes.html">${words.changesTitle}</a>${errors !== null && html` · <a href="${errorAddress(errors, subject ?? path)}">${words.reportError}</a>`}</p>
<p>${words.footer}</p></footer>`;
}

/** Where an error is reported, with what it is about. */
export function errorAddress(errors: string, subject: string): string {
  if (/^https?:/.test(errors)) return errors;
  return `mailto:${errors}?subject=${encodeURIComponent(subject)}`;
}
