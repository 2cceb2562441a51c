/** A small record of invented people, with what makes formats fail: emoji, quotation marks, line ends, formulas, markup. */

import type { Publisher } from '../../src/formats/format.ts';
import { quoteOf } from '../../src/record/anchor/quote.ts';
import type { Outgoing, OutgoingArticle, OutgoingFinding, OutgoingPassage } from '../../src/record/views/outgoing.ts';
import { glue, part, sentenceOfParts } from '../../src/record/wording/sentence.ts';

export const PUBLISHER: Publisher = {
  base: 'https://tarn.example/pledges/',
  name: 'The Tarn Desk',
  url: 'https://tarn.example/',
  license: 'https://creativecommons.org/licenses/by/4.0/',
};
export const NOBODY: Publisher = { base: null, name: null, url: null, license: null };

const GAZETTE = `Sluices to be mended 🛠️

Water Minister Iva Sorn said: “We will mend the <Dolen> sluices,
all nine & more, by the end of 2032.” It was “=SUM(1;2)” all over, a critic said.

Engineers mended three sluices in Lowen on 4 May.
`;
const COURIER = `The minister’s word, again

“We shall mend the Dolen sluices,” said Ms Sorn — 𝒩o one laughed.
`;

const GAZETTE_ARTICLE = article('T1', GAZETTE, {
  title: 'Sluices to be mended 🛠️',
  outlet: 'Lowen Gazette',
  published: '2031-05-07',
  url: 'https://gazette.example/sluices?id=1&page=2',
  byline: ['Ada Fenn'],
});
const COURIER_ARTICLE = article('T2', COURIER, {
  title: null,
  outlet: 'The Courier',
  published: '2031-05-09T08:30',
  url: null,
  byline: [],
});

const TAKEN: OutgoingFinding['taken'] = {
  ...{ how: 'accepted', by: ['Nele Ost'], at: '2031-06-01T09:00:00.000Z', why: 'her own words' },
};
const NOTHING: Omit<
  OutgoingFinding,
  'what' | 'id' | 'kind' | 'item' | 'article' | 'exact' | 'passages' | 'sentence' | 'stance'
> = {
  ...{ form: null, date: null, figure: null, testable: null, within: null, named: [], taken: TAKEN },
};
/** Whoever speaks, pledges or acts in the record's findings. */
const NAMES: Readonly<Record<string, string>> = { E1: 'Iva Sorn', E3: 'a critic', E4: 'Engineers', E5: 'Lowen' };
const PLEDGED = 'We will mend the <Dolen> sluices,\nall nine & more, by the end of 2032.';

const FINDINGS: OutgoingFinding[] = [
  finding({
    ...NOTHING,
    ...{ id: 'F1', kind: 'statement', item: 'S1', form: 'direct', article: 'T1', exact: `“${PLEDGED}”` },
    named: [{ role: 'speaker', entity: 'E1' }],
    passages: [
      passage(GAZETTE, 'content', `“${PLEDGED}”`),
      passage(GAZETTE, 'source', 'Water Minister Iva Sorn'),
      passage(GAZETTE, 'cue', 'said'),
    ],
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F2', kind: 'pledge', item: 'P2', form: 'promise', article: 'T1', exact: PLEDGED, within: 'F1' },
    ...{ testable: 'clear', named: [{ role: 'pledger', entity: 'E1' }] },
    date: { exact: 'the end of 2032', value: '2032', edtf: '2032', from: '2032-12-01', to: '2032-12-31' },
    figure: { exact: 'all nine', value: 9, unit: null, of: 'sluices', approximate: false },
    passages: [passage(GAZETTE, 'passage', PLEDGED)],
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F3', kind: 'statement', item: 'S3', form: 'indirect', article: 'T1', exact: '=SUM(1;2)' },
    named: [{ role: 'speaker', entity: 'E3' }],
    passages: [passage(GAZETTE, 'content', '=SUM(1;2)'), passage(GAZETTE, 'source', 'a critic')],
    taken: { ...TAKEN, how: 'made', why: null },
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F4', kind: 'action', item: 'A4', form: 'AID', article: 'T1' },
    exact: 'Engineers mended three sluices in Lowen on 4 May',
    named: [
      { role: 'actor', entity: 'E4' },
      { role: 'place', entity: 'E5' },
    ],
    date: { exact: '4 May', value: '2031-05-04', edtf: '2031-05-04', from: '2031-05-04', to: '2031-05-04' },
    passages: [
      passage(GAZETTE, 'passage', 'Engineers mended three sluices in Lowen on 4 May'),
      passage(GAZETTE, 'act', 'mended'),
    ],
    taken: { how: 'linked', by: ['Tom Verr'], at: '2031-06-02T09:00:00.000Z', why: 'a third of them' },
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F5', kind: 'pledge', item: 'P2', form: 'promise', article: 'T2', testable: 'vague' },
    exact: 'We shall mend the Dolen sluices,',
    named: [{ role: 'pledger', entity: 'E1' }],
    passages: [passage(COURIER, 'passage', 'We shall mend the Dolen sluices,')],
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F6', kind: 'quantity', item: 'Q6', form: 'sluices', article: 'T1', exact: 'three sluices' },
    figure: { exact: 'three sluices', value: [3, 4], unit: 'sluices', of: null, approximate: true },
    passages: [passage(GAZETTE, 'passage', 'three sluices')],
  }),
  finding({
    ...NOTHING,
    ...{ id: 'F7', kind: 'entity', item: 'E1', form: 'person', article: 'T2', exact: 'Ms Sorn' },
    passages: [passage(COURIER, 'mention', 'Ms Sorn'), passage(COURIER, 'mention', '𝒩o one')],
  }),
];

export const RECORD: Outgoing = {
  about: {
    what: 'record',
    record: '0f0e7c1e-5a0b-4f59-9f0a-3d6a4f5b6c7d',
    entries: 42,
    root: 'ab'.repeat(32),
    at: '2031-07-01T08:00:00.000Z',
    engine: 'saydo 0.1.0',
    vocabulary: {
      ...{ id: 'full-fact', name: 'Full Fact', source: 'https://fullfact.org/' },
      values: [{ id: 'not-kept', label: 'Not kept', tone: 'broken' }],
    },
  },
  articles: [GAZETTE_ARTICLE, COURIER_ARTICLE],
  entities: [
    { what: 'entity', id: 'E1', name: 'Iva Sorn', type: 'person', offices: ['Water Minister'] },
    { what: 'entity', id: 'E3', name: 'a critic', type: 'unnamed', offices: [] },
    { what: 'entity', id: 'E4', name: 'Engineers', type: 'group', offices: [] },
    { what: 'entity', id: 'E5', name: 'Lowen', type: 'place', offices: [] },
  ],
  findings: FINDINGS,
  pledges: [{ what: 'pledge', id: 'P2', finding: 'F2', wordings: ['F2', 'F5'] }],
  criteria: [
    {
      ...{ what: 'criteria', id: 'criteria-31', pledge: 'P2', entry: 31, kept: 'nine gates move', partly: 'six do' },
      ...{ broken: null, due: '2031-09', not: '=SUM(9)', by: 'Nele Ost', at: '2031-05-10T10:00:00.000Z', why: '' },
      current: true,
    },
  ],
  evidence: [
    {
      ...{ what: 'evidence', id: 'V1', pledge: 'P2', relation: 'advances', item: 'A4', finding: 'F4' },
      ...{ by: 'Tom Verr', at: '2031-06-02T09:00:00.000Z', why: 'a third of them' },
    },
  ],
  assessments: [
    {
      ...{ what: 'assessment', id: 'M1', pledge: 'P2', date: '2031-06-10', officials: 'under-way' },
      ...{ evidence: 'not-kept', schedule: 'behind', clarity: 'testable', settle: 'the inspectorate’s list' },
      ...{ criteria: 31, missing: null, supersededBy: null },
      ...{ searched: { where: 'the gazette', until: '2031-06-09' }, vocabulary: 'full-fact' },
      value: { id: 'not-kept', label: 'Not kept', tone: 'broken' },
      ...{ by: 'Nele Ost', at: '2031-06-10T10:00:00.000Z', why: 'three of nine, <b>so far</b>', current: true },
    },
  ],
};

function article(
  id: string,
  text: string,
  about: Pick<OutgoingArticle, 'title' | 'outlet' | 'published' | 'url' | 'byline'>,
): OutgoingArticle {
  const paragraphs = [...text.matchAll(/\S(?:.|\n(?!\n))*(?=\n)/g)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length };
  });
  return {
    what: 'article',
    id,
    language: 'en',
    content: `sha256:${'0'.repeat(64)}`,
    version: 1,
    text,
    paragraphs,
    ...about,
  };
}

function passage(text: string, part: OutgoingPassage['part'], exact: string): OutgoingPassage {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” is not in the text`);
  const end = start + exact.length;
  const point = (place: number) => [...text.slice(0, place)].length;
  const { prefix, suffix } = quoteOf(text, { start, end, exact });
  return { part, start, end, startPoint: point(start), endPoint: point(end), exact, prefix, suffix };
}

function finding(its: Omit<OutgoingFinding, 'what' | 'sentence' | 'stance'>): OutgoingFinding {
  const { kind, form, exact } = its;
  const stance = kind === 'statement' ? 'asserts' : null;
  const who = its.named.filter(({ role }) => role !== 'place');
  const sentence = sentenceOfParts([
    ...who.map(({ entity }) => part('who', NAMES[entity] ?? '', { entity })),
    ...(who.length === 0 ? [] : [glue(': ')]),
    part('words', exact, { quoted: form === 'direct' }),
  ]);
  return { what: 'finding', sentence, stance, ...its };
}

/** The text of an article of the record. @throws Error where there is none */
export function textOf(id: string): string {
  const found = RECORD.articles.find((each) => each.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found.text;
}
