import { describe } from 'vitest';
import { findDate } from '../../src/article/metadata/dates.ts';
import { open } from '../../src/article/open.ts';
import type { Article } from '../../src/types.ts';
import { type Case, runCases } from '../cases.ts';

/** Case files join the lines of a passage: breaks that matter are written as escapes. */
function unescaped({ passage }: Case): string {
  return passage.replace(/\\n/g, '\n').replace(/\\f/g, '\f').replace(/\\s/g, '\u00ad').replace(/␣/g, ' ');
}

function paragraphsOf({ text, paragraphs, roles }: Article): string[] {
  return paragraphs.map(([start, end], i) => `${roles[i]} | ${text.slice(start, end)}`);
}

describe('mending plain text', () => {
  runCases('test/cases/article-mend.txt', (given) =>
    paragraphsOf(open({ content: unescaped(given), media: 'text/plain' }).article),
  );
});

describe('Markdown', () => {
  runCases('test/cases/article-markdown.txt', (given) =>
    paragraphsOf(open({ content: unescaped(given), media: 'text/markdown' }).article),
  );
});

describe('head and foot of a text', () => {
  runCases('test/cases/article-head.txt', ({ passage }) => {
    const { roles, title, byline, published, outlet } = open({ content: passage, media: 'text/plain' }).article;
    return [
      roles.join(' '),
      ...(title === null ? [] : [`title: ${title}`]),
      ...(byline.length === 0 ? [] : [`byline: ${byline.join('; ')}`]),
      ...(published === null ? [] : [`published: ${published}`]),
      ...(outlet === null ? [] : [`outlet: ${outlet}`]),
    ];
  });
});

describe('dates', () => {
  runCases('test/cases/article-dates.txt', ({ passage }) => {
    const found = findDate(passage);
    return found ? [found.iso] : [];
  });
});
