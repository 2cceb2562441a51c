import { expect, test } from 'vitest';
import { bySpeaker } from '../../src/render/by-speaker.ts';
import { lookUp } from '../../src/render/lookup.ts';
import { startOf } from '../../src/render/time-order.ts';
import type { Statement, TimeExpression } from '../../src/types.ts';
import { articleOf, passageIn, readingOf, sluices } from './fixture.ts';

test('time values are ordered by their first day', () => {
  const time = (value: string | null, edtf: string | null = null): TimeExpression => ({
    id: 't1',
    passage: passageIn('x', 'x'),
    type: 'DATE',
    value,
    edtf,
    anchor: null,
    why: [],
  });
  const values = [
    '19XX',
    '198X',
    '1989',
    '1989-11',
    '1989-11-09',
    '1989-11-09T18:00',
    '1989-W47',
    '1989-WI',
    '1990-Q2',
    '1990-SU',
    '2031-02-28',
    '2031-W10',
    '2031-03-08',
  ];
  const starts = values.map((value) => startOf(time(value)));
  expect(starts).not.toContain(null);
  expect(starts).toEqual([...starts].sort((a, b) => (a ?? 0) - (b ?? 0)));
  for (const none of ['P9D', 'PAST_REF', 'XXXX-03-01', 'T18:00']) expect(startOf(time(none))).toBeNull();
  expect(startOf(time(null, '2031-03-01'))).toBe(startOf(time('2031-03-01')));
});

test('every statement is in one group, also with cyclic or missing parents', () => {
  const base = sluices().statements[3] as Statement;
  const make = (id: string, speaker: string | null, parent: string | null) => ({ ...base, id, speaker, parent });
  const statements = [
    make('s1', 'e1', null),
    make('s2', 'e2', 's1'),
    make('s3', 'e1', 's2'),
    make('s4', null, 's5'),
    make('s5', 'e3', 's4'),
    make('s6', 'e3', 's99'),
    make('s7', 'e1', 's7'),
  ];
  const groups = bySpeaker(lookUp(readingOf(articleOf(['x']), { statements })));
  expect(
    groups.map(({ speaker, statements: list }) => [
      speaker,
      list.map((placed) => `${placed.statement.id}:${placed.depth}`),
    ]),
  ).toEqual([
    ['e1', ['s1:0', 's2:1', 's3:2', 's7:0']],
    ['e3', ['s6:0']],
    [null, ['s4:0', 's5:1']],
  ]);
});
