import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveTimes } from '../../../src/findings/times/resolve-times.ts';
import { mention } from '../../../src/mentions/mention.ts';
import { phrase } from '../../../src/phrases/phrase.ts';
import { tokenize } from '../../../src/tokens/tokenize.ts';
import type { Statement, TimeExpression } from '../../../src/types.ts';
import { plainArticle } from '../../plain-article.ts';

function resolved(text: string, published: string | null, statements: readonly Statement[] = []): TimeExpression[] {
  const article = { ...plainArticle(text), published };
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const coreference = {
    refer: () => [],
    spoke: () => {},
    voiceAt: () => [],
    agents: () => [],
    acted: () => {},
    entity: () => undefined,
    entities: () => [],
  };
  return resolveTimes({ article, tokens, phrases, mentions: mention(tokens, phrases), coreference }, statements);
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

describe('times in statements', () => {
  const text = 'On 20 November 2030 the minister said: “The bridge will open next month.”';
  const content = '“The bridge will open next month.”';

  test('count from the day of the statement', () => {
    const times = resolved(text, '2031-05-07', [saying(text, content, 't1')]);
    expect(values(times)).toEqual(['2030-11-20', '2030-12']);
    expect(times[1]?.anchor).toBe('t1');
  });

  test('count from publication where that day is unknown', () => {
    const times = resolved(text, '2031-05-07', [saying(text, content, null)]);
    expect(values(times)).toEqual(['2030-11-20', '2031-06']);
    expect(times[1]?.anchor).toBe('published');
  });

  test('do not give the statement its day', () => {
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

  test('resolves a bare month with the last year that was named', () => {
    const times = resolved(`${years} In October it fell. In February it was built again.`, '2031-05-07');
    expect(values(times).slice(-2)).toEqual(['1629-10', '1630-02']);
    expect(times.at(-2)?.anchor).toBe('t30');
  });

  test('does not apply where dates count from publication', () => {
    const news = 'The guild met last week, on Friday, yesterday and today. ';
    expect(values(resolved(`${news}${years} In March it fell.`, '2031-05-07')).at(-1)).toBe('2031-03');
  });
});

test('each step of resolution has a reason', () => {
  const [time] = resolved('The guild met on Friday.', '2031-05-07');
  expect(time?.why.map(({ because }) => because).join(' ')).toMatch(/past.*publication/);
});

describe('29 February', () => {
  test.each([
    ['The guild met on February 29.', '2031-05-07', '2028-02-29'],
    ['The guild will meet on February 29.', '2031-05-07', '2032-02-29'],
    ['The notice says that the toll shall be paid from 1 September.', '2031-09-06', '2031-09-01'],
    ['The guild will meet on 1 April.', '2031-09-06', '2032-04-01'],
    ['The guild met on February 29, 2031.', '2031-05-07', null],
  ])('%s', (text, published, value) => {
    expect(values(resolved(text, published))).toEqual([value]);
  });
});

/** TIMEX3 values: dates, times, durations and sets as TimeML 1.2.1 and TIDES write them. */
const TIMEX =
  /^(?:(?:BC)?[\dX]{2,8}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|[1-7]))?|Q[1-4X]|H[12]|SP|SU|FA|WI))?(?:T(?:MO|MI|AF|EV|NI|DT|XX|\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?))?|P(?:[\dX.]+(?:Y|M|W|D|Q|DE|CE|WE))*(?:T(?:[\dX.]+[HMS])+)?|(?:PAST|PRESENT|FUTURE)_REF|XXXX-XX-XXTXX)$/;

const WORDS =
  `12 3 30 31 2031 480 1990s 31st first two half a an the of in to from and or million - – / : , January February May March Friday
   spring day days week weekend months year years decades century 100-day mid-May 14:05 10 p.m. GMT BC last next past this that same
   ago later before after early late end beginning every about more than since until morning night yesterday now 29`.split(
    /\s+/,
  );

test('values in any text are TIMEX3, and full dates exist in the calendar', () => {
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom(null, '2031-05-07', '2028-02-29'), (given, published) => {
      for (const { value, edtf } of resolved(given, published)) {
        if (value !== null) expect(value).toMatch(TIMEX);
        for (const part of [value, ...(edtf?.split('/') ?? [])]) {
          const day = part === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(part);
          if (day) expect(new Date(`${day[0]}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day[0]);
        }
      }
    }),
    { numRuns: 3000 },
  );
});
