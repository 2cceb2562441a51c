import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reading, read } from '../../src/index.ts';
import { runCases } from '../cases.ts';

const reading = (content: string, published?: string): Promise<Reading> =>
  read({ content, verbatim: true, media: 'text/plain', ...(published === undefined ? {} : { published }) });

function names({ entities }: Reading, ids: readonly string[]): string {
  return ids.map((id) => entities.find((each) => each.id === id)?.name ?? id).join('; ') || '-';
}

runCases('test/cases/pledges.txt', async ({ passage, meta }) => {
  const found = await reading(passage, meta['published']);
  return found.pledges.map(({ kind, pledgers, passages, testable, amount, deadline, condition }) => {
    const parts = [kind, names(found, pledgers), passages.map(({ exact }) => exact).join(' … '), testable];
    const sum = found.quantities.find(({ id }) => id === amount);
    const time = found.times.find(({ id }) => id === deadline);
    if (sum) parts.push(`amount ${sum.passage.exact}`);
    if (time) parts.push(`by ${time.passage.exact.replace(/^by /, '')}`);
    if (condition) parts.push(`if ${condition.exact}`);
    return parts.join(' | ');
  });
});

describe('pledges', () => {
  const words = fc.constantFrom(
    ...'Kovar Lesk promised promise plan to build of raising we will be returned agreed ordered the army that would it his government’s " “ ” , . ; ( — if unless by 2032 two and closing said not'.split(
      ' ',
    ),
  );

  test('stand on their passages, whatever the text', async () => {
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

  test('never overlap', async () => {
    const { pledges } = await reading(
      'The council agreed to honour its promise to carry out the plan to sell the harbour.',
    );
    expect(pledges).toHaveLength(1);
  });

  test('say whose word they are', async () => {
    const found = await reading(
      'Ida Fenn said that Tomas Beran had promised to resign. The council plans to sell the port.',
    );
    const [told, own] = found.pledges;
    expect(found.statements.find(({ id }) => id === told?.statement)?.source[0]?.exact).toBe('Ida Fenn');
    expect(own?.statement).toBeNull();
  });

  test('explain themselves by the word that pledges', async () => {
    const { pledges } = await reading('Ida Fenn promised to resign.');
    expect(pledges[0]?.why[0]).toMatchObject({ rule: 'verb', passage: { exact: 'promised' } });
  });
});
