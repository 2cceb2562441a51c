import { valueShown } from '../../record/assessment.ts';
import { criteriaInWords } from '../../record/kinds/criteria.ts';
import { DESCRIPTION_FIELDS } from '../../record/kinds/description.ts';
import { criteriaNote } from '../../record/pledges/criteria-note.ts';
import type { Dated } from '../../record/views/words.ts';
import { html, type Markup } from '../../render/html/markup.ts';
import {
  firstWording,
  othersJudge,
  type PublishedAssessment,
  type PublishedCriteria,
  type PublishedEvidence,
  type PublishedPledge,
  type Quoted,
  standingOf,
  statusOf,
} from '../model.ts';
import {
  axisWords,
  dayWords,
  doersOf,
  firstReports,
  pledgeLine,
  relationWords,
  standingWords,
  titleOf,
} from '../sentences.ts';
import { CARD_HEIGHT, type Site } from '../settings.ts';
import { filled } from '../texts.ts';
import { errorAddress, type Page, rootFrom } from './layout.ts';
import { day, days, names, quotation, sentence, signOf, sourceLine, status } from './pieces.ts';
import { momentList, timeline } from './timeline.ts';

/** What the log’s part of the folder has of an entry: whether its text is published. */
export type EntryShown = (seq: number) => boolean;

export interface Versions {
  /** Days on which others were published, the newest first. */
  readonly others: readonly string[];
  /** Day of the version that is made; null for the page that is always the newest. */
  readonly of: string | null;
}

/**
 * The page of a pledge, at its permanent address, or as it was published on a day. That one stays to the byte while sources,
 * people and entries come and go, so that it links to nothing of the site but what is always there.
 */
export function pledgePage(pledge: PublishedPledge, site: Site, shown: EntryShown, { others, of }: Versions): Page {
  const { words } = site;
  const address = `pledges/${pledge.id}.html`;
  const path = of === null ? address : `pledges/${pledge.id}/${of}.html`;
  const root = rootFrom(path);
  const links = of === null ? root : null;
  const first = firstWording(pledge);
  const standing = standingOf(pledge);
  const reports = firstReports(pledge);
  const isLater = (id: string) =>
    !reports.has(id) && pledge.timeline.some((moment) => moment.id === id && !moment.uncertain);
  // The title heads the page.
  const about = DESCRIPTION_FIELDS.filter(({ name }) => name !== 'title').flatMap(
    ({ name }) => pledge.description[name] ?? [],
  );
  const body = html`<article class="pledge">
${of !== null && html`<p class="notice">${filled(words.oldVersion, dayWords(of, site.language))} <a href="${root}${address}">${words.newestVersion}</a></p>`}
<p class="kicker">${filled(words.pledgeKicker, pledge.id)} <span aria-hidden="true">·</span> ${names(doersOf(first), links, words.noPledger)}${about.map((each) => html` <span aria-hidden="true">·</span> ${each}`)}</p>
${heading(pledge, links)}
<p class="facts">${sourceLine(first, links, site)}</p>
${superseding(pledge, links, site)}${statusBox(pledge, site)}
${criteria(pledge, site)}
<section aria-labelledby="timeline"><h2 id="timeline">${words.timeline}</h2>
${timeline(pledge, site)}
${momentList(pledge, site)}</section>
<section aria-labelledby="words"><h2 id="words">${words.words}</h2>
${facts(first, site)}
${pledge.wordings.map((wording, i) => html`<div class="wording" id="${wording.id}"><h3>${i === 0 ? words.pledgedFirst : isLater(wording.id) ? words.repeatedBy : words.reportedToo}</h3><p class="who">${sentence(wording, links)}</p>${quotation(wording, links, site)}</div>\n`)}</section>
<section aria-labelledby="evidence"><h2 id="evidence">${words.evidence}</h2>
${pledge.evidence.length === 0 ? html`<p>${words.noEvidence}</p>` : html`<ol class="evidence">${pledge.evidence.map((each) => evidence(each, links, site))}</ol>`}</section>
<section aria-labelledby="assessments"><h2 id="assessments">${words.assessments}</h2>
${pledge.assessments.length === 0 ? html`<p>${words.nobodyAssessed}</p>` : html`<ol class="assessments">${pledge.assessments.map((each) => assessment(each, pledge, site))}</ol>`}</section>
${of === null ? record(pledge, root, site, shown, others) : recordThen(pledge, site)}
</article>`;
  return {
    path,
    title: titleOf(pledge, 110),
    description: `${standingWords(standing, site)}. ${pledgeLine(pledge, 200)}`,
    section: 'tracker',
    body,
    subject: pledge.id,
    ...(of === null ? {} : { versionOf: address }),
    image: `share/${pledge.id}.svg`,
    feed: `pledges/${pledge.id}.xml`,
    oembed: `oembed/${pledge.id}.json`,
  };
}

/** Later and earlier pledges that stand in the place of one another. */
function superseding(
  { supersededBy = [], supersedes = [] }: PublishedPledge,
  root: string | null,
  { words }: Site,
): Markup | null {
  const all = [
    ...supersededBy.map((each) => ({ ...each, how: words.supersededBy })),
    ...supersedes.map((each) => ({ ...each, how: words.supersedes })),
  ];
  if (all.length === 0) return null;
  return html`<ul class="links">${all.map(({ id, label, how }) => html`<li>${how}: ${root === null ? label : html`<a href="${root}pledges/${id}.html">${label}</a>`}</li>`)}</ul>\n`;
}

/** The title that people gave it with its sentence; else that alone. */
function heading(pledge: PublishedPledge, root: string | null): Markup {
  const first = firstWording(pledge);
  const { title } = pledge.description;
  return title === null
    ? html`<h1 class="${first.sentence.text.length > 160 ? 'long' : 'words'}">${pledgeLine(pledge, Number.POSITIVE_INFINITY)}</h1>`
    : html`<h1>${title}</h1><p class="lead">${sentence(first, root)}</p>`;
}

function statusBox(pledge: PublishedPledge, site: Site): Markup {
  const { words } = site;
  const latest = statusOf(pledge);
  const others = othersJudge(pledge);
  return html`<section class="stands-box tone-${standingOf(pledge).tone}" aria-label="${words.whereItStands}"><p class="big">${status(standingOf(pledge), site)}</p>${
    latest === null
      ? html`<p>${words.nobodyAssessed}</p>`
      : html`<p class="by">${filled(words.assessedBy, latest.by, dayWords(latest.date, site.language))}</p>${axes(latest, site)}<p class="why">${latest.why}</p>`
  }${others.length > 0 && html`<p class="disputed">${others.length === 1 ? words.disputedOne : filled(words.disputed, others.length)}</p>`}</section>`;
}

function axes(judged: PublishedAssessment, site: Site): Markup {
  const { words } = site;
  const supports = valueShown(judged);
  const evidenceSaid = supports === null ? null : standingWords(supports, site);
  const rows: readonly (readonly [string, string | null])[] = [
    [words.evidenceAxis, evidenceSaid],
    [words.officials, judged.officials === null ? null : axisWords(judged.officials)],
    [words.schedule, judged.schedule === null ? null : axisWords(judged.schedule)],
    [words.clarity, judged.clarity === null ? null : axisWords(judged.clarity)],
  ];
  return html`<dl class="axes">${rows.map(([axis, value]) => value !== null && html`<div><dt>${axis}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What the pledge says of itself: deadline, amount. */
function facts({ date, figure }: Quoted, site: Site): Markup | null {
  const { words } = site;
  const rows = [
    date !== null && html`<div><dt>${words.deadline}</dt><dd>${deadline(date, site)}</dd></div>`,
    figure !== null && html`<div><dt>${words.amount}</dt><dd>“${figure.exact}”</dd></div>`,
  ].filter((row) => row !== false);
  return rows.length === 0 ? null : html`<dl class="axes">${rows}</dl>`;
}

/** The words that set it, with its day. A day that a person wrote down stands in no text, and is no quotation. */
function deadline({ exact, to }: Dated, site: Site): Markup {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(exact)) return day(to ?? exact, site);
  return html`“${exact}”${to !== null && html` = ${day(to, site)}`}`;
}

function evidence({ id, relation, why, by, at, quoted }: PublishedEvidence, root: string | null, site: Site): Markup {
  const { words } = site;
  const when = quoted.date;
  return html`<li id="${id}" class="relation-${relation}"><p class="relation">${relationWords(relation)}</p><p class="who">${sentence(quoted, root)}${when !== null && (when.from ?? when.to) !== null && html` (${days(when, site)})`}</p>
${quotation(quoted, root, site)}
<p class="why"><b>${words.because}:</b> ${why}</p><p class="by">${filled(words.linkedBy, by)}, ${day(at, site)}</p></li>\n`;
}

/** What would count, before what was found; and what was in force before it was changed. */
function criteria({ criteria: now = null, earlierCriteria: earlier = [] }: PublishedPledge, site: Site): Markup | null {
  const { words } = site;
  if (now === null && earlier.length === 0) return null;
  return html`<section aria-labelledby="criteria"><h2 id="criteria">${words.criteria}</h2>
${now === null ? html`<p>${words.criteriaGone}</p>` : criteriaList(now, site)}
${earlier.length > 0 && html`<details><summary>${words.criteriaBefore}</summary>${earlier.map((each) => criteriaList(each, site))}</details>`}</section>`;
}

function criteriaList(written: PublishedCriteria, site: Site): Markup {
  const { words } = site;
  const { by, at, why } = written;
  return html`<dl class="axes">${criteriaInWords({ ...written, due: written.due && dayWords(written.due, site.language) }).map(({ label, words: said }) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl><p class="by">${filled(words.criteriaBy, by)}, ${day(at, site)}${why.trim() !== '' && html`. ${words.because}: ${why}`}</p>\n`;
}

function assessment(judged: PublishedAssessment, pledge: PublishedPledge, site: Site): Markup {
  const { words, language } = site;
  const under = criteriaNote(
    { criteria: judged.criteria ?? null },
    { criteria: pledge.criteria ?? null, earlierCriteria: pledge.earlierCriteria ?? [] },
    (iso) => dayWords(iso, language),
  );
  const { id, by, date, current, why, settle, searched, missing = null } = judged;
  const value = valueShown(judged);
  const label = value === null ? words.unjudged : standingWords(value, site);
  return html`<li id="${id}"><p class="head"><span class="status tone-${value?.tone ?? 'open'}"><span class="sign" aria-hidden="true">${signOf(value?.tone ?? 'open')}</span> ${label}</span> <span class="by">${filled(words.assessedBy, by, dayWords(date, language))} (${current ? words.current : words.earlier})</span></p>
${axes(judged, site)}<p class="why"><b>${words.because}:</b> ${why}</p>${under !== null && html`<p class="by">Judged ${under}</p>`}${missing !== null && html`<p><b>${words.missing}:</b> ${missing}</p>`}${settle !== null && html`<p><b>${words.settle}:</b> ${settle}</p>`}${searched !== null && html`<p>${filled(words.searched, searched.where, dayWords(searched.until, language))}</p>`}</li>\n`;
}

/** What the page stands on, where it is as data, how it is embedded. */
function record(
  pledge: PublishedPledge,
  root: string,
  site: Site,
  shown: EntryShown,
  others: readonly string[],
): Markup {
  const { words, base, errors } = site;
  const { id } = pledge;
  const entries = entriesOf(pledge).map((seq) => {
    const number = filled(words.entryNumber, seq);
    return html`<li>${shown(seq) ? html`<a href="${root}log/entries/${seq}.json">${number}</a>` : filled(words.entryWithheld, seq)}</li>`;
  });
  const address = `${base ?? '…'}/embed/${id}.html`;
  return html`<section class="record" aria-labelledby="record"><h2 id="record">${words.record}</h2>
<p>${filled(words.version, dayWords(pledge.published, site.language))}</p>
<ul class="links"><li><a href="${root}data/pledges/${id}.json">${words.dataOf}</a></li><li><a href="${root}pledges/${id}.xml">${words.feedOf}</a></li>${errors !== null && html`<li><a href="${errorAddress(errors, id)}">${words.reportError}</a></li>`}</ul>
${others.length > 0 && html`<details><summary>${words.otherVersions}</summary><ul class="links">${others.map((each) => html`<li><a href="${root}pledges/${id}/${each}.html">${day(each, site)}</a></li>`)}</ul></details>`}
<details><summary>${words.entriesOfLog}</summary><ul class="entries">${entries}</ul></details>
<details><summary>${words.embed}</summary><p>${words.embedHow}</p><pre><code>${`<iframe src="${address}" width="100%" height="${CARD_HEIGHT}" style="border:0" title="${filled(words.pledgeKicker, id)}" loading="lazy"></iframe>`}</code></pre><ul class="links"><li><a href="${root}embed/${id}.html">${words.pledgedFirst}</a></li><li><a href="${root}embed/${id}-timeline.html">${words.timeline}</a></li></ul></details>
</section>`;
}

/** What the page of that day stood on. */
function recordThen(pledge: PublishedPledge, { words, errors }: Site): Markup {
  const entries = entriesOf(pledge).map((seq) => html`<li>${filled(words.entryNumber, seq)}</li>`);
  return html`<section class="record" aria-labelledby="record"><h2 id="record">${words.record}</h2>
${errors !== null && html`<p><a href="${errorAddress(errors, pledge.id)}">${words.reportError}</a></p>`}
<details><summary>${words.entriesOfLog}</summary><ul class="entries">${entries}</ul></details>
</section>`;
}

/** Numbers of the entries that what is published of a pledge stands on, in their order, each once. */
export function entriesOf(pledge: PublishedPledge): readonly number[] {
  const { description, criteria: now, earlierCriteria, wordings, evidence: links, assessments } = pledge;
  const all = [
    ...description.entries,
    ...[now, ...(earlierCriteria ?? [])].map((each) => each?.entry ?? 0),
    ...wordings.flatMap(({ entries }) => entries),
    ...links.flatMap(({ entry, quoted }) => [entry, ...quoted.entries]),
    ...assessments.map(({ entry }) => entry),
  ];
  return [...new Set(all)].filter((seq) => seq > 0).toSorted((a, b) => a - b);
}
