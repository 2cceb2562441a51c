import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/record/kinds/changes.ts';
import { findingPage } from '../../../src/render/terminal/record/finding.ts';
import { pledge, second, statement, viewOf, witness } from './fixture.ts';
import { plain } from './sheets.ts';

describe('a finding', () => {
  test('shows its words, context, item with reason, and decisions', () => {
    expect(findingPage(witness, plain(80)).split('\n')).toEqual([
      'F301 · statement',
      'accepted',
      'T12 · The Lowen Courier · 2031-03-05 · “Lowen opens talks on the Tarn sluices”',
      'https://courier.example/sluices',
      '',
      'WHAT IT SAYS',
      '  Iva Sorn told: “We will open two of the gates”',
      '  direct · verb of saying “told” · “on Tuesday” = 2031-03-04 · confidence 0.92',
      '',
      'WHERE IT STANDS',
      '  [“We will open two of the gates”] before the end of 2032, Water Minister Iva',
      '  Sorn told Radio Tarn on Tuesday.',
      '',
      'WHY IT STANDS FOR S88',
      '  It was the first.',
      '',
      'WHAT PEOPLE DECIDED',
      '  accepted by ana · 2031-03-07, 10:12 UTC',
      '    “heard it on the radio”',
      '',
      'TO GO ON',
      '  saydo show S88                      what it stands for, with all that stands',
      '                                      for the same',
      '  saydo review accept F301 --by NAME  it is what the article says',
      '  saydo history F301                  what was done to it, and by whom',
      '',
    ]);
  });

  test('lists the changes of a correction by field', () => {
    // As the log keeps it: members in the order of their names.
    const correction = {
      ...pledge,
      form: 'plan',
      pledgers: ['e3'],
      statement: null,
      passages: [{ exact: 'open two of the gates before the end of 2032', start: 410, end: 454 }],
      deadline: { ...pledge.deadline!, value: '2033' },
      condition: { ...pledge.condition!, start: 90, end: 113 },
      amount: null,
    } as const;
    const decision = {
      by: 'ana',
      verdict: 'correct',
      why: null,
      at: '2031-03-07T12:12:31+02:00',
      blind: false,
    } as const;
    const view = viewOf(correction, {
      verdict: 'corrected',
      decisions: [{ ...decision, changes: changesOf(pledge, correction) }],
    });
    const page = findingPage(view, plain(80));
    expect(page).toContain('\nWHAT IT SAYS, AS CORRECTED\n');
    expect(page).not.toContain('confidence');
    const decided = page.slice(page.indexOf('WHAT PEOPLE DECIDED'), page.indexOf('\nTO GO ON'));
    expect(decided.split('\n')).toEqual([
      'WHAT PEOPLE DECIDED',
      '  corrected by ana · 2031-03-07T12:12:31+02:00',
      '    who pledges: one → another',
      '    kind: promise → plan',
      '    amount: “two” = 2 gates → none',
      '    deadline: “before the end of 2032” = 2032 → “before the end of 2032” = 2033',
      '    condition: “if the river allows it”, at another place',
      '    told by: one → none',
      '',
    ]);
  });

  test('distinguishes a join by a person from an automatic one', () => {
    const by = { ...second, joined: { with: null, score: null, by: 'ana', why: 'the same interview' } };
    expect(findingPage(by, plain(80))).toContain('\n  joined by ana: “the same interview”\n');
    expect(findingPage(second, plain(80))).toContain(
      '\n  joined with F301 · score 0.91: both quote the same nine words\n',
    );
    expect(findingPage({ ...by, joined: { ...by.joined, why: null } }, plain(80))).toContain('\n  joined by ana\n');
  });

  test('names an unnamed speaker by the words of the text', () => {
    const nobody = viewOf({ ...statement, content: [] }, { named: [] });
    expect(findingPage(nobody, plain(80))).toContain('\n  Water Minister Iva Sorn told:\n');
  });

  test('shows the paragraph of the passage, truncated between words', () => {
    const page = (prefix: string, suffix: string) =>
      findingPage({ ...second, context: { prefix, exact: 'go home', suffix } }, plain(80));
    expect(page('farmers\n\nThey ', '.\n\nLater')).toContain('WHERE IT STANDS\n  They [go home].\n');
    expect(page('They can ', ' when it rains.”')).toContain('WHERE IT STANDS\n  They can [go home] when it rains.”\n');
    const long = 'the river is high '.repeat(20);
    expect(page(`${long}and they `, `, as ${long}`)).toMatch(/\n {2}… .*and they \[go home\], as .* …\n/s);
  });

  test('names the person who added it', () => {
    const page = findingPage({ ...second, madeBy: { by: 'ana', at: '2031-03-07T10:12:31.000Z' } }, plain(80));
    expect(page.split('\n').slice(0, 3)).toEqual([
      'F412 · statement',
      'proposed',
      'found by ana, not by the reader · 2031-03-07, 10:12 UTC',
    ]);
    expect(findingPage(second, plain(80))).not.toContain('found by');
  });
});
