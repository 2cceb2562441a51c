import { describe, expect, test } from 'vitest';
import type { Join } from '../../../src/record/views/items.ts';
import { joinsPage } from '../../../src/render/terminal/record/joins.ts';
import { joins } from './fixture.ts';
import { plain } from './sheets.ts';

const pageOf = (list: readonly Join[], all = list.length) =>
  joinsPage({ joins: list, counts: { statement: all } }, plain(80));

describe('proposed joins', () => {
  test('have a total where not all are shown', () => {
    expect(pageOf(joins, 1200)).toContain('\n1 of 1,200 joins · 1,200 statements\n');
  });

  test('show both sides, one below the other, with the reason and the commands to answer', () => {
    expect(pageOf(joins).split('\n')).toEqual([
      'Proposed joins',
      '1 join · 1 statement',
      '',
      '  J7   statement · score 0.74',
      '       both quote the same nine words; same speaker',
      '  S88  Iva Sorn told Radio Tarn: “We will open two of the gates”',
      '       The Lowen Courier · 2031-03-05 · F301 · 3 witnesses',
      '  S91  Iva Sorn told Radio Tarn: “We shall open two gates, and soon”',
      '       Radio Tarn · 2031-03-06 · F412',
      '',
      'TO ANSWER',
      '  saydo review accept J7 --by NAME  the two are one',
      '  saydo review reject J7 --by NAME  they are two, and stay apart',
      '  saydo show S88                    all about one of them',
      '',
    ]);
  });

  test('show who answered, without commands where all were answered', () => {
    const page = pageOf([{ ...joins[0]!, verdict: 'rejected', by: 'ana' }]);
    expect(page).toContain('  J7   statement · score 0.74 · rejected by ana\n');
    expect(page).not.toContain('TO ANSWER');
  });

  test('show commands for the first open one', () => {
    const page = pageOf([
      { ...joins[0]!, verdict: 'accepted' },
      { ...joins[0]!, id: 'J9' },
    ]);
    expect(page).toContain('  saydo review accept J9 --by NAME  the two are one\n');
  });

  test('show the number of findings of a side with more than one', () => {
    const b = { ...joins[0]!.b, members: 2 };
    expect(pageOf([{ ...joins[0]!, b }])).toContain(' · F412 · 2 witnesses\n');
  });

  test('do not repeat the words of a truncated label', () => {
    const b = { ...joins[0]!.b, label: 'We shall open two…', exact: 'We shall open\ntwo gates' };
    expect(pageOf([{ ...joins[0]!, b }])).not.toContain('compared by');
  });

  test('say that there are none, with advice', () => {
    expect(pageOf([]).split('\n')).toEqual([
      'Proposed joins',
      'No join waits for an answer.',
      '',
      'TO GO ON',
      '  saydo review  findings that wait for a decision',
      '',
    ]);
  });
});
