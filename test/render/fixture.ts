import type { Article, Passage, Reading, Step } from '../../src/types.ts';

/** Finds the nth place where words stand in a text, as a passage. */
export function passageIn(text: string, exact: string, nth = 0): Passage {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`the fixture's text has no “${exact}” (${nth})`);
  return { start, end: start + exact.length, exact };
}

export function articleOf(paragraphs: readonly string[], more: Partial<Article> = {}): Article {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const bounds = paragraphs.map((paragraph) => {
    const bound = [start, start + paragraph.length] as const;
    start += paragraph.length + 2;
    return bound;
  });
  return {
    id: 'sha256:0000',
    title: 'Lowen opens talks on the Tarn sluices',
    byline: ['Ada Krell'],
    published: '2031-03-05',
    outlet: 'The Lowen Courier',
    url: 'https://courier.example/sluices',
    language: 'en',
    text,
    paragraphs: bounds,
    roles: paragraphs.map((_, i) => (i === 0 && paragraphs.length > 1 ? 'title' : 'body')),
    origin: { media: 'text/plain', encoding: 'utf-8', bytes: text.length, runs: [] },
    ...more,
  };
}

export function readingOf(article: Article, more: Partial<Reading> = {}): Reading {
  return {
    format: 'saydo-reading/1',
    engine: 'saydo test',
    weights: null,
    id: article.id,
    article,
    entities: [],
    statements: [],
    voice: [],
    pledges: [],
    actions: [],
    quantities: [],
    times: [],
    notices: [],
    ...more,
  };
}

const PARAGRAPHS = [
  'Lowen opens talks on the Tarn sluices',
  'LOWEN — Police cleared the sluice gates on Monday after some 1,200 farmers blocked them for nine days.',
  '“We will open two of the gates before the end of 2032 if the river allows it,” Water Minister Iva Sorn told Radio Tarn on Tuesday. “Nobody will go thirsty.”',
  'Sorn said that Governor Pell Andra had promised to pay 40 million crowns to the villages downstream.',
  'A person close to the talks denied that any money had been offered.',
  'The permit was overturned by the Tarn District Court last week.',
];

/** A small reading made by hand: nesting, overlaps, an unnamed speaker, an action with no actor, own voice. */
export function sluices(): Reading {
  const article = articleOf(PARAGRAPHS);
  const at = (exact: string, nth = 0) => passageIn(article.text, exact, nth);
  const why = (rule: string, because: string, exact?: string): Step[] => [
    { rule, because, ...(exact === undefined ? {} : { passage: at(exact) }) },
  ];
  const nested = 'that Governor Pell Andra had promised to pay 40 million crowns to the villages downstream';
  return readingOf(article, {
    entities: [
      {
        id: 'e1',
        name: 'Iva Sorn',
        type: 'person',
        mentions: [at('Iva Sorn'), at('Sorn', 1)],
        offices: [{ title: 'Water Minister', passage: at('Water Minister') }],
        why: why('name', 'two capitalised words after an office', 'Iva Sorn'),
      },
      {
        id: 'e2',
        name: 'Pell Andra',
        type: 'person',
        mentions: [at('Pell Andra')],
        offices: [{ title: 'Governor', passage: at('Governor') }],
        why: [],
      },
      { id: 'e3', name: 'Radio Tarn', type: 'organisation', mentions: [at('Radio Tarn')], offices: [], why: [] },
      {
        id: 'e4',
        name: 'a person close to the talks',
        type: 'unnamed',
        mentions: [at('A person close to the talks')],
        offices: [],
        why: [],
      },
      { id: 'e5', name: 'Police', type: 'body', mentions: [at('Police')], offices: [], why: [] },
      {
        id: 'e6',
        name: 'Tarn District Court',
        type: 'body',
        mentions: [at('the Tarn District Court')],
        offices: [],
        why: [],
      },
    ],
    statements: [
      {
        id: 's1',
        kind: 'direct',
        source: [at('Water Minister Iva Sorn')],
        cue: [at('told')],
        content: [
          at('“We will open two of the gates before the end of 2032 if the river allows it,”'),
          at('“Nobody will go thirsty.”'),
        ],
        speaker: 'e1',
        via: 'e3',
        date: 't3',
        parent: null,
        confidence: 0.95,
        why: why('cue', 'a verb of saying with a person before it', 'told'),
      },
      {
        id: 's2',
        kind: 'indirect',
        source: [at('Sorn', 1)],
        cue: [at('said')],
        content: [at(nested)],
        speaker: 'e1',
        via: null,
        date: null,
        parent: null,
        confidence: 0.9,
        why: [],
      },
      {
        id: 's3',
        kind: 'indirect',
        source: [at('Governor Pell Andra')],
        cue: [at('had promised')],
        content: [at('to pay 40 million crowns to the villages downstream')],
        speaker: 'e2',
        via: null,
        date: null,
        parent: 's2',
        confidence: 0.8,
        why: [],
      },
      {
        id: 's4',
        kind: 'indirect',
        source: [at('A person close to the talks')],
        cue: [at('denied')],
        content: [at('that any money had been offered')],
        speaker: 'e4',
        via: null,
        date: null,
        parent: null,
        confidence: 0.7,
        why: [],
      },
    ],
    voice: [at(PARAGRAPHS[1] ?? ''), at(PARAGRAPHS[5] ?? '')],
    pledges: [
      {
        id: 'p1',
        kind: 'promise',
        pledgers: ['e1'],
        passages: [at('open two of the gates before the end of 2032')],
        statement: 's1',
        amount: 'q2',
        deadline: 't2',
        condition: at('if the river allows it'),
        testable: 'clear',
        confidence: 0.9,
        why: why('modal', 'will with a first person before it', 'will'),
      },
      {
        id: 'p2',
        kind: 'promise',
        pledgers: ['e2'],
        passages: [at('to pay 40 million crowns to the villages downstream')],
        statement: 's3',
        amount: 'q3',
        deadline: null,
        condition: null,
        testable: 'vague',
        confidence: 0.8,
        why: [],
      },
    ],
    actions: [
      {
        id: 'a1',
        type: 'rule',
        act: at('overturned'),
        actors: ['e6'],
        targets: [],
        passage: at('The permit was overturned by the Tarn District Court last week'),
        date: 't4',
        place: null,
        statement: null,
        confidence: 0.8,
        why: why('passive', 'the actor stands after by', 'by the Tarn District Court'),
      },
      {
        id: 'a2',
        type: 'PROTEST',
        act: at('blocked'),
        actors: [],
        targets: [],
        passage: at('some 1,200 farmers blocked them for nine days'),
        date: null,
        place: null,
        statement: null,
        confidence: 0.6,
        why: [],
      },
      {
        id: 'a3',
        type: 'COERCE',
        act: at('cleared'),
        actors: ['e5'],
        targets: [],
        passage: at('Police cleared the sluice gates on Monday'),
        date: 't1',
        place: null,
        statement: null,
        confidence: 0.8,
        why: [],
      },
    ],
    quantities: [
      {
        id: 'q1',
        passage: at('some 1,200 farmers'),
        value: 1200,
        unit: 'people',
        of: 'farmers',
        approximate: true,
        statement: null,
        why: [],
      },
      {
        id: 'q2',
        passage: at('two of the gates'),
        value: 2,
        unit: null,
        of: 'the gates',
        approximate: false,
        statement: 's1',
        why: [],
      },
      {
        id: 'q3',
        passage: at('40 million crowns'),
        value: 40000000,
        unit: 'crown',
        of: null,
        approximate: false,
        statement: 's3',
        why: [],
      },
    ],
    times: [
      {
        id: 't1',
        passage: at('on Monday'),
        type: 'DATE',
        value: '2031-03-03',
        edtf: '2031-03-03',
        anchor: 'published',
        why: why('weekday', 'the last Monday before publication', 'Monday'),
      },
      {
        id: 't2',
        passage: at('before the end of 2032'),
        type: 'DATE',
        value: '2032',
        edtf: '../2032',
        anchor: 'stated',
        why: [],
      },
      {
        id: 't3',
        passage: at('on Tuesday'),
        type: 'DATE',
        value: '2031-03-04',
        edtf: '2031-03-04',
        anchor: 'published',
        why: [],
      },
      { id: 't4', passage: at('last week'), type: 'DATE', value: '2031-W09', edtf: null, anchor: 'published', why: [] },
      { id: 't5', passage: at('nine days'), type: 'DURATION', value: 'P9D', edtf: null, anchor: null, why: [] },
    ],
    notices: [{ code: 'mended', message: 'Two paragraphs cut by a page break were joined.' }],
  });
}
