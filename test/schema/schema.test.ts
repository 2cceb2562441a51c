import { describe, expect, test } from 'vitest';
import type {
  Action,
  ActionType,
  Article,
  Entity,
  EntityType,
  Notice,
  Office,
  Origin,
  OriginRun,
  ParagraphRole,
  Passage,
  Pledge,
  PledgeKind,
  Quantity,
  Reading,
  Statement,
  StatementKind,
  Step,
  Testable,
  TimeExpression,
  TimeType,
} from '../../src/types.ts';
import { faultsOf, type ObjectSchema, SCHEMA } from './schema.ts';

const TEXT = 'Mayor Ida Fenn promised on Monday to build 12 wells by June, the Tide said. She opened one in Orsa.';

function at(exact: string): Passage {
  const start = TEXT.indexOf(exact);
  if (start < 0) throw new Error(`The text has no “${exact}”`);
  return { start, end: start + exact.length, exact };
}

const why: Step[] = [{ rule: 'cue', because: '“promised” is a verb of promising', passage: at('promised') }];

/** A reading in which every list has an item and every optional field a value. */
const reading: Reading = {
  format: 'saydo-reading/1',
  engine: 'saydo 0.1.0',
  weights: `sha256:${'1'.repeat(64)}`,
  id: 'wells',
  article: {
    id: `sha256:${'0'.repeat(64)}`,
    title: 'Wells',
    byline: ['Bo Lind'],
    published: '2031-05-06',
    outlet: 'Tide',
    url: null,
    language: 'en',
    text: TEXT,
    paragraphs: [[0, TEXT.length]],
    roles: ['body'],
    origin: {
      media: 'text/plain',
      encoding: 'utf-8',
      bytes: TEXT.length,
      runs: [{ start: 0, end: TEXT.length, byteStart: 0, byteEnd: TEXT.length, kind: 'same' }],
    },
  },
  entities: [
    {
      id: 'e1',
      name: 'Ida Fenn',
      type: 'person',
      mentions: [at('Mayor Ida Fenn'), at('She')],
      offices: [{ title: 'Mayor', passage: at('Mayor') }],
      why,
    },
    { id: 'e2', name: 'Tide', type: 'organisation', mentions: [at('Tide')], offices: [], why: [] },
    { id: 'e3', name: 'Orsa', type: 'place', mentions: [at('Orsa')], offices: [], why: [] },
  ],
  statements: [
    {
      id: 's1',
      kind: 'indirect',
      source: [at('Mayor Ida Fenn')],
      cue: [at('promised')],
      content: [at('to build 12 wells by June')],
      speaker: 'e1',
      via: 'e2',
      date: 't1',
      parent: null,
      confidence: 0.9,
      why,
    },
  ],
  voice: [at('She opened one in Orsa.')],
  pledges: [
    {
      id: 'p1',
      kind: 'promise',
      pledgers: ['e1'],
      passages: [at('to build 12 wells by June')],
      statement: 's1',
      amount: 'q1',
      deadline: 't2',
      condition: null,
      testable: 'clear',
      confidence: 0.9,
      why,
    },
  ],
  actions: [
    {
      id: 'a1',
      type: null,
      act: at('opened'),
      actors: ['e1'],
      targets: [],
      passage: at('She opened one in Orsa'),
      date: null,
      place: 'e3',
      statement: null,
      confidence: 0.7,
      why: [],
    },
  ],
  quantities: [
    {
      id: 'q1',
      passage: at('12 wells'),
      value: 12,
      unit: 'wells',
      of: 'wells',
      approximate: false,
      statement: 's1',
      why: [],
    },
  ],
  times: [
    {
      id: 't1',
      passage: at('Monday'),
      type: 'DATE',
      value: '2031-05-05',
      edtf: '2031-05-05',
      anchor: 'published',
      why: [],
    },
    { id: 't2', passage: at('June'), type: 'DATE', value: '2031-06', edtf: '2031-06', anchor: 't1', why: [] },
  ],
  notices: [{ code: 'mended', message: 'One paragraph was joined.' }],
};

/** Lists a type's names; the compiler sees to it that none is missing and none too many. */
const names = <T extends PropertyKey>(all: Record<T, true>): string[] => Object.keys(all).toSorted();
type Fields<T> = keyof Required<T>;

describe('the schema and the types name the same fields', () => {
  const defs = SCHEMA.$defs;
  const fields: [string, ObjectSchema | undefined, string[]][] = [
    [
      'Reading',
      SCHEMA,
      names<Fields<Reading>>({
        format: true,
        engine: true,
        weights: true,
        id: true,
        article: true,
        entities: true,
        statements: true,
        voice: true,
        pledges: true,
        actions: true,
        quantities: true,
        times: true,
        notices: true,
      }),
    ],
    ['Passage', defs['passage'], names<Fields<Passage>>({ start: true, end: true, exact: true })],
    ['Step', defs['step'], names<Fields<Step>>({ rule: true, because: true, passage: true })],
    [
      'Article',
      defs['article'],
      names<Fields<Article>>({
        id: true,
        title: true,
        byline: true,
        published: true,
        outlet: true,
        url: true,
        language: true,
        text: true,
        paragraphs: true,
        roles: true,
        origin: true,
      }),
    ],
    ['Origin', defs['origin'], names<Fields<Origin>>({ media: true, encoding: true, bytes: true, runs: true })],
    [
      'OriginRun',
      defs['originRun'],
      names<Fields<OriginRun>>({ start: true, end: true, byteStart: true, byteEnd: true, kind: true }),
    ],
    [
      'Entity',
      defs['entity'],
      names<Fields<Entity>>({ id: true, name: true, type: true, mentions: true, offices: true, why: true }),
    ],
    ['Office', defs['entity']?.properties['offices']?.items, names<Fields<Office>>({ title: true, passage: true })],
    [
      'Statement',
      defs['statement'],
      names<Fields<Statement>>({
        id: true,
        kind: true,
        type: true,
        source: true,
        cue: true,
        content: true,
        speaker: true,
        via: true,
        date: true,
        parent: true,
        confidence: true,
        why: true,
      }),
    ],
    [
      'Pledge',
      defs['pledge'],
      names<Fields<Pledge>>({
        id: true,
        kind: true,
        type: true,
        pledgers: true,
        passages: true,
        statement: true,
        amount: true,
        deadline: true,
        condition: true,
        testable: true,
        confidence: true,
        why: true,
      }),
    ],
    [
      'Action',
      defs['action'],
      names<Fields<Action>>({
        id: true,
        type: true,
        act: true,
        actors: true,
        targets: true,
        passage: true,
        date: true,
        place: true,
        statement: true,
        confidence: true,
        why: true,
      }),
    ],
    [
      'Quantity',
      defs['quantity'],
      names<Fields<Quantity>>({
        id: true,
        passage: true,
        value: true,
        unit: true,
        of: true,
        approximate: true,
        statement: true,
        why: true,
      }),
    ],
    [
      'TimeExpression',
      defs['time'],
      names<Fields<TimeExpression>>({
        id: true,
        passage: true,
        type: true,
        value: true,
        edtf: true,
        anchor: true,
        why: true,
      }),
    ],
    ['Notice', defs['notice'], names<Fields<Notice>>({ code: true, message: true })],
  ];
  test.each(fields)('of %s', (name, schema, expected) => {
    expect(Object.keys(schema?.properties ?? {}).toSorted()).toEqual(expected);
    const optional = name === 'Step' ? ['passage'] : [];
    expect([...(schema?.required ?? []), ...optional].toSorted()).toEqual(expected);
  });
});

describe('the schema and the types allow the same values', () => {
  const allowed = (definition: string, property: string, list = false) => {
    const found = SCHEMA.$defs[definition]?.properties[property];
    return (list ? (found?.items as typeof found) : found)?.enum?.filter((value) => value !== null).toSorted();
  };
  const values: [string, unknown, string[]][] = [
    [
      'EntityType',
      allowed('entity', 'type'),
      names<EntityType>({
        person: true,
        office: true,
        body: true,
        organisation: true,
        place: true,
        instrument: true,
        group: true,
        unnamed: true,
      }),
    ],
    [
      'StatementKind',
      allowed('statement', 'kind'),
      names<StatementKind>({ direct: true, indirect: true, mixed: true }),
    ],
    [
      'PledgeKind',
      allowed('pledge', 'kind'),
      names<PledgeKind>({ promise: true, plan: true, agreement: true, order: true, warning: true }),
    ],
    ['Testable', allowed('pledge', 'testable'), names<Testable>({ clear: true, vague: true, untestable: true })],
    [
      'ActionType',
      allowed('action', 'type'),
      names<ActionType>({
        AGREE: true,
        CONSULT: true,
        SUPPORT: true,
        CONCEDE: true,
        COOPERATE: true,
        AID: true,
        RETREAT: true,
        REQUEST: true,
        ACCUSE: true,
        REJECT: true,
        THREATEN: true,
        PROTEST: true,
        SANCTION: true,
        MOBILIZE: true,
        COERCE: true,
        ASSAULT: true,
        legislate: true,
        rule: true,
        order: true,
        fund: true,
        appoint: true,
      }),
    ],
    ['TimeType', allowed('time', 'type'), names<TimeType>({ DATE: true, TIME: true, DURATION: true, SET: true })],
    [
      'ParagraphRole',
      allowed('article', 'roles', true),
      names<ParagraphRole>({
        title: true,
        standfirst: true,
        byline: true,
        dateline: true,
        heading: true,
        body: true,
        caption: true,
        furniture: true,
      }),
    ],
    [
      'Origin media',
      allowed('origin', 'media'),
      names<Origin['media']>({ 'text/plain': true, 'text/markdown': true, 'text/html': true }),
    ],
    [
      'OriginRun kind',
      allowed('originRun', 'kind'),
      names<OriginRun['kind']>({ same: true, changed: true, added: true }),
    ],
    [
      'Notice code',
      allowed('notice', 'code'),
      names<Notice['code']>({
        'not-english': true,
        'no-publication-date': true,
        'encoding-guessed': true,
        'replacement-characters': true,
        mended: true,
        truncated: true,
        'no-sentences': true,
      }),
    ],
  ];
  test.each(values)('of %s', (_, inSchema, inTypes) => expect(inSchema).toEqual(inTypes));
});

type Path = readonly (string | number)[];

/** A copy of the sample with one value changed, or left out where `value` is undefined. */
function changed([first, ...rest]: Path, value: unknown, whole: unknown = reading): unknown {
  if (first === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(whole)
    ? ([...whole] as never)
    : { ...(whole as object) };
  copy[first] = changed(rest, value, copy[first]);
  return copy;
}

describe('the schema', () => {
  test('accepts the sample reading', () => expect(faultsOf(JSON.parse(JSON.stringify(reading)))).toEqual([]));

  test.each<[string, Path, unknown]>([
    ['more fields in a finding', ['statements', 0, 'note'], 'new'],
    ['more fields in the reading', ['scores'], {}],
    ['a range', ['quantities', 0, 'value'], [10, 12]],
    ['a figure without a value', ['quantities', 0, 'value'], null],
    ['an unresolved time', ['times', 0, 'anchor'], null],
    ['a date and time', ['article', 'published'], '2031-05-06T08:30:00+02:00'],
  ])('accepts %s', (_, path, value) => expect(faultsOf(changed(path, value))).toEqual([]));

  test.each<[string, Path, unknown]>([
    ['another format', ['format'], 'saydo-reading/2'],
    ['a reading without its text', ['article', 'text'], undefined],
    ['a statement without content', ['statements', 0, 'content'], []],
    ['a passage without its words', ['statements', 0, 'cue', 0, 'exact'], undefined],
    ['a passage with more than a passage has', ['statements', 0, 'cue', 0, 'text'], 'promised'],
    ['a negative offset', ['voice', 0, 'start'], -1],
    ['a fractional offset', ['voice', 0, 'start'], 1.5],
    ['an unknown kind', ['statements', 0, 'kind'], 'quoted'],
    ['a speaker that is no entity id', ['statements', 0, 'speaker'], 's1'],
    ['confidence beyond 1', ['pledges', 0, 'confidence'], 1.2],
    ['a range of three', ['quantities', 0, 'value'], [1, 2, 3]],
    ['a value in words', ['quantities', 0, 'value'], 'twelve'],
    ['a type that PLOVER lacks', ['actions', 0, 'type'], 'HELP'],
    ['a publication date in words', ['article', 'published'], '6 May 2031'],
    ['an anchor that is no time', ['times', 0, 'anchor'], 'e1'],
  ])('refuses %s', (_, path, value) => expect(faultsOf(changed(path, value))).not.toEqual([]));
});
