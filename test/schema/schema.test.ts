import { describe, expect, expectTypeOf, test } from 'vitest';
import { READING_SCHEMA } from '../../scripts/reading-schema.ts';
import type { ACTION } from '../../src/record/kinds/action.ts';
import type { ENTITY } from '../../src/record/kinds/entity.ts';
import type { InReading } from '../../src/record/kinds/fields.ts';
import type { PLEDGE, PLEDGE_IN_READING } from '../../src/record/kinds/pledge.ts';
import type { QUANTITY } from '../../src/record/kinds/quantity.ts';
import type { STATEMENT, STATEMENT_IN_READING } from '../../src/record/kinds/statement.ts';
import type { TIME } from '../../src/record/kinds/time.ts';
import type {
  Action,
  Entity,
  Passage,
  Pledge,
  Quantity,
  Reading,
  Statement,
  Step,
  TimeExpression,
} from '../../src/types.ts';
import { faultsOf, SCHEMA } from './schema.ts';

test('the schema in the package is the one that npm run schema writes', () => {
  expect(SCHEMA).toEqual(READING_SCHEMA);
});

test('a table names the fields that findings of a reading have', () => {
  expectTypeOf<InReading<typeof ENTITY>>().toEqualTypeOf<Exclude<keyof Entity, 'id' | 'why'>>();
  expectTypeOf<InReading<typeof STATEMENT & typeof STATEMENT_IN_READING>>().toEqualTypeOf<
    Exclude<keyof Statement, 'id' | 'why'>
  >();
  expectTypeOf<InReading<typeof PLEDGE & typeof PLEDGE_IN_READING>>().toEqualTypeOf<
    Exclude<keyof Pledge, 'id' | 'why'>
  >();
  expectTypeOf<InReading<typeof ACTION>>().toEqualTypeOf<Exclude<keyof Action, 'id' | 'why'>>();
  expectTypeOf<InReading<typeof QUANTITY>>().toEqualTypeOf<Exclude<keyof Quantity, 'id' | 'why'>>();
  expectTypeOf<InReading<typeof TIME>>().toEqualTypeOf<Exclude<keyof TimeExpression, 'id' | 'why'>>();
});

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
      type: null,
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
      type: 'AID',
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
    ['a statement of an older reading, without a type', ['statements', 0, 'type'], undefined],
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
    ['a type of a pledge that PLOVER lacks', ['pledges', 0, 'type'], 'HELP'],
    ['a publication date in words', ['article', 'published'], '6 May 2031'],
    ['an anchor that is no time', ['times', 0, 'anchor'], 'e1'],
  ])('refuses %s', (_, path, value) => expect(faultsOf(changed(path, value))).not.toEqual([]));
});
