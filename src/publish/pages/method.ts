import { RELATION_MEANS } from '../../record/evidence.ts';
import type { Agreement } from '../../record/views/overview.ts';
import type { Vocabulary } from '../../record/views/pledges.ts';
import { html, type Markup, trusted } from '../../render/html/markup.ts';
import { type PublishedPledge, statusOf } from '../model.ts';
import { axisWords, standingWords } from '../sentences.ts';
import type { Site } from '../settings.ts';
import type { Page } from './layout.ts';
import { signOf } from './pieces.ts';

/** What the method page tells of the record in figures. */
export interface RecordFacts {
  readonly articles: number;
  /** Findings that a person decided, and that nobody has looked at. */
  readonly decided: number;
  readonly waiting: number;
  readonly entries: number;
  readonly agreement: Agreement['items'];
  readonly vocabulary: Vocabulary;
}

/** How it was made, so that it can be judged. @param own HTML that the publisher puts first; null where there is none */
export function methodPage(
  pledges: readonly PublishedPledge[],
  facts: RecordFacts,
  site: Site,
  own: string | null,
): Page {
  const { words } = site;
  const { vocabulary, articles, decided, waiting, agreement } = facts;
  const assessed = pledges.filter((pledge) => statusOf(pledge) !== null).length;
  const body = html`<h1>${words.methodTitle}</h1>
${own !== null && trusted(own)}
<section><h2>What is published</h2>
<p>A reader of texts (a program that learned from annotated news and official texts) proposes what was said, pledged and done in an article, each on an exact passage. It misses some and gets some wrong. People then accept, correct or reject, each under their name and with the passage before them. What is published here was accepted by a person: a reviewer accepted, corrected or entered it, or named it with a reason in an assessment or as evidence, and nobody rejected it.</p>
<p>A pledge’s status is the latest assessment that stands. Reviewers may differ; all their assessments are shown.</p></section>
<section><h2>What was looked at, and what was not</h2>
<dl class="axes"><div><dt>Articles read</dt><dd>${articles}</dd></div><div><dt>Findings decided by people</dt><dd>${decided}</dd></div><div><dt>Findings that nobody has looked at yet</dt><dd>${waiting}</dd></div><div><dt>Pledges published</dt><dd>${pledges.length}</dd></div><div><dt>Of these assessed</dt><dd>${assessed}</dd></div></dl>
<p>What is in no article of this record was never looked at. That a pledge has no evidence here says that nobody has linked any, not that there is none; “${words.noneFound}” says where it was searched and until when.</p></section>
<section><h2>What the statuses mean</h2>
<p>The words are those of ${sourceOf(vocabulary)}.</p>
<ul class="vocabulary">${vocabulary.values.map((value) => html`<li><span class="status tone-${value.tone}"><span class="sign" aria-hidden="true">${signOf(value.tone)}</span> ${standingWords(value, site)}</span></li>`)}</ul>
<p>Beside what the evidence supports, an assessment can say what officials say, how the pledge stands against its schedule, and whether its words can be tested. Each is judged by itself.</p></section>
<section><h2>What evidence does to a pledge</h2>
<dl class="axes">${Object.entries(RELATION_MEANS).map(([relation, means]) => html`<div><dt>${axisWords(relation)}</dt><dd>${means}</dd></div>`)}</dl></section>
<section><h2>How far reviewers agree</h2>
${agreementTable(agreement)}</section>
<section><h2>How this can be checked</h2>
<p>Everything here follows from an append-only log, signed by whoever publishes it. <a href="check.html">Check this site</a> tells how to see for yourself that nothing was changed, added or left out.</p></section>`;
  return { path: 'method.html', title: words.methodTitle, description: words.methodTitle, section: 'method', body };
}

function sourceOf({ name, source }: Vocabulary): Markup {
  return /^https?:\/\//.test(source) ? html`<a href="${source}">${name}</a>` : html`${name}`;
}

function agreementTable(items: Agreement['items']): Markup {
  const said = items.filter(({ alpha, units }) => alpha !== null && units > 0);
  if (said.length === 0)
    return html`<p>No finding was decided by two reviewers, so nothing can be said of how far they agree.</p>`;
  return html`<table><caption>Krippendorff’s alpha: 1 is full agreement, 0 is chance</caption><thead><tr><th scope="col">Kind</th><th scope="col">Alpha</th><th scope="col">Findings</th></tr></thead><tbody>${said.map(
    ({ kind, alpha, units }) =>
      html`<tr><th scope="row">${kind ?? 'all'}</th><td>${(alpha ?? 0).toFixed(2)}</td><td>${units}</td></tr>`,
  )}</tbody></table>`;
}
