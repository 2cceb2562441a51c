import { describe, expect, test } from 'vitest';
import { articlePage } from '../../../src/render/terminal/record/article.ts';
import { article } from './fixture.ts';
import { plain } from './sheets.ts';

const [first, changed] = article.captures;

describe('an article', () => {
  test('shows its versions with removed and added words, and the next commands', () => {
    expect(articlePage(article, plain(80)).split('\n')).toEqual([
      'T12 · Lowen opens talks on the Tarn sluices',
      'The Lowen Courier · by Ada Krell · 2031-03-05 · en ·',
      'https://courier.example/sluices',
      '4 statements · 1 pledge',
      '',
      'VERSIONS',
      '  1  added 2031-03-05, 12:00 UTC · read by saydo/0.2.0',
      '     press/sluices.txt · bytes 0123456789ab',
      '  2  added 2031-03-06, 09:30 UTC · fetched 2031-03-06, 08:00 UTC · read by',
      '     saydo/0.2.0',
      '     press/sluices.txt · bytes fedcba987654',
      '     3 places changed since the version before',
      '       gates before the end of [-2032-] {+2033+} if the river',
      '       will go {+very+} thirsty',
      '       Police [-quickly-] cleared',
      '     1 finding lost, whose words are gone: F302',
      '',
      'TO GO ON',
      '  saydo read press/sluices.txt  what its findings are, all on one page',
      '  saydo review --article T12    those of them that wait for a decision',
      '  saydo history T12             what was done to it, and by whom',
      '',
    ]);
  });

  test('counts changes that it does not show', () => {
    const changes = Array.from({ length: 23 }, () => ({ removed: 'a', added: 'b', before: '', after: '' }));
    const lost = Array.from({ length: 22 }, (_, i) => `F${i + 1}`);
    const page = articlePage({ ...article, captures: [first!, { ...changed!, changes, lost }] }, plain(200));
    expect(page.match(/\[-a-\] \{\+b\+\}/g)).toHaveLength(20);
    expect(page).toContain('\n       and 3 places more\n');
    expect(page).toContain('F19, F20 and 2 more\n');
  });

  test('closes the brackets of truncated words', () => {
    const change = { removed: 'gate '.repeat(5000), added: 'x'.repeat(10_000), before: 'the ', after: ' end' };
    const page = articlePage({ ...article, captures: [{ ...changed!, changes: [change] }] }, plain(80));
    expect(page).toMatch(/…-\]/);
    expect(page.split('\n').length).toBeLessThan(30);
  });

  test('puts no name with shell syntax into a command', () => {
    for (const name of ['a b.txt', '$(rm x)', '-o', 'https://x.example/?a=1&b=2', "it's", '']) {
      const page = articlePage({ ...article, captures: [{ ...first!, name }] }, plain(80));
      expect(page).toContain('  saydo read FILE|URL ');
    }
  });

  test('shows an article without metadata and findings', () => {
    const bare = { ...article, title: null, outlet: null, byline: [], published: null, language: 'und', url: null };
    const lines = articlePage({ ...bare, counts: {}, captures: [{ ...first!, added: '' }] }, plain(80)).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'T12 · An article without a title',
      'publication date unknown · language unknown',
      'no findings stand',
      '',
      'CAPTURE',
      '  1  read by saydo/0.2.0',
      '     press/sluices.txt · bytes 0123456789ab',
    ]);
  });
});
