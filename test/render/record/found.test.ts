import { describe, expect, test } from 'vitest';
import { foundPage } from '../../../src/render/terminal/record/found.ts';
import { found } from './fixture.ts';
import { coloured, plain } from './sheets.ts';

describe('search results', () => {
  test('show the words found, their speaker and article', () => {
    expect(foundPage(found, 'gates', plain(80)).split('\n')).toEqual([
      'Search for gates',
      '12 matches, the first 2 of them here',
      '',
      '  F301  Iva Sorn told Radio Tarn: “We will open two of the gates”',
      '        statement · The Lowen Courier · 2031-03-05 · T12',
      '  T12   Lowen opens talks on the Tarn sluices: Police cleared the sluice gates',
      '        on Monday',
      '        article · The Lowen Courier',
      '',
      'TO GO ON',
      '  saydo show F301  all about it',
      '',
    ]);
  });

  test('underline matches in colour', () => {
    expect(foundPage(found, 'gates', coloured(80))).toContain(
      'two of the \u001b[39m\u001b[3m\u001b[4m\u001b[36mgates\u001b[39m\u001b[24m\u001b[23m',
    );
  });

  test('say that there are more matches than were counted', () => {
    expect(foundPage({ ...found, count: 2000, more: true }, 'gates', plain(80))).toContain(
      '\nat least 2,000 matches, the first 2 of them here\n',
    );
    expect(foundPage({ ...found, count: 2 }, '', plain(80))).toMatch(/^Search\n2 matches\n/);
  });

  test('truncate long titles to keep the passage visible', () => {
    const hit = { ...found.hits[1]!, where: { ...found.hits[1]!.where, title: 'Lowen '.repeat(2000) } };
    expect(foundPage({ ...found, hits: [hit] }, 'gates', plain(80))).toMatch(/Police\s+cleared the sluice/);
  });

  test('say that nothing was found, with advice', () => {
    expect(foundPage({ hits: [], count: 0, more: false }, 'gates', plain(80)).split('\n')).toEqual([
      'Search for gates',
      'Nothing was found. Fewer words find more, and a word finds its other forms too.',
      '',
      'TO GO ON',
      '  saydo status  what the record holds',
      '',
    ]);
  });
});
