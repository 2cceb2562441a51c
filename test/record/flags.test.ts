import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/record/days.ts';
import { type Attended, changeAround, flagsOf } from '../../src/record/flags.ts';

const TODAY = dayOf('2031-06-10') ?? 0;
const attended = (some: Partial<Attended>): Attended => ({
  ...{ seen: '2031-06-01T10:00:00.000Z', began: '2031-05-01T10:00:00.000Z', deadline: null, assessed: null },
  ...{ settled: false, waiting: [], edits: [] },
  ...some,
});
const told = (some: Partial<Attended>) => flagsOf(attended(some), TODAY).map((flag) => flag.summary);

describe('a pledge is flagged', () => {
  test('for nothing, where somebody looked lately and nothing came since', () => {
    expect(told({ waiting: [{ at: '2031-05-30T10:00:00.000Z' }] })).toEqual([]);
  });

  test('for evidence that was proposed since somebody looked', () => {
    const waiting = [{ at: '2031-05-30T10:00:00.000Z' }, { at: '2031-06-02T10:00:00.000Z' }];
    expect(told({ waiting })).toEqual(['evidence is proposed, which nobody has looked at']);
    expect(told({ waiting, seen: null })).toEqual(['2 pieces of evidence are proposed, which nobody has looked at']);
  });

  test('from the day after its deadline, until it is assessed as of a later day or settled', () => {
    const deadline = dayOf('2031-06-09');
    expect(told({ deadline })).toEqual(['its deadline, 2031-06-09, has passed, and it was never assessed']);
    expect(told({ deadline: TODAY })).toEqual([]);
    expect(told({ deadline, assessed: dayOf('2031-06-01') })).toEqual([
      'its deadline, 2031-06-09, has passed, and it was last assessed as of 2031-06-01',
    ]);
    expect(told({ deadline, assessed: dayOf('2031-06-10') })).toEqual([]);
    expect(told({ deadline, assessed: dayOf('2031-06-01'), settled: true })).toEqual([]);
  });

  test('for an edit near its words, and where they are gone', () => {
    const edit = { at: '2031-06-03T10:00:00.000Z', article: 'T4', outlet: 'Lowen Gazette' };
    expect(told({ edits: [{ ...edit, change: { removed: 'in June', added: 'in  July' } }] })).toEqual([
      'edited at the source, Lowen Gazette (T4): “in June” is “in July” now near its words',
    ]);
    expect(told({ edits: [{ ...edit, outlet: null, change: null }] })).toEqual([
      'edited at the source, T4: its words no longer stand there',
    ]);
    expect(
      told({ edits: [{ ...edit, change: { removed: 'x', added: '' } }], seen: '2031-06-04T00:00:00.000Z' }),
    ).toEqual([]);
  });

  test('where nobody has looked at it for long, unless it is settled', () => {
    expect(told({ seen: '2031-03-12T10:00:00.000Z' })).toEqual(['nobody has looked at it for 90 days']);
    expect(told({ seen: '2031-03-13T10:00:00.000Z' })).toEqual([]);
    expect(told({ seen: null, began: '2031-01-01T00:00:00.000Z' })).toEqual(['nobody has looked at it for 160 days']);
    expect(told({ seen: '2031-03-12T10:00:00.000Z', settled: true })).toEqual([]);
  });
});

describe('a change is around a passage', () => {
  const TEXT =
    'The mayor spoke on Tuesday.\nShe said the ferry would run by July. Nobody asked.\nThe weather was fine in Lowen.';
  const start = TEXT.indexOf('the ferry');
  const passage = { start, end: start + 'the ferry would run by July'.length };
  const change = (removed: string, before: string, added: string, after: string) => ({ removed, before, added, after });

  test('in it, or in its paragraph', () => {
    const within = change('June', 'would run by ', 'July', '. Nobody');
    const beside = change('', '. ', 'Nobody asked.', '');
    expect(changeAround(TEXT, passage, [within])).toBe(within);
    expect(changeAround(TEXT, passage, [beside])).toBe(beside);
  });

  test('and not in another paragraph', () => {
    expect(changeAround(TEXT, passage, [change('poor', 'weather was ', 'fine', ' in Lowen')])).toBeNull();
    expect(changeAround(TEXT, passage, [])).toBeNull();
  });

  test('where words were only taken out', () => {
    const gone = change(' surely', 'the ferry', '', ' would run');
    expect(changeAround(TEXT, passage, [gone])).toBe(gone);
  });
});
