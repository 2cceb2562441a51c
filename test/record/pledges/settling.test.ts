import { describe, expect, test } from 'vitest';
import { NO_CRITERIA } from '../../../src/record/kinds/criteria.ts';
import { isUnsettled, settlingOf, type Unsettled, webAddress } from '../../../src/record/pledges/settling.ts';

const PLEDGE: Unsettled = {
  wording: 'to bring the Tenant Protection Act before the Council of Orrin by the end of June',
  form: 'promise',
  named: [{ role: 'pledger', name: 'Orla Venn' }],
  deadline: { exact: 'the end of June', to: '2031-06-30' },
  criteria: null,
};
const deciding = (pledge: Partial<Unsettled>) => settlingOf({ ...PLEDGE, ...pledge }).deciding.map(({ what }) => what);

describe('what would settle a pledge', () => {
  test('are the instrument and the body that it names, and its day, each with why', () => {
    const { deciding: all } = settlingOf({
      ...PLEDGE,
      wording: 'to bring the Tenant Protection Charter before the Council of Orrin',
    });
    expect(all).toEqual([
      { what: 'Tenant Protection Charter itself, as it stands then', because: 'it names Tenant Protection Charter' },
      {
        what: 'what Council of Orrin publishes of it: minutes, reports, decisions',
        because: 'it names Council of Orrin',
      },
      {
        what: 'a dated account of the action by somebody other than whoever pledged it',
        because: 'its words name no document',
      },
      { what: 'whether that is dated 2031-06-30 or before', because: 'its deadline is that day' },
    ]);
  });

  test.each([
    ['to repeal the toll', 'the record of the vote'],
    ['to spend 4 million crowns on the harbour', 'the accounts that say what was paid'],
    ['to reopen the ferry landing', 'a report or a picture from the place, with its day'],
    ['to hire ninety nurses', 'the official count, before and after'],
    ['to free the six fishermen', 'word of those concerned, or of an observer who was there'],
    ['to appeal within 14 days', 'the filing and the ruling, in the register of the court'],
    ['to halve emissions', 'the official figure, before and after'],
  ])('%s: %s', (wording, expected) => {
    expect(deciding({ wording })).toContain(expected);
  });

  test('goes by the criteria first, where there are some', () => {
    const criteria = {
      ...NO_CRITERIA,
      kept: 'the law is in the gazette',
      broken: 'no reading by July',
      due: '2031-07-31',
    };
    const all = deciding({ wording: 'to be kind', criteria });
    expect(all.slice(0, 2)).toEqual(['the law is in the gazette', 'no reading by July']);
    expect(all.at(-1)).toBe('whether that is dated 2031-07-31 or before');
  });

  test('knows what an order or an agreement wants beside', () => {
    expect(deciding({ form: 'agreement' })).toContain('word of each side that agreed');
    expect(deciding({ form: 'order' })).toContain('word of those who were ordered, or of who oversees them');
  });

  test('can be searched for by what it is about, what it names, and who pledged', () => {
    const { searches } = settlingOf(PLEDGE);
    expect(searches[0]).toEqual({ label: 'What it is about', words: 'Tenant Protection Council Orrin' });
    expect(searches.map(({ label }) => label)).toEqual([
      'What it is about',
      'Tenant Protection Act',
      'Council of Orrin',
      'Orla Venn',
    ]);
    expect(webAddress({ label: '', words: '"Orla Venn" Tenant' })).toBe(
      'https://duckduckgo.com/?q=%22Orla%20Venn%22%20Tenant',
    );
  });

  test('is asked while nobody judged that it is kept or broken, or replaced', () => {
    const value = (tone: string) => ({ evidence: 'so', value: { tone } });
    expect([null, value('open'), value('moving'), value('partly')].map(isUnsettled)).toEqual([true, true, true, true]);
    expect([value('kept'), value('broken'), { evidence: 'superseded', value: null }].map(isUnsettled)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
