import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/index.ts';
import type { Reading } from '../../src/types.ts';
import { faultsOf } from './schema.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const MEDIA: Readonly<Record<string, string>> = { '.html': 'text/html', '.txt': 'text/plain', '.md': 'text/markdown' };
const articles = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.includes('/') && extname(path) in MEDIA)
  .toSorted();

/** Everything in a reading that is a passage, with the path at which it stands. */
function passagesIn(value: unknown, path = ''): [path: string, start: number, end: number, exact: string][] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) => passagesIn(each, `${path}/${key}`));
  const { start, end, exact } = value as { start?: unknown; end?: unknown; exact?: unknown };
  return typeof exact === 'string' ? [[path, Number(start), Number(end), exact], ...inside] : inside;
}

/** Ids that findings refer to and that no finding has. */
function danglingIn({ entities, statements, pledges, actions, quantities, times }: Reading): string[] {
  const known = new Set([entities, statements, pledges, actions, quantities, times].flat().map(({ id }) => id));
  const used = [
    ...statements.flatMap(({ speaker, via, date, parent }) => [speaker, via, date, parent]),
    ...pledges.flatMap(({ pledgers, statement, amount, deadline }) => [...pledgers, statement, amount, deadline]),
    ...actions.flatMap(({ actors, targets, date, place, statement }) => [
      ...actors,
      ...targets,
      date,
      place,
      statement,
    ]),
    ...quantities.map(({ statement }) => statement),
    ...times.map(({ anchor }) => (anchor === 'published' || anchor === 'stated' ? null : anchor)),
  ];
  return used.filter((id) => id !== null).filter((id) => !known.has(id));
}

test('there are examples in every kind of file', () => {
  expect(new Set(articles.map((path) => extname(path)))).toEqual(new Set(Object.keys(MEDIA)));
  expect(articles.length).toBeGreaterThanOrEqual(14);
});

describe.each(articles)('the reading of %s', async (path) => {
  const media = MEDIA[extname(path)];
  const reading = await read({
    content: readFileSync(join(EXAMPLES, path)),
    ...(media === undefined ? {} : { media }),
  });

  test('conforms to the schema', () => {
    expect(faultsOf(JSON.parse(JSON.stringify(reading)))).toEqual([]);
  });

  test('has passages that equal the text, and findings that refer to one another', () => {
    const passages = passagesIn(reading);
    expect(passages.length).toBeGreaterThan(10);
    for (const [where, start, end, exact] of passages) {
      expect(reading.article.text.slice(start, end), `${path}${where}`).toBe(exact);
    }
    expect(danglingIn(reading)).toEqual([]);
  });
});
