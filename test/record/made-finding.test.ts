import { describe, expect, test } from 'vitest';
import { type Locals, nextManualId, sameWords, wrongFinding } from '../../src/record/made-finding.ts';
import type { ActionFinding, EntityFinding, QuantityFinding, StatementFinding } from '../../src/record/types.ts';

const passage = { start: 3, end: 9, exact: 'rowing' };
const LOCALS: Locals = new Map([
  ['e1', 'entity'],
  ['s1', 'statement'],
]);
const said: StatementFinding = {
  kind: 'statement',
  local: '',
  form: 'direct',
  source: [],
  cue: [],
  content: [passage],
  speaker: 'e1',
  via: null,
  date: null,
  parent: 's1',
  confidence: 1,
};
const done: ActionFinding = {
  kind: 'action',
  local: '',
  type: null,
  act: passage,
  actors: ['e1'],
  targets: [],
  passage,
  date: null,
  place: null,
  statement: null,
  confidence: 1,
};
const called: EntityFinding = {
  kind: 'entity',
  local: '',
  name: 'Row',
  type: 'place',
  mentions: [passage],
  offices: [],
  company: [],
};
const figure: QuantityFinding = {
  kind: 'quantity',
  local: '',
  passage,
  sentence: passage,
  value: 1,
  unit: null,
  of: null,
  approximate: false,
  statement: 's1',
  whose: null,
};

describe('a finding by a person', () => {
  test.each([said, done, called, figure])('can be a $kind', (finding) => {
    expect(wrongFinding(finding, LOCALS)).toBeNull();
  });

  test.each([
    [{ ...said, content: [] }, 'a finding of kind statement needs words of the article.'],
    [{ ...called, mentions: [] }, 'a finding of kind entity needs words of the article.'],
    [{ ...called, name: ' ' }, 'an entity needs a name.'],
    [{ ...done, act: { start: 4, end: 4, exact: '' } }, 'a passage from 4 to 4 contains no words.'],
    [{ ...done, act: { start: -2, end: 4, exact: '' } }, 'a passage from -2 to 4 contains no words.'],
    [{ ...done, act: { start: 0.5, end: 4, exact: '' } }, 'a passage from 0.5 to 4 contains no words.'],
    [{ ...said, via: 'e2' }, 'via “e2” is not an entity of the article.'],
    [{ ...done, targets: ['e1', 's1'] }, 'target “s1” is not an entity of the article.'],
    [{ ...said, parent: 'e1' }, 'statement “e1” is not in the article.'],
    [{ ...figure, statement: 's2' }, 'statement “s2” is not in the article.'],
  ])('is refused: %#', (finding, told) => {
    expect(wrongFinding(finding, LOCALS)).toBe(told);
  });

  test('gets a new local id', () => {
    expect(nextManualId(['e1', 's12', 'p3@40'])).toBe('m1');
    expect(nextManualId(['m1', 'm2@17', 'm10@9@9', 's99', 'me3'])).toBe('m11');
  });

  test('equals one of the same kind on the same words', () => {
    expect(sameWords(said, { ...said, local: 's8', speaker: null })).toBe(true);
    expect(sameWords(said, { ...said, content: [passage, passage] })).toBe(false);
    expect(sameWords(said, { ...said, content: [{ ...passage, end: 8 }] })).toBe(false);
    expect(sameWords(said, done)).toBe(false);
  });
});
