import { NOT_DESCRIBED } from '../../../src/record/kinds/description.ts';
import type {
  ActionFinding,
  EntityFinding,
  Finding,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from '../../../src/record/types.ts';
import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Evidence } from '../../../src/record/views/evidence.ts';
import type { FindingInContext, QueuePage } from '../../../src/record/views/findings.ts';
import type { LogEntry } from '../../../src/record/views/history.ts';
import type { Difference, EntityRead, ItemRead, Join } from '../../../src/record/views/items.ts';
import type { Overview } from '../../../src/record/views/overview.ts';
import type { Assessment, PledgeRead } from '../../../src/record/views/pledges.ts';
import type { Hits } from '../../../src/record/views/search.ts';
import type { Sentence } from '../../../src/record/views/words.ts';
import { part, SOMEBODY, sentenceOfParts } from '../../../src/record/wording/sentence.ts';
import { sentenceOf } from '../../../src/record/wording/wording.ts';
import { findingView } from '../../../src/store/queries/finding-view.ts';
import type { Passage } from '../../../src/types.ts';

const courier = {
  article: 'T12',
  title: 'Lowen opens talks on the Tarn sluices',
  outlet: 'The Lowen Courier',
  published: '2031-03-05',
};
export const radio = {
  article: 'T14',
  title: 'Minister: gates will open',
  outlet: 'Radio Tarn',
  published: '2031-03-06',
};

const passage = (exact: string, start = 0): Passage => ({ start, end: start + exact.length, exact });
const dated = (exact: string, value: string, edtf: string | null = null) =>
  ({ exact, type: 'DATE', value, edtf, from: null, to: null }) as const;

export const statement: StatementFinding = {
  kind: 'statement',
  local: 's1',
  form: 'direct',
  source: [passage('Water Minister Iva Sorn')],
  cue: [passage('told')],
  content: [passage('“We will open two of the gates”', 400)],
  speaker: 'e1',
  via: null,
  date: dated('on Tuesday', '2031-03-04'),
  parent: null,
  confidence: 0.92,
};

export const pledge: PledgeFinding = {
  kind: 'pledge',
  local: 'p1',
  form: 'promise',
  pledgers: ['e1'],
  passages: [passage('open two of the gates before the end of 2032', 410)],
  statement: 's1',
  amount: { exact: 'two', value: 2, unit: 'gates', of: null, approximate: false },
  deadline: dated('before the end of 2032', '2032', '../2032'),
  condition: passage('if the river allows it'),
  testable: 'clear',
  confidence: 0.8,
};

export const action: ActionFinding = {
  kind: 'action',
  local: 'a1',
  type: 'COERCE',
  act: passage('cleared'),
  actors: ['e2'],
  targets: [],
  passage: passage('Police cleared the sluice gates on Monday', 100),
  date: dated('on Monday', '2031-03-03'),
  place: null,
  statement: null,
  confidence: 0.7,
};

export const figure: QuantityFinding = {
  kind: 'quantity',
  local: 'q1',
  passage: passage('some 1,200 farmers', 150),
  value: 1200,
  unit: 'people',
  of: 'farmers',
  approximate: true,
  statement: null,
  whose: null,
  sentence: passage('some 1,200 farmers blocked them', 150),
};

export const entity: EntityFinding = {
  kind: 'entity',
  local: 'e1',
  name: 'Iva Sorn',
  type: 'person',
  mentions: [passage('Iva Sorn', 450), passage('Sorn', 600)],
  offices: [{ title: 'Water Minister', passage: passage('Water Minister', 435) }],
  company: [],
};

/** Who is named in a finding of each kind. */
const NAMED = { statement: 'speaker', pledge: 'pledger', action: 'actor', quantity: 'whose', entity: '' } as const;

/** Names in parts, as a finding has them. */
export const named = (names: Readonly<Record<string, string>>): FindingInContext['named'] =>
  Object.entries(names).map(([role, name]) => ({ role, name, entity: 'E3' }));

/** A sentence of words that nobody speaks. */
const summary = (text: string): Sentence => sentenceOfParts([part('words', text)]);

/** What Iva Sorn told Radio Tarn, quoted. */
const said = (text: string): Sentence =>
  sentenceOfParts([
    part('who', 'Iva Sorn', { entity: 'E3' }),
    part('glue', ' '),
    part('saying', 'told Radio Tarn'),
    part('glue', ': '),
    part('words', text, { quoted: true }),
  ]);

/** A finding as the record shows it: F412 for item 88, in Radio Tarn, by Iva Sorn. */
export function viewOf(finding: Finding, more: Partial<FindingInContext> = {}): FindingInContext {
  const shown = {
    ...{ id: 412, kind: finding.kind, item: 88, members: 1, finding, named: [], within: null, said: [] },
    ...({ state: 'standing', verdict: 'proposed', made: false } as const),
  };
  const view = findingView(shown);
  const who = finding.kind === 'entity' ? [] : named({ [NAMED[finding.kind]]: 'Iva Sorn' });
  return {
    ...view,
    named: who,
    sentence:
      more.exact === undefined
        ? sentenceOf(finding, more.named ?? who, [])
        : sentenceOfParts([
            ...(more.named ?? who).map(({ name }) => part('who', name)),
            part('glue', ': '),
            part('words', more.exact),
          ]),
    where: { ...radio, url: 'https://courier.example/sluices' },
    context: null,
    ...{ madeBy: null, joined: null, decisions: [] },
    ...more,
  };
}

export const second = viewOf(statement, {
  joined: { with: 'F301', by: null, score: 0.91, why: 'both quote the same nine words' },
  context: { prefix: 'minister said: ', exact: '“We will open two of the gates”', suffix: '\nThe river' },
});

export const witness = viewOf(statement, {
  id: 'F301',
  verdict: 'accepted',
  where: { ...courier, url: 'https://courier.example/sluices' },
  decisions: [
    {
      ...{ by: 'ana', verdict: 'accept', why: 'heard it on the radio', at: '2031-03-07T10:12:31.000Z' },
      ...{ blind: false, changes: [] },
    },
  ],
  context: {
    prefix: 'The gates closed and the farmers went home.\n',
    exact: '“We will open two of the gates”',
    suffix: ' before the end of 2032, Water Minister Iva Sorn told Radio Tarn on Tuesday.',
  },
});

export const queue: QueuePage = {
  items: [
    viewOf(pledge, {
      ...{ id: 'F302', item: 'P89', members: 3, where: { ...courier, url: null } },
    }),
    viewOf(statement, {
      ...{ id: 'F401', item: 'S95', form: 'indirect', exact: 'that any money had been offered', named: [] },
      sentence: sentenceOfParts([
        part('who', SOMEBODY),
        part('glue', ' '),
        part('saying', 'denied'),
        part('glue', ' '),
        part('words', 'that any money had been offered'),
      ]),
      confidence: null,
    }),
  ],
  next: null,
  count: 5,
  waiting: { pledge: 1, statement: 4, action: 0, quantity: 0, entity: 0 },
};

export const joins: Join[] = [
  {
    id: 'J7',
    kind: 'statement',
    score: 0.74,
    why: 'both quote the same nine words; same speaker',
    verdict: 'proposed',
    by: null,
    a: {
      item: 'S88',
      label: '“We will open two of the gates”',
      members: 3,
      finding: 'F301',
      exact: '“We will open two of the gates”',
      sentence: said('We will open two of the gates'),
      outlet: 'The Lowen Courier',
      published: '2031-03-05',
    },
    b: {
      item: 'S91',
      label: '“We shall open two gates, and soon”',
      members: 1,
      finding: 'F412',
      exact: '“We shall open two gates”',
      sentence: said('We shall open two gates, and soon'),
      outlet: 'Radio Tarn',
      published: '2031-03-06',
    },
  },
];

export const differences: Difference[] = [
  {
    item: 'S88',
    kind: 'statement',
    label: '“We will open two of the gates”',
    aspect: 'wording',
    what: 'one quotes “will open”, the other “shall open”',
    a: { ...courier, words: 'We will open two', finding: 'F301', sentence: said('We will open two of the gates') },
    b: { ...radio, words: 'We shall open two', finding: 'F412', sentence: said('We shall open two gates') },
  },
  {
    item: 'Q103',
    kind: 'quantity',
    label: 'some 1,200 farmers',
    aspect: 'figure',
    what: 'some 1,200 farmers in the words of The Lowen Courier, 900 farmers according to Police',
    a: { ...courier, words: 'some 1,200 farmers', finding: 'F305', sentence: summary('some 1,200 farmers') },
    b: {
      ...radio,
      title: null,
      outlet: null,
      published: null,
      words: '900 farmers',
      finding: 'F414',
      sentence: summary('According to police: 900 farmers'),
    },
  },
];

export const found: Hits = {
  count: 12,
  more: false,
  hits: [
    {
      kind: 'statement',
      id: 'F301',
      item: 'S88',
      day: '2031-03-05',
      sentence: said('We will open two of the gates'),
      who: ['Iva Sorn'],
      passage: [
        { text: '“We will open two of the ', match: false },
        { text: 'gates', match: true },
        { text: '”', match: false },
      ],
      where: courier,
    },
    {
      kind: 'article',
      id: 'T12',
      item: null,
      day: null,
      sentence: null,
      who: [],
      passage: [
        { text: 'Police cleared the sluice ', match: false },
        { text: 'gates', match: true },
        { text: ' on Monday', match: false },
      ],
      where: courier,
    },
  ],
};

/** What a list shows of an item. */
const row = {
  ...({ id: 'S88', kind: 'statement', verdict: 'proposed' } as const),
  sentence: said('We will open two of the gates'),
  ...{
    label: 'Iva Sorn told Radio Tarn: “We will open two of the gates”',
    members: 4,
    first: '2031-03-05',
    last: '2031-03-06',
    form: 'direct',
  },
};

export const item: ItemRead = {
  ...row,
  ...{ outlets: [], named: [] },
  findings: [witness, second],
  differences: differences.slice(0, 1),
  joins,
  evidenceFor: [],
};

const BARE = {
  sentence: summary('label'),
  ...{ label: 'label', members: 1, first: '2031-03-05', last: '2031-03-05', form: null },
  verdict: 'proposed' as const,
};

const LETTERS = { statement: 'S', pledge: 'P', action: 'A', quantity: 'Q', entity: 'E' } as const;

/** An item that one finding stands for. */
export function itemOf(finding: Finding, more: Partial<FindingInContext> = {}): ItemRead {
  const { kind } = finding;
  const bare = { ...BARE, outlets: [], named: [], differences: [], joins: [] };
  return { ...bare, id: `${LETTERS[kind]}5`, kind, findings: [viewOf(finding, more)], evidenceFor: [] };
}

/** A pledge that one finding stands for. */
export function pledgeOf(finding: PledgeFinding, more: Partial<FindingInContext> = {}): PledgeRead {
  const { findings: wordings, evidenceFor: _, ...rest } = itemOf(finding, more);
  return {
    ...rest,
    ...NOT_DESCRIBED,
    ...{ wordings, wording: '', finding: 'F412', where: radio, deadline: null, amount: null, testable: 'clear' },
    ...{
      evidence: 0,
      moved: null,
      status: null,
      disputed: 0,
      possibleDuplicates: [],
      proposed: false,
      links: [],
      assessments: [],
      criteria: null,
      earlierCriteria: [],
      supersededBy: [],
      supersedes: [],
      restatements: [],
      timeline: [],
    },
    vocabulary: { id: 'full-fact', name: 'Full Fact', source: '', values: [] },
  };
}

export const evidence: Evidence[] = [
  {
    id: 'V3',
    relation: 'fulfils',
    why: 'two gates are open',
    by: 'ana',
    at: '2031-03-08T10:12:31.000Z',
    item: 'A5',
    finding: viewOf(action, {
      ...{ id: 'F77', verdict: 'accepted', exact: 'Engineers opened two of the gates on Friday' },
      named: named({ actor: 'Engineers' }),
    }),
  },
  {
    id: 'V4',
    relation: 'comments',
    why: 'too late, he says',
    by: 'noor',
    at: '2031-03-08T10:12:31.000Z',
    item: 'S6',
    finding: viewOf(statement, {
      ...{ id: 'F78', state: 'lost', exact: '“The gates should have been opened last year”' },
      ...{ named: named({ speaker: 'Pell Andra' }), where: { ...courier, url: null } },
    }),
  },
];

export const assessments: Assessment[] = [
  {
    id: 'M8',
    by: 'ana',
    at: '2031-04-02T09:00:00.000Z',
    why: 'nothing was published',
    current: true,
    takenBack: false,
    criteria: null,
    missing: null,
    supersededBy: null,
    officials: 'under-way',
    evidence: 'none-found',
    value: null,
    vocabulary: 'full-fact',
    schedule: null,
    clarity: 'vague',
    searched: { where: 'the gazette and the ministry’s site', until: '2031-04-01' },
    settle: 'the list of the inspectorate',
    date: '2031-04-02',
  },
  {
    id: 'M7',
    by: 'ana',
    at: '2031-03-08T09:00:00.000Z',
    why: 'so the minister says',
    current: false,
    takenBack: false,
    criteria: null,
    missing: null,
    supersededBy: null,
    officials: null,
    evidence: 'on-track',
    value: { id: 'on-track', label: 'Appears on track', tone: 'moving' },
    vocabulary: 'full-fact',
    schedule: 'done-in-time',
    clarity: null,
    searched: null,
    settle: null,
    date: '2031-03-08',
  },
];

export const person: EntityRead = {
  ...itemOf(entity),
  ...{ id: 'E5', members: 3 },
  names: [
    { name: 'Iva Sorn', articles: 2 },
    { name: 'Sorn', articles: 1 },
  ],
  offices: ['minister', 'Water Minister'].map((title) => ({
    ...{ title, first: null, last: null, finding: 'F1', where: courier },
  })),
  counts: { said: 1, promised: 0, did: 0, articles: 3 },
};

export const article: ArticleRead = {
  ...courier,
  url: 'https://courier.example/sluices',
  byline: ['Ada Krell'],
  ...{ speaker: null, corrected: [], proposedOutlet: null, withdrawn: null },
  language: 'en',
  counts: { statement: 4, pledge: 1, action: 0 },
  ...{ day: '2031-03-05', versions: 2, added: '2031-03-05T12:00:00.000Z', waiting: 5, version: 2, text: '' },
  ...{ paragraphs: [], voice: [], notices: [], findings: [] },
  captures: [
    {
      media: 'text/plain',
      version: 1,
      content: 'sha256:0123456789abcdef0123',
      engine: 'saydo/0.2.0',
      name: 'press/sluices.txt',
      fetched: null,
      added: '2031-03-05T12:00:00.000Z',
      changes: [],
      lost: [],
    },
    {
      media: 'text/plain',
      version: 2,
      content: 'sha256:fedcba98765432100123',
      engine: 'saydo/0.2.0',
      name: 'press/sluices.txt',
      fetched: '2031-03-06T08:00:00Z',
      added: '2031-03-06T09:30:00.000Z',
      changes: [
        { before: 'gates before the end of ', removed: '2032', added: '2033', after: ' if the river' },
        { before: 'will go ', removed: '', added: 'very ', after: 'thirsty' },
        { before: 'Police ', removed: 'quickly ', added: '', after: 'cleared' },
      ],
      lost: ['F302'],
    },
  ],
};

const logged = {
  ...{ at: '2031-03-07T10:12:31.000Z', by: 'ana', prev: '0'.repeat(64), hash: 'a1b2c3d4e5f60718'.repeat(4), why: null },
  ...{ changes: [], before: null, after: null },
};

export const entries: LogEntry[] = [
  {
    ...logged,
    seq: 9,
    kind: 'items.held-apart',
    subjects: ['E3', 'E9'],
    summary: 'ana said that E3 and E9 are not one.',
  },
  {
    ...logged,
    seq: 8,
    kind: 'pledge.assessed',
    subjects: ['M4', 'P2'],
    summary: 'ana assessed P2 as of 2031-03-07: schedule overdue (M4, after M3).',
    changes: [{ what: 'schedule', was: 'behind', is: 'overdue' }],
    why: 'the day is past',
  },
  { ...logged, seq: 2, by: 'saydo add', kind: 'article.added', subjects: ['T12'], summary: 'saydo add added T12.' },
];

export const overview: Overview = {
  name: '/home/ana/lowen.saydo',
  version: '0.1.0',
  record: '5f0c',
  articles: 12,
  captures: 14,
  items: { entity: 88, statement: 1204, pledge: 1, action: 0, quantity: 7 },
  waiting: 112,
  decided: 34,
  joins: 1,
  differences: 5,
  entries: 43,
  root: '9f86d081'.repeat(8),
};
