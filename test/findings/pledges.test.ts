import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, read } from '../../src/index.ts';
import { alike, holdByShare } from '../by-share.ts';

const reading = (content: string, published?: string): Promise<Reading> =>
  read({ content, verbatim: true, media: 'text/plain', ...(published === undefined ? {} : { published }) });

function names({ entities }: Reading, ids: readonly string[]): string {
  return ids.map((id) => entities.find((each) => each.id === id)?.name ?? id).join('; ') || '-';
}

// Held to kind of passage and who pledges; bounds, kinds and testability of the trained reader are measured on corpora.
// The aim is 0.85 and 0.1.
holdByShare('test/cases/pledges.txt', { right: 0.75, wrong: 0.35 }, async ({ passage, meta, expected }) => {
  const found = await reading(passage, meta['published']);
  return (
    found.pledges.length === expected.length &&
    found.pledges.every(({ pledgers, passages }, n) => {
      const [, who = '', words = ''] = expected[n]!.split(' | ');
      const same = alike(passages.map(({ exact }) => exact).join(' '), words);
      return same >= 0.5 && alike(names(found, pledgers), who) > 0;
    })
  );
});

describe('pledges', () => {
  const words = fc.constantFrom(
    ...'Kovar Lesk promised promise plan to build of raising we will be returned agreed ordered the army that would it his government’s " “ ” , . ; ( — if unless by 2032 two and closing said not'.split(
      ' ',
    ),
  );

  test('have exact passages for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (all) => {
        const { article, pledges, entities, statements } = await reading(`${all.join(' ')} `.padEnd(2, 'x'));
        pledges.forEach(({ id, passages, condition, pledgers, statement }, index) => {
          expect(id).toBe(`p${index + 1}`);
          expect(passages.length).toBeGreaterThan(0);
          for (const each of [...passages, ...(condition ? [condition] : [])]) {
            expect(article.text.slice(each.start, each.end)).toBe(each.exact);
          }
          for (const who of pledgers) expect(entities.map((each) => each.id)).toContain(who);
          if (statement !== null) expect(statements.map((each) => each.id)).toContain(statement);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('have the pledging word as reason', async () => {
    const { pledges } = await reading('Ida Fenn promised to resign.');
    expect(pledges[0]?.why[0]).toMatchObject({ rule: 'promise' });
  });
});
