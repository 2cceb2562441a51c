import { relationInWords } from '../record/evidence.ts';
import type { OutgoingFinding, OutgoingPledge } from '../record/views/outgoing.ts';
import { lineOf } from '../record/wording/sentence.ts';
import { passageAddress } from './addresses.ts';
import type { Make } from './format.ts';
import { dayOf, type Lookup, lookupOf, mainPassages } from './lookup.ts';
import { assessmentInWords } from './wording.ts';

interface Slide {
  readonly unique_id: string;
  readonly start_date: Day;
  readonly end_date?: Day;
  readonly display_date?: string;
  readonly group: 'Said' | 'Done' | 'Judged';
  readonly text: { readonly headline: string; readonly text: string };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What was said, done and judged of the pledges, as TimelineJS 3 takes it (https://timeline.knightlab.com/docs/json-format.html). */
export const timelineJs: Make = (record) => {
  const lookup = lookupOf(record);
  const events = record.pledges.flatMap((pledge) => slidesOf(lookup, pledge));
  const title = {
    unique_id: 'record',
    text: { headline: 'Said and done', text: escaped(`Record ${record.about.record}`) },
  };
  return [{ name: 'timeline.json', content: `${JSON.stringify({ title, events }, null, 2)}\n` }];
};

function slidesOf(lookup: Lookup, pledge: OutgoingPledge): Slide[] {
  const said = pledge.wordings.flatMap((id) => slideOf(lookup, pledge, lookup.findings.get(id), 'Said', null));
  const evidence = (lookup.evidence.get(pledge.id) ?? []).flatMap((link) => {
    const finding = lookup.findings.get(link.finding);
    return slideOf(lookup, pledge, finding, finding?.kind === 'action' ? 'Done' : 'Said', {
      id: link.id,
      words: `${relationInWords(link.relation)}. ${link.why} (${link.by})`,
    });
  });
  const judged = (lookup.assessments.get(pledge.id) ?? []).flatMap((assessment): Slide[] => {
    const day = dayIn(assessment.date);
    if (day === null) return [];
    const words = `${assessment.why} (${assessment.by})`;
    return [
      {
        ...{ unique_id: `${pledge.id}-${assessment.id}`, start_date: day, group: 'Judged' },
        text: { headline: escaped(assessmentInWords(assessment)), text: `<p>${escaped(words)}</p>` },
      },
    ];
  });
  return [...said, ...evidence, ...judged];
}

function slideOf(
  lookup: Lookup,
  pledge: OutgoingPledge,
  finding: OutgoingFinding | undefined,
  group: Slide['group'],
  evidence: { readonly id: string; readonly words: string } | null,
): Slide[] {
  const from = finding && dayIn(dayOf(lookup, finding));
  if (!finding || !from) return [];
  const to = finding.kind === 'pledge' ? null : dayIn(finding.date?.to ?? null);
  const article = lookup.articles.get(finding.article);
  const [passage] = mainPassages(finding);
  const address = article && passage ? passageAddress(article, passage) : null;
  const where = escaped([article?.outlet, article?.title].filter(Boolean).join(': '));
  const source = address === null ? where : `<a href="${escaped(address)}">${where || 'Source'}</a>`;
  return [
    {
      unique_id: `${pledge.id}-${evidence?.id ?? finding.id}`,
      start_date: from,
      ...(to === null ? {} : { end_date: to }),
      ...(finding.kind !== 'pledge' && finding.date ? { display_date: escaped(finding.date.exact) } : {}),
      group,
      text: {
        headline: escaped(lineOf(finding.sentence, MAX_HEADLINE_LENGTH)),
        text: [
          `<blockquote>${escaped(finding.exact)}</blockquote>`,
          evidence && `<p>${escaped(evidence.words)}</p>`,
          source && `<p>${source}</p>`,
        ]
          .filter(Boolean)
          .join(''),
      },
    },
  ];
}

const MAX_HEADLINE_LENGTH = 120;

function dayIn(iso: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

/** TimelineJS takes markup in its texts. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
