import type {
  ArticleView,
  AssessmentView,
  EvidenceView,
  FindingView,
  Found,
  ItemView,
  ListedDifference,
  Logged,
  Overview,
  ProposedJoin,
  Waiting,
} from '../../../src/record/answers.ts';
import type {
  ActionFinding,
  EntityFinding,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from '../../../src/record/types.ts';
import type { Passage } from '../../../src/types.ts';

/** 2031-03-05, in days since 1970-01-01: 61 years, 15 leap days, then January, February and four days of March. */
export const MARCH_5 = 61 * 365 + 15 + 31 + 28 + 4;

const courier = {
  article: 12,
  title: 'Lowen opens talks on the Tarn sluices',
  outlet: 'The Lowen Courier',
  published: '2031-03-05',
};
export const radio = { article: 14, title: 'Minister: gates will open', outlet: 'Radio Tarn', published: '2031-03-06' };

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

export const waiting: readonly Waiting[] = [
  {
    ...courier,
    id: 302,
    kind: 'pledge',
    form: 'promise',
    item: 89,
    exact: 'open two of the gates before the end of 2032',
    who: ['Iva Sorn'],
    place: 410,
    confidence: 0.8,
    verdict: 'proposed',
    members: 3,
  },
  {
    ...radio,
    id: 401,
    kind: 'statement',
    form: 'indirect',
    item: 95,
    exact: 'that any money had been offered',
    who: [],
    place: 20,
    confidence: null,
    verdict: 'proposed',
    members: 1,
  },
];

export const joins: readonly ProposedJoin[] = [
  {
    id: 7,
    kind: 'statement',
    score: 0.74,
    why: 'both quote the same nine words; same speaker',
    verdict: 'proposed',
    by: null,
    a: {
      item: 88,
      label: '“We will open two of the gates”',
      members: 3,
      finding: 301,
      exact: '“We will open two of the gates”',
      outlet: 'The Lowen Courier',
      published: '2031-03-05',
    },
    b: {
      item: 91,
      label: '“We shall open two gates, and soon”',
      members: 1,
      finding: 412,
      exact: '“We shall open two gates”',
      outlet: 'Radio Tarn',
      published: '2031-03-06',
    },
  },
];

export const differences: readonly ListedDifference[] = [
  {
    item: 88,
    kind: 'statement',
    label: '“We will open two of the gates”',
    aspect: 'wording',
    what: 'one quotes “will open”, the other “shall open”',
    a: {
      article: 12,
      outlet: 'The Lowen Courier',
      published: '2031-03-05',
      words: 'We will open two',
      finding: 301,
      place: 400,
    },
    b: {
      article: 14,
      outlet: 'Radio Tarn',
      published: '2031-03-06',
      words: 'We shall open two',
      finding: 412,
      place: 30,
    },
  },
  {
    item: 103,
    kind: 'quantity',
    label: 'some 1,200 farmers',
    aspect: 'figure',
    what: 'some 1,200 farmers in the words of The Lowen Courier, 900 farmers according to Police',
    a: {
      article: 12,
      outlet: 'The Lowen Courier',
      published: '2031-03-05',
      words: 'some 1,200 farmers',
      finding: 305,
      place: 150,
    },
    b: { article: 14, outlet: null, published: null, words: '900 farmers', finding: 414, place: 70 },
  },
];

export const found: Found = {
  count: 12,
  more: false,
  hits: [
    {
      kind: 'statement',
      ref: 301,
      article: 12,
      title: courier.title,
      outlet: courier.outlet,
      day: MARCH_5,
      who: ['Iva Sorn'],
      passage: [
        { text: '“We will open two of the ', match: false },
        { text: 'gates', match: true },
        { text: '”', match: false },
      ],
      rank: 0.6,
    },
    {
      kind: 'article',
      ref: 12,
      article: 12,
      title: courier.title,
      outlet: courier.outlet,
      day: null,
      who: [],
      passage: [
        { text: 'Police cleared the sluice ', match: false },
        { text: 'gates', match: true },
        { text: ' on Monday', match: false },
      ],
      rank: 0.2,
    },
  ],
};

export const witness: FindingView = {
  ...courier,
  id: 301,
  kind: 'statement',
  item: 88,
  state: 'standing',
  verdict: 'accepted',
  proposed: statement,
  made: null,
  corrected: null,
  who: ['Iva Sorn'],
  roles: [{ role: 'speaker', name: 'Iva Sorn' }],
  reason: null,
  decisions: [
    { by: 'ana', verdict: 'accept', correction: null, why: 'heard it on the radio', at: '2031-03-07T10:12:31.000Z' },
  ],
  url: 'https://courier.example/sluices',
  context: {
    prefix: 'g and the farmers went home.\n',
    passage: passage('“We will open two of the gates”', 400),
    suffix: ' before the end of 2032, Water Minister Iva Sorn told Radio Tarn on Tue',
  },
};

export const second: FindingView = {
  ...witness,
  ...radio,
  id: 412,
  verdict: 'proposed',
  decisions: [],
  reason: { with: 301, score: 0.91, why: 'both quote the same nine words' },
  context: { prefix: 'ster said: ', passage: passage('“We will open two of the gates”', 900), suffix: '\nThe river' },
};

export const item: ItemView = {
  id: 88,
  kind: 'statement',
  label: '“We will open two of the gates”',
  first: MARCH_5,
  last: MARCH_5 + 1,
  members: 4,
  findings: [witness, second],
  differences: differences.slice(0, 1),
  proposals: joins,
  evidence: [],
  assessments: [],
};

export const evidence: readonly EvidenceView[] = [
  {
    id: 3,
    relation: 'fulfils',
    why: 'two gates are open',
    by: 'ana',
    at: '2031-03-08T10:12:31.000Z',
    finding: 412,
    other: {
      ...radio,
      id: 77,
      kind: 'action',
      item: 5,
      state: 'standing',
      verdict: 'accepted',
      exact: 'Engineers opened two of the gates on Friday',
      who: ['Engineers'],
      day: MARCH_5 + 2,
    },
  },
  {
    id: 4,
    relation: 'comments',
    why: 'too late, he says',
    by: 'noor',
    at: '2031-03-08T10:12:31.000Z',
    finding: 412,
    other: {
      ...courier,
      id: 78,
      kind: 'statement',
      item: 6,
      state: 'lost',
      verdict: 'proposed',
      exact: '“The gates should have been opened last year”',
      who: ['Pell Andra'],
      day: null,
    },
  },
];

export const assessments: readonly AssessmentView[] = [
  {
    id: 8,
    finding: 412,
    by: 'ana',
    at: '2031-04-02T09:00:00.000Z',
    why: 'nothing was published',
    current: true,
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
    id: 7,
    finding: 412,
    by: 'ana',
    at: '2031-03-08T09:00:00.000Z',
    why: 'so the minister says',
    current: false,
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

export const article: ArticleView = {
  ...courier,
  url: 'https://courier.example/sluices',
  byline: ['Ada Krell'],
  language: 'en',
  findings: new Map([
    ['statement', 4],
    ['pledge', 1],
    ['action', 0],
  ]),
  captures: [
    {
      id: 20,
      version: 1,
      content: 'sha256:0123456789abcdef0123',
      engine: 'saydo/0.2.0',
      name: 'press/sluices.txt',
      fetched: null,
      at: '2031-03-05T12:00:00.000Z',
      changes: [],
      lost: [],
    },
    {
      id: 31,
      version: 2,
      content: 'sha256:fedcba98765432100123',
      engine: 'saydo/0.2.0',
      name: 'press/sluices.txt',
      fetched: '2031-03-06T08:00:00Z',
      at: '2031-03-06T09:30:00.000Z',
      changes: [
        { before: 'gates before the end of ', removed: '2032', added: '2033', after: ' if the river' },
        { before: 'will go ', removed: '', added: 'very ', after: 'thirsty' },
        { before: 'Police ', removed: 'quickly ', added: '', after: 'cleared' },
      ],
      lost: [302],
    },
  ],
};

const logged = {
  at: '2031-03-07T10:12:31.000Z',
  by: 'ana',
  prev: '0'.repeat(64),
  hash: 'a1b2c3d4e5f60718'.repeat(4),
  why: null,
};

export const entries: readonly Logged[] = [
  {
    ...logged,
    seq: 9,
    kind: 'items.held-apart',
    subjects: ['E3', 'E9'],
    data: { before: null, after: { items: [3, 9], proposal: 8 } },
  },
  {
    ...logged,
    seq: 8,
    kind: 'items.joined',
    subjects: ['S88', 'S91'],
    data: { before: { into: [301], from: [412] }, after: { into: 88, from: 91, proposal: 7 } },
    why: 'the same interview',
  },
  {
    ...logged,
    seq: 2,
    by: 'saydo add',
    kind: 'article.added',
    subjects: ['T12'],
    data: {
      before: null,
      after: {
        capture: { article: 12, name: 'press/sluices.txt', stated: { title: 'Lowen opens talks' } },
        reading: { engine: 'saydo/0.2.0' },
        found: { first: 1, locals: ['e1', 'e2', 's1'] },
        joins: [{}, {}],
        proposals: [{}],
      },
    },
  },
];

export const overview: Overview = {
  name: '/home/ana/lowen.saydo',
  record: '5f0c',
  articles: 12,
  captures: 14,
  items: new Map([
    ['entity', 88],
    ['statement', 1204],
    ['pledge', 1],
    ['action', 0],
    ['quantity', 7],
  ]),
  waiting: 112,
  decided: 34,
  joins: 1,
  differences: 5,
  entries: 43,
  root: '9f86d081'.repeat(8),
};
