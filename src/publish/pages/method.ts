import { RELATION_MEANS } from '../../record/evidence.ts';
import { CALLED } from '../../record/kinds/kinds.ts';
import { alpha } from '../../record/review/agreement.ts';
import type { Kind } from '../../record/types.ts';
import type { Agreement } from '../../record/views/overview.ts';
import type { Vocabulary } from '../../record/views/pledges.ts';
import { TONES, type Tone } from '../../record/vocabularies.ts';
import { html, type Markup, trusted } from '../../render/html/markup.ts';
import type { Coverage } from '../../store/queries/published/coverage.ts';
import { ENGINE } from '../../version.ts';
import { accuracy } from '../accuracy.ts';
import { type PublishedPledge, statusOf } from '../model.ts';
import { axisWords, standingWords } from '../sentences.ts';
import type { Site } from '../settings.ts';
import type { Page } from './layout.ts';
import { day, signOf } from './pieces.ts';

/** What the method page tells of the record in figures. */
export interface RecordFacts {
  readonly articles: number;
  /** Findings that a person decided, and of each kind those that nobody has looked at. */
  readonly decided: number;
  readonly waiting: Readonly<Partial<Record<Kind, number>>>;
  readonly entries: number;
  readonly coverage: Coverage;
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
  const { vocabulary, agreement } = facts;
  const body = html`<h1>${words.methodTitle}</h1>
${own !== null && trusted(own)}
<section><h2>What is published</h2>
<p>A reader of texts (a program that learned from annotated news and official texts) proposes what was said, pledged and done in an article, each on an exact passage. It misses some and gets some wrong. People then accept, correct or reject, each under their name and with the passage before them. What is published here was accepted by a person: a reviewer accepted, corrected or entered it, or named it with a reason in an assessment or as evidence, and nobody rejected it.</p>
<p>A pledge’s status is the latest assessment that stands. Reviewers may differ; all their assessments are shown.</p></section>
${accuracySection(facts.coverage)}
${lookedAt(pledges, facts, site)}
<section><h2>What the statuses mean</h2>
<p>The words are those of ${sourceOf(vocabulary)}.</p>
<dl class="vocabulary">${TONES.map((tone) => meaning(tone, vocabulary, site))}</dl>
<p>Beside what the evidence supports, an assessment can say what officials say, how the pledge stands against its schedule, and whether its words can be tested. Each is judged by itself.</p></section>
<section><h2>What evidence does to a pledge</h2>
<dl class="axes">${Object.entries(RELATION_MEANS).map(([relation, means]) => html`<div><dt>${axisWords(relation)}</dt><dd>${means}</dd></div>`)}</dl></section>
<section><h2>How far reviewers agree</h2>
${agreementTable(agreement)}
${judgedAlike(pledges)}</section>
<section><h2>How this can be checked</h2>
<p>Everything here follows from an append-only log, signed by whoever publishes it. <a href="check.html">Check this site</a> tells how to see for yourself that nothing was changed, added or left out.</p></section>`;
  return { path: 'method.html', title: words.methodTitle, description: words.methodTitle, section: 'method', body };
}

/** What the statuses of one sign have in common. */
function meaning(tone: Tone, { values }: Vocabulary, site: Site): Markup | null {
  const its = values.filter((value) => value.tone === tone);
  if (its.length === 0) return null;
  return html`<div><dt><span class="status tone-${tone}"><span class="sign" aria-hidden="true">${signOf(tone)}</span> ${its.map((value) => standingWords(value, site)).join(', ')}</span></dt><dd>${TONE_MEANS[tone]}</dd></div>\n`;
}

const TONE_MEANS: { readonly [K in Tone]: string } = {
  kept: 'What was pledged was done.',
  partly: 'Some of it was done, or less than was pledged.',
  moving: 'Something is done for it; it is not done yet.',
  stalled: 'It does not move, or not as it would have to.',
  broken: 'It was not done, or what was done was undone.',
  open: 'Nothing can be said yet, or what there is allows more than one answer.',
};

function sourceOf({ name, source }: Vocabulary): Markup {
  return /^https?:\/\//.test(source) ? html`<a href="${source}">${name}</a>` : html`${name}`;
}

/** How accurate the reader is that proposed all of it, before people looked. */
function accuracySection({ engines }: Coverage): Markup {
  const { found, parts } = accuracy();
  const rows = found.map(
    ({ what, texts, precision, recall }) =>
      html`<tr><th scope="row">${what}</th><td>${texts}</td><td>${percent(precision)}</td><td>${percent(recall)}</td></tr>`,
  );
  const older = engines.filter(({ engine }) => engine !== ENGINE);
  return html`<section><h2>How accurate the reader is</h2>
<p>Measured on English texts that it was not trained on, but that were looked at while it was made: on others, expect less. The reader only proposes; what is published here was accepted by a person. What it did not find, nobody was shown.</p>
<section class="scrolls" tabindex="0" aria-label="Figures of the reader"><table><caption>Of ${ENGINE}, in percent</caption><thead><tr><th scope="col">What</th><th scope="col">Measured on</th><th scope="col">Right, of what it finds</th><th scope="col">Found, of what is there</th></tr></thead><tbody>${rows}</tbody></table></section>
<p>Of what it finds, it is right ${list(parts.map(({ what, right }) => `about ${what} in ${percent(right)}%`))}.</p>${older.length > 0 && html`<p>Not all articles were read by it: ${list(older.map(({ engine, articles }) => `${articles} by ${engine}`))}.</p>`}</section>`;
}

function percent(figure: number): string {
  return figure.toFixed(0);
}

function list(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const KINDS = ['pledge', 'statement', 'action', 'quantity', 'entity'] as const satisfies readonly Kind[];

/** Outlets that are named; of more it is told how many. */
const MOST_OUTLETS = 12;

function lookedAt(pledges: readonly PublishedPledge[], facts: RecordFacts, site: Site): Markup {
  const { articles, decided, waiting, coverage } = facts;
  const { outlets, from, to, untouched } = coverage;
  const named = outlets.slice(0, MOST_OUTLETS);
  const more = outlets.length - named.length;
  const assessed = pledges.filter((pledge) => statusOf(pledge) !== null).length;
  const bare = pledges.filter(({ evidence }) => evidence.length === 0).length;
  const kinds = KINDS.flatMap((kind) => {
    const count = waiting[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? CALLED[kind].one : CALLED[kind].many}`];
  });
  return html`<section><h2>What was looked at, and what was not</h2>
<p>${articles === 1 ? '1 article was' : `${articles} articles were`} read${from !== null && to !== null && html`, from ${day(from, site)} to ${day(to, site)}`}${named.length > 0 && html`, of ${list(more > 0 ? [...named, `${more} other outlets`] : named)}`}. What is in no article of this record was never looked at.</p>
<dl class="axes"><div><dt>Findings decided by people</dt><dd>${decided}</dd></div><div><dt>Articles of which nobody decided anything</dt><dd>${untouched}</dd></div><div><dt>Pledges published</dt><dd>${pledges.length}</dd></div><div><dt>Of these assessed</dt><dd>${assessed}</dd></div><div><dt>Of these without evidence</dt><dd>${bare}</dd></div></dl>
<p>${kinds.length === 0 ? 'Nothing that the reader proposed waits for somebody to look at it.' : html`Nobody has accepted, corrected or rejected ${list(kinds)} that the reader proposed: of these is published only what somebody named as evidence or assessed.`} That a pledge has no evidence here says that nobody has linked any, not that there is none; “${site.words.noneFound}” says where it was searched and until when.</p></section>`;
}

/** Whether reviewers who assessed the same pledge say the same of its evidence. */
function judgedAlike(pledges: readonly PublishedPledge[]): Markup {
  const units = pledges.map(({ assessments }) => {
    const current = assessments.filter((each) => each.current && each.evidence !== null);
    return new Map(current.map(({ by, evidence }) => [by, evidence ?? '']));
  });
  const shared = units.filter(({ size }) => size > 1);
  if (shared.length === 0)
    return html`<p>No published pledge was assessed by two reviewers, so nothing can be said of how far they agree on that.</p>`;
  const alike = shared.filter((unit) => new Set(unit.values()).size === 1).length;
  if (shared.length === 1)
    return html`<p>One published pledge was assessed by two or more reviewers, who ${alike === 1 ? 'say the same' : 'differ on what the evidence supports'}.</p>`;
  const { alpha: value } = alpha(units);
  return html`<p>${shared.length} published pledges were assessed by two or more reviewers. On ${alike} of them all say the same of what the evidence supports${value !== null && ` (alpha ${value.toFixed(2)})`}.</p>`;
}

function agreementTable(items: Agreement['items']): Markup {
  const said = items.filter(({ alpha: value, units }) => value !== null && units > 0);
  if (said.length === 0)
    return html`<p>No finding was decided by two reviewers, so nothing can be said of how far they agree.</p>`;
  return html`<table><caption>Whether to accept, correct or reject: Krippendorff’s alpha; 1 is full agreement, 0 is chance</caption><thead><tr><th scope="col">Kind</th><th scope="col">Alpha</th><th scope="col">Findings</th><th scope="col">Reviewers</th></tr></thead><tbody>${said.map(
    ({ kind, alpha: value, units, coders }) =>
      html`<tr><th scope="row">${kind === null ? 'all' : CALLED[kind].many}</th><td>${(value ?? 0).toFixed(2)}</td><td>${units}</td><td>${coders}</td></tr>`,
  )}</tbody></table>`;
}
