import { describe, expect, test } from 'vitest';
import { resolveTimes } from '../../../src/findings/times/resolve-times.ts';
import { mention } from '../../../src/mentions/mention.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import type { Statement, TimeExpression } from '../../../src/types.ts';
import { plainArticle } from '../../tokens/plain-article.ts';

function resolved(text: string, published: string | null, statements: readonly Statement[] = []): TimeExpression[] {
  const article = { ...plainArticle(text), published };
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const cast = { refer: () => [], spoke: () => {}, entities: () => [] };
  return resolveTimes({ article, tokens, phrases, mentions: mention(tokens, phrases), cast }, statements);
}

/** A statement whose content is `content` and that was made at the time expression `date`. */
function saying(text: string, content: string, date: string | null): Statement {
  const start = text.indexOf(content);
  const passage = { start, end: start + content.length, exact: content };
  return {
    id: 's1',
    kind: 'direct',
    source: [],
    cue: [],
    content: [passage],
    speaker: null,
    via: null,
    date,
    parent: null,
    confidence: 1,
    why: [],
  };
}

const values = (times: readonly TimeExpression[]) => times.map(({ value }) => value);

describe('what a speaker says', () => {
  const text = 'On 20 November 2030 the minister said: “The bridge will open next month.”';
  const content = '“The bridge will open next month.”';

  test('counts from when it was said', () => {
    const times = resolved(text, '2031-05-07', [saying(text, content, 't1')]);
    expect(values(times)).toEqual(['2030-11-20', '2030-12']);
    expect(times[1]?.anchor).toBe('t1');
  });

  test('counts from publication where its date is not known', () => {
    const times = resolved(text, '2031-05-07', [saying(text, content, null)]);
    expect(values(times)).toEqual(['2030-11-20', '2031-06']);
    expect(times[1]?.anchor).toBe('published');
  });

  test('does not date itself', () => {
    const own = 'The minister said on Friday that it was over.';
    expect(values(resolved(own, '2031-05-07', [saying(own, own, 't1')]))).toEqual(['2031-05-02']);
  });
});

describe('weeks and years turn over', () => {
  test.each([
    ['The court ruled yesterday.', '2031-01-01', '2030-12-31'],
    ['The court ruled yesterday.', '2028-03-01', '2028-02-29'],
    ['The court ruled last month.', '2031-01-15', '2030-12'],
    ['The court ruled last week.', '2027-01-05', '2026-W53'],
    ['The court ruled last quarter.', '2031-02-01', '2030-Q4'],
    ['The court ruled on Sunday.', '2031-01-01', '2030-12-29'],
    ['The court will rule next week.', '2030-12-27', '2031-W01'],
  ])('%s (%s)', (text, published, value) => {
    expect(values(resolved(text, published))).toEqual([value]);
  });
});

describe('a history', () => {
  const years = Array.from({ length: 30 }, (_, index) => `In ${1600 + index} a wall was built.`).join(' ');

  test('dates a bare month from the year told last', () => {
    const times = resolved(`${years} In October it fell. In February it was built again.`, '2031-05-07');
    expect(values(times).slice(-2)).toEqual(['1629-10', '1630-02']);
    expect(times.at(-2)?.anchor).toBe('t30');
  });

  test('is none where dates count from publication', () => {
    const news = 'The guild met last week, on Friday, yesterday and today. ';
    expect(values(resolved(`${news}${years} In March it fell.`, '2031-05-07')).at(-1)).toBe('2031-03');
  });
});

test('each step is explained', () => {
  const [time] = resolved('The guild met on Friday.', '2031-05-07');
  expect(time?.why.map(({ because }) => because).join(' ')).toMatch(/past.*publication/);
});
