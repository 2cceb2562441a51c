import { sha256 } from '@noble/hashes/sha2.js';
import type { Reading } from '../../types.ts';
import { isDate } from '../dates.ts';
import { count, ownVoiceShare, publishedInWords } from '../in-words.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { articleRows } from './article-rows.ts';
import { indexes } from './indexes.ts';
import { html, type Markup, trusted } from './markup.ts';
import { STYLE, targetStyle } from './style.ts';

/**
 * A reading as one HTML page without external resources: no script, font, picture or network. The text is on the left
 * with its passages marked, the findings beside it, linked in both directions.
 */
export function htmlPage(reading: Reading): string {
  const lookup = lookUp(reading);
  const style = STYLE + targetStyle(reading);
  const { article } = reading;
  // The hash allows only the page's own style. Should a fault in escaping let markup through, it could not run.
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${reading.engine}">
<title>${article.title ?? 'Untitled article'} · saydo</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#article">To the article</a>
${heading(lookup)}
${kinds(lookup)}
<main id="article" tabindex="-1">
<h2 class="unseen">The article and its findings</h2>
<article${article.language !== 'und' && html` lang="${article.language}"`}>
${articleRows(lookup)}</article>
${indexes(lookup)}</main>
<footer><p>Read by ${reading.engine}. These are proposals of a machine: each stands on the passage it is linked to, and none has been checked by a person. The text belongs to its publisher.</p><p class="id">${article.id}</p></footer>
</body>
</html>
`;
  return page.source;
}

function heading({ reading: { article, notices } }: Lookup): Markup {
  const address = article.url !== null && /^https?:\/\//i.test(article.url) ? article.url : null;
  const facts = [
    article.outlet !== null && html`<b>${article.outlet}</b>`,
    article.byline.length > 0 && html`by ${article.byline.join(', ')}`,
    article.published === null
      ? html`publication date unknown`
      : html`<time>${publishedInWords(article.published)}</time>`,
    address !== null && html`<a href="${address}" rel="noreferrer noopener">original</a>`,
  ].filter((fact) => fact !== false);
  return html`<header><h1>${article.title ?? 'Untitled article'}</h1>
<p class="facts">${facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`)}</p>${
    notices.length > 0 && html`<ul class="notices">${notices.map((notice) => html`<li>${notice.message}</li>`)}</ul>`
  }</header>`;
}

/** Check boxes that show and hide the kinds, by the style sheet alone. They are also the legend. */
function kinds({ reading }: Lookup): Markup {
  const share = ownVoiceShare(reading);
  const boxes: readonly (readonly [kind: string, sample: Markup, label: string, on: boolean])[] = [
    ['statement', html`<span class="content">said</span>`, count(reading.statements.length, 'statement'), true],
    ['pledge', html`<span class="pledge">pledged</span>`, count(reading.pledges.length, 'pledge'), true],
    ['action', html`<span class="act">done</span>`, count(reading.actions.length, 'action'), true],
    ['figure', html`<span class="figure">12</span>`, count(reading.quantities.length, 'figure'), true],
    ['date', html`<span class="date">Monday</span>`, datesInWords(reading), true],
    [
      'voice',
      html`<span class="voice">told</span>`,
      `own voice${share === null ? '' : `, ${Math.round(share * 100)}%`}`,
      true,
    ],
  ];
  return html`<form class="kinds" autocomplete="off" aria-label="Kinds to show">${boxes.map(
    ([kind, sample, label, on]) =>
      html`<label><input type="checkbox" id="show-${kind}"${on && html` checked`}><span class="sample" aria-hidden="true">${sample}</span> ${label}</label>`,
  )}</form>`;
}

/** `9 dates, 3 other times`: the text marks both in the same way. */
function datesInWords({ times }: Reading): string {
  const dates = times.filter(isDate).length;
  const rest = times.length - dates;
  return `${count(dates, 'date')}${rest > 0 ? `, ${count(rest, 'other time')}` : ''}`;
}

function digest(text: string): string {
  return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
