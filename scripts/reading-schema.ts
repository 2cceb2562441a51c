/** The JSON Schema of a reading: generated from the tables of the kinds for findings, written here for the rest. */
import { ACTION } from '../src/record/kinds/action.ts';
import { ENTITY } from '../src/record/kinds/entity.ts';
import { type Field, listed, type Named, type PassagesField } from '../src/record/kinds/fields.ts';
import { PLEDGE, PLEDGE_IN_READING } from '../src/record/kinds/pledge.ts';
import { QUANTITY } from '../src/record/kinds/quantity.ts';
import { STATEMENT, STATEMENT_IN_READING } from '../src/record/kinds/statement.ts';
import { TIME } from '../src/record/kinds/time.ts';
import {
  type Article,
  CHAIN_RELATIONS,
  type Chain,
  NOTICE_CODES,
  type Notice,
  type Office,
  ORIGIN_MEDIA,
  ORIGIN_RUNS,
  type Origin,
  type OriginRun,
  PARAGRAPH_ROLES,
  type Passage,
  READING_FORMAT,
  type Reading,
  type Step,
} from '../src/types.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Schema = { readonly [keyword: string]: Json };
/** A schema for exactly the members of a type. */
type Members<T> = { readonly [K in keyof T]-?: Schema };

const to = (definition: string): Schema => ({ $ref: `#/$defs/${definition}` });
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const pair = (item: Schema): Schema => ({
  type: 'array',
  prefixItems: [item, item],
  items: false,
  minItems: 2,
  maxItems: 2,
});
const text = { type: 'string' };
const words = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const offset = { type: 'integer', minimum: 0 };
const digest = '^sha256:[0-9a-f]{64}$';

function object<T>(members: Members<T>, more: Schema = {}, optional: readonly (keyof T)[] = []): Schema {
  const required = Object.keys(members).filter((name) => !optional.includes(name as keyof T));
  return { type: 'object', properties: members, required, ...more };
}

/** Letters that ids of findings begin with. */
const ID = { entity: 'e', statement: 's', pledge: 'p', action: 'a', quantity: 'q', time: 't' } as const;
const idOf = (kind: keyof typeof ID) => `^${ID[kind]}[1-9][0-9]*$`;
const reference = (kind: keyof typeof ID): Schema => ({ type: ['string', 'null'], pattern: idOf(kind) });

const why = list(to('step'), { description: 'The reasoning that led to this finding, step by step.' });

function finding(kind: keyof typeof ID, table: { readonly [name: string]: Field }, description: string): Schema {
  const fields = listed(table).flatMap((field): (readonly [string, Schema])[] => {
    const { name, inReading = name, about } = field;
    return inReading === null ? [] : [[inReading, about ? { ...held(field), description: about } : held(field)]];
  });
  const properties = { id: { type: 'string', pattern: idOf(kind) }, ...Object.fromEntries(fields), why };
  const absent = listed(table).flatMap((field) => (field.absentBefore ? [field.name] : []));
  const required = Object.keys(properties).filter((name) => !absent.includes(name));
  return { type: 'object', properties, required, description };
}

/** The schema of a field in a reading, where days and amounts are references to findings. */
function held(field: Named): Schema {
  switch (field.type) {
    case 'passages':
      return passages(field);
    case 'reference': {
      if (field.holds === 'list') return list({ type: 'string', pattern: idOf(field.to) }, { uniqueItems: true });
      if (field.or === undefined) return reference(field.to);
      return { oneOf: [{ enum: field.or }, { type: 'string', pattern: idOf(field.to) }, { type: 'null' }] };
    }
    case 'choice':
      return { enum: field.nullable ? [...field.choices, null] : field.choices };
    case 'date':
      return reference('time');
    case 'value':
      switch (field.holds) {
        case 'text':
          return field.nullable ? textOrNull : field.needed ? words : text;
        case 'texts':
          return list(text);
        case 'share':
          return { type: 'number', minimum: 0, maximum: 1 };
        case 'yes-or-no':
          return { type: 'boolean' };
        case 'amount':
          return reference('quantity');
        case 'figure':
          return { oneOf: [{ type: 'number' }, pair({ type: 'number' }), { type: 'null' }] };
      }
  }
}

function passages({ holds, needed }: PassagesField): Schema {
  switch (holds) {
    case 'one':
      return to('passage');
    case 'optional':
      return { oneOf: [to('passage'), { type: 'null' }] };
    case 'list':
      return list(to('passage'), needed ? { minItems: 1 } : {});
    case 'titled':
      return list(object<Office>({ title: words, passage: to('passage') }));
  }
}

export const READING_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:saydo:reading:1',
  title: READING_FORMAT,
  description:
    'What saydo finds in one text: who said what, what was pledged, what was done, with which figures and when, each on the exact passage. Offsets count UTF-16 code units of article.text, half-open; article.text.slice(start, end) equals exact. More fields may stand beside those named here; a reader passes over what it does not know.',
  ...object<Reading>(
    {
      format: { const: READING_FORMAT },
      engine: { type: 'string', description: 'Name and version of the engine that read the text.' },
      weights: {
        type: ['string', 'null'],
        pattern: digest,
        description: 'Digest that names the weights of the trained reader; null where they had no part in the reading.',
      },
      id: { ...words, description: "The input's own id where it had one, else the article's." },
      article: to('article'),
      entities: list(to('entity')),
      statements: list(to('statement')),
      voice: list(to('passage'), {
        description: 'What the article itself asserts: the stretches of body text with no speaker between.',
      }),
      pledges: list(to('pledge')),
      actions: list(to('action')),
      chains: list(to('chain'), { description: 'Absent in readings of older engines.' }),
      quantities: list(to('quantity')),
      times: list(to('time')),
      notices: list(to('notice')),
    },
    {},
    ['chains'],
  ),
  $defs: {
    passage: object<Passage>(
      { start: offset, end: offset, exact: text },
      {
        additionalProperties: false,
        description: "A span of the article's text, with the text that stands there.",
      },
    ),
    step: object<Step>(
      { rule: words, because: words, passage: to('passage') },
      {
        additionalProperties: false,
        description: 'One step of reasoning, in plain words, with the passage it rests on.',
      },
      ['passage'],
    ),
    article: object<Article>(
      {
        id: { type: 'string', pattern: digest, description: 'Digest of the canonical text in UTF-8.' },
        title: textOrNull,
        byline: list(text),
        published: {
          ...textOrNull,
          pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$',
          description: 'ISO 8601 date, or date and time.',
        },
        outlet: textOrNull,
        speaker: { ...words, description: 'Whose words the whole text is, where that was stated from outside it.' },
        url: textOrNull,
        language: { type: 'string', minLength: 2, description: 'BCP 47; und where it cannot be told.' },
        text: { type: 'string', description: 'Canonical text: what every offset counts in.' },
        paragraphs: list(pair(offset), { description: '[start, end) of each paragraph, in order.' }),
        roles: list(
          { enum: PARAGRAPH_ROLES },
          { description: 'The part each paragraph plays, parallel to paragraphs.' },
        ),
        origin: to('origin'),
      },
      { description: 'The text that was read, and what is known of it.' },
      ['speaker'],
    ),
    origin: object<Origin>(
      {
        media: { enum: ORIGIN_MEDIA },
        encoding: text,
        bytes: offset,
        runs: list(to('originRun'), {
          description: 'Runs of text and the bytes behind them; sorted, without gaps.',
        }),
      },
      { description: 'Where the canonical text came from.' },
    ),
    originRun: object<OriginRun>(
      { start: offset, end: offset, byteStart: offset, byteEnd: offset, kind: { enum: ORIGIN_RUNS } },
      {
        additionalProperties: false,
        description:
          'same: the run is the decoded bytes, character by character. changed: it stands for them as a whole. added: no bytes stand behind it.',
      },
    ),
    entity: finding(
      'entity',
      ENTITY,
      'Person, office, public body, organisation, place or instrument; a speaker without a name is unnamed.',
    ),
    statement: finding(
      'statement',
      { ...STATEMENT, ...STATEMENT_IN_READING },
      'An attribution: a source, a cue and content.',
    ),
    pledge: finding(
      'pledge',
      { ...PLEDGE, ...PLEDGE_IN_READING },
      'A prospective commitment to an action or an outcome.',
    ),
    action: finding(
      'action',
      ACTION,
      "Something done. The type is one of PLOVER 0.8's, or, in lower case, one for domestic acts; null where none fits.",
    ),
    chain: object<Chain>(
      {
        id: { type: 'string', pattern: '^c[1-9][0-9]*$' },
        relation: { enum: CHAIN_RELATIONS },
        later: { ...to('passage'), description: 'What acts, or came later.' },
        earlier: { ...to('passage'), description: 'What is acted on, or came before.' },
        passage: { ...to('passage'), description: 'The sentence that says so.' },
        laterEntities: list({ type: 'string', pattern: idOf('entity') }, { uniqueItems: true }),
        earlierEntities: list({ type: 'string', pattern: idOf('entity') }, { uniqueItems: true }),
        confidence: { type: 'number', minimum: 0, maximum: 1 },
        why,
      },
      {
        description:
          'One act, policy or instrument continues, escalates, rests on, amends, replaces or blocks another, as a sentence says.',
      },
    ),
    quantity: finding('quantity', QUANTITY, 'A figure.'),
    time: finding('time', TIME, 'A time expression.'),
    notice: object<Notice>(
      { code: { enum: NOTICE_CODES }, message: words },
      { description: 'Something the user should know about the whole reading.' },
    ),
  },
};
