import { describe, expect, test } from 'vitest';
import { overviewPage } from '../../../src/render/terminal/record/overview.ts';
import { overview } from './fixture.ts';
import { plain } from './sheets.ts';

describe('the overview', () => {
  test('shows the contents of the record, its log, and open decisions', () => {
    expect(overviewPage(overview, plain(80)).split('\n')).toEqual([
      'The record /home/ana/lowen.saydo',
      '12 articles · 2 later versions of them · 34 findings decided, 112 wait',
      '',
      'WHAT IT HOLDS',
      '     88  names',
      '  1,204  statements',
      '      1  pledge',
      '      0  actions',
      '      7  figures',
      '',
      'THE LOG',
      '  43 entries · record 5f0c',
      '  root 9f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d081',
      '',
      'TO GO ON',
      '  saydo review        112 findings that wait for a decision',
      '  saydo review joins  1 proposed join that waits for an answer',
      '  saydo differences   5 differences between outlets',
      '  saydo search WORDS  finds articles, statements, pledges and actions',
      '',
    ]);
  });

  test('shows advice for an empty record', () => {
    const empty = {
      ...overview,
      articles: 0,
      captures: 0,
      waiting: 0,
      decided: 0,
      joins: 0,
      differences: 0,
      entries: 1,
    };
    expect(overviewPage(empty, plain(80)).split('\n')).toEqual([
      'The record /home/ana/lowen.saydo',
      '0 articles',
      '',
      'THE LOG',
      '  1 entry · record 5f0c',
      '  root 9f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d081',
      '',
      'TO GO ON',
      '  saydo add FILE|DIR|URL  reads articles into the record',
      '',
    ]);
  });
});
