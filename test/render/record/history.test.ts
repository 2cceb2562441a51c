import { describe, expect, test } from 'vitest';
import { historyPage } from '../../../src/render/terminal/record/history.ts';
import { entries } from './fixture.ts';
import { plain } from './sheets.ts';

describe('the history', () => {
  test('shows each entry with its change, time and reason', () => {
    expect(historyPage({ items: entries, next: null, count: entries.length }, plain(80)).split('\n')).toEqual([
      'History',
      '3 entries',
      '',
      '  9  ana said that E3 and E9 are not one.',
      '     2031-03-07, 10:12 UTC · a1b2c3d4e5f6',
      '  8  ana assessed P2 as of 2031-03-07: schedule overdue (M4, after M3).',
      '       schedule: behind → overdue',
      '     “the day is past”',
      '     2031-03-07, 10:12 UTC · a1b2c3d4e5f6',
      '  2  saydo add added T12.',
      '     2031-03-07, 10:12 UTC · a1b2c3d4e5f6',
      '',
    ]);
  });

  test('omits changed words of an article', () => {
    const [entry] = entries;
    const changed = { ...entry!, kind: 'article.changed', changes: [{ what: '…cost (1)', was: '18', is: '21' }] };
    expect(historyPage({ items: [changed], next: null, count: 1 }, plain(80))).not.toContain('18');
  });

  test('says that it is empty', () => {
    expect(historyPage({ items: [], next: null, count: 0 }, plain(80))).toBe('History\nThe log has no such entries.\n');
  });

  test('shows the total number of entries', () => {
    const some = { items: entries.slice(0, 1), next: 'more' };
    expect(historyPage({ ...some, count: 77 }, plain(80))).toContain('\n1 of 77 entries\n');
    expect(historyPage({ ...some, count: null }, plain(80))).toContain('\nthe newest 1 entry; there are more\n');
  });
});
