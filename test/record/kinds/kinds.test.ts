import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/record/kinds/changes.ts';
import { corrected } from '../../../src/record/kinds/correct.ts';
import { CORRECTABLE } from '../../../src/record/kinds/fields.ts';
import { correctedField, fieldsOf } from '../../../src/record/kinds/kinds.ts';
import { mainPassagesOf, partsOf, passagesOf, withPassages } from '../../../src/record/kinds/passages.ts';
import { renamed, rolesOf, statementOf } from '../../../src/record/kinds/references.ts';
import { FindingSchema } from '../../../src/record/schema/finding.ts';
import { KINDS } from '../../../src/record/types.ts';
import { factsOf } from '../../../src/record/views/facts.ts';
import { viewOf } from '../../../src/record/views/of-finding.ts';
import type { Passage } from '../../../src/types.ts';
import { ACTION, at, FIGURE, MAYOR, PLEDGE, SAID, TEXT } from './findings.ts';

const ALL = [MAYOR, SAID, PLEDGE, ACTION, FIGURE];

describe('the table of a kind', () => {
  test.each(ALL)('has the fields of its findings: $kind', (finding) => {
    const members = Object.keys(finding).filter((name) => name !== 'kind' && name !== 'local');
    expect(
      fieldsOf(finding.kind)
        .filter(({ absentBefore }) => absentBefore !== true)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(members.toSorted());
    expect(FindingSchema.parse(finding)).toEqual(finding);
  });

  test('accepts findings of older logs without newer fields, and newer ones', () => {
    const denied = { ...SAID, stance: 'denies', cuePhrase: at('said') };
    expect(FindingSchema.parse(denied)).toEqual(denied);
    expect(() => FindingSchema.parse({ ...SAID, stance: 'mumbles' })).toThrow('stance');
  });

  test.each(KINDS)('of %s calls no two fields alike, and has one main passage', (kind) => {
    const names = fieldsOf(kind).flatMap(({ corrected: name }) => name ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(correctedField(kind, 'passage')).toMatchObject({ type: 'passages', main: true });
  });

  test('has each name of a correction in some kind', () => {
    for (const name of CORRECTABLE) expect(KINDS.some((kind) => correctedField(kind, name) !== null)).toBe(true);
  });
});

describe('the passages of a finding', () => {
  test('are those of its fields, the main one first, without context', () => {
    expect(partsOf(SAID).map(({ part }) => part)).toEqual(['content', 'source', 'cue']);
    expect(partsOf(MAYOR).map(({ part }) => part)).toEqual(['mention', 'office']);
    expect(passagesOf(FIGURE)).toEqual([at('400 people'), at('Police counted 400 people.')]);
    expect(partsOf(FIGURE)).toEqual([{ part: 'passage', passage: at('400 people') }]);
    expect(mainPassagesOf(ACTION)).toEqual([ACTION.passage]);
  });

  const without =
    (...gone: readonly Passage[]) =>
    (passage: Passage): Passage | null =>
      gone.some(({ start, end }) => start === passage.start && end === passage.end)
        ? null
        : { ...passage, start: passage.start + 5, end: passage.end + 5 };

  test('are moved together', () => {
    for (const finding of ALL) {
      const starts = passagesOf(finding).map(({ start }) => start + 5);
      const moved = withPassages(finding, without());
      expect(moved && passagesOf(moved).map(({ start }) => start)).toEqual(starts);
    }
  });

  test('lose the finding if a required one is lost', () => {
    expect(withPassages(SAID, without(at('said')))).toBeNull();
    expect(withPassages(ACTION, without(at('counted')))).toBeNull();
    expect(withPassages(MAYOR, without(at('Mayor')))).toMatchObject({ offices: [], name: 'Orla Fenwright' });
    expect(withPassages(MAYOR, without(at('Mayor Orla Fenwright')))).toBeNull();
    const reworded = withPassages(FIGURE, without(at('Police counted 400 people.')));
    expect(reworded).toMatchObject({ sentence: { exact: '400 people', start: at('400 people').start + 5 } });
    expect(withPassages({ ...PLEDGE, condition: at('by May') }, without(at('by May')))).toBeNull();
  });
});

describe('the references of a finding', () => {
  test('are entities with their roles, and a statement', () => {
    expect(rolesOf(SAID)).toEqual([{ role: 'speaker', entity: 'e1' }]);
    expect(rolesOf({ ...ACTION, targets: ['e4'], place: 'e5' }).map(({ role }) => role)).toEqual([
      'actor',
      'target',
      'place',
    ]);
    expect([statementOf(PLEDGE), statementOf(SAID), statementOf(MAYOR)]).toEqual(['s1', null, null]);
  });

  test('are renamed together with the finding', () => {
    const longer = (local: string) => `${local}@7`;
    expect(renamed(PLEDGE, longer)).toEqual({ ...PLEDGE, local: 'p1@7', pledgers: ['e1@7'], statement: 's1@7' });
    expect(renamed(FIGURE, longer)).toEqual({ ...FIGURE, local: 'q1@7', whose: 'e2@7' });
    expect(renamed(MAYOR, longer)).toEqual({ ...MAYOR, local: 'e1@7' });
  });
});

test('the changes of a correction have the labels of their fields', () => {
  const patch = { form: 'plan', who: null, date: '2031-05', passage: at('the ferry would run') };
  expect(changesOf(PLEDGE, corrected(PLEDGE, TEXT, patch))).toEqual([
    { what: 'words', was: '“the ferry would run by May”', is: '“the ferry would run”' },
    { what: 'who pledges', was: 'one', is: null },
    { what: 'kind', was: 'promise', is: 'plan' },
    { what: 'deadline', was: null, is: '“2031-05” = 2031-05' },
  ]);
  expect(changesOf(PLEDGE, { ...PLEDGE })).toEqual([]);
});

describe('a correction of a pledge', () => {
  const amount = { exact: '400 people', value: 400, unit: null, of: 'people', approximate: false };

  test('sets its amount, and takes it away', () => {
    const rich = corrected(PLEDGE, TEXT, { amount });
    expect(rich).toEqual({ ...PLEDGE, amount });
    expect(changesOf(PLEDGE, rich)).toEqual([{ what: 'amount', was: null, is: '“400 people” = 400' }]);
    expect(corrected(rich, TEXT, { amount: null })).toEqual(PLEDGE);
    expect(() => corrected(SAID, TEXT, { amount })).toThrow('a finding of kind statement has no amount');
  });

  test('names several who pledge together; one alone can speak', () => {
    const joint = corrected(PLEDGE, TEXT, { who: ['e1', 'e2', 'e1'] });
    expect(joint).toEqual({ ...PLEDGE, pledgers: ['e1', 'e2'] });
    expect(changesOf(PLEDGE, joint)).toEqual([{ what: 'who pledges', was: 'one', is: 'several' }]);
    expect(corrected(SAID, TEXT, { who: ['e2'] })).toMatchObject({ speaker: 'e2' });
    expect(() => corrected(SAID, TEXT, { who: ['e1', 'e2'] })).toThrow('Who says: there can be only one');
  });
});

describe('the facts of a finding', () => {
  const facts = (finding: (typeof ALL)[number]) => factsOf({ ...viewOf(finding), named: [], within: null });

  test('include missing values, except of rare fields', () => {
    expect(facts(PLEDGE).map(({ label }) => label)).toEqual([
      ...['Who pledges', 'Kind', 'Clarity', 'Amount', 'Deadline', 'Told by'],
    ]);
    expect(facts({ ...PLEDGE, condition: at('by May') })).toContainEqual({
      ...{ label: 'Condition', brief: null, words: 'by May', part: 'condition', says: 'words', value: 'by May' },
    });
  });

  test('include the number of mentions of a name', () => {
    expect(facts(MAYOR)).toContainEqual(expect.objectContaining({ says: 'count', count: 1 }));
  });
});
