import { findingId } from '../../record/ids.ts';
import type { ArticleOpened } from '../../store/asking/article-read.ts';
import type { ArticleRead } from '../../record/views/articles.ts';
import { articleRow } from './article.ts';
import { finding } from './finding.ts';

/** An article with its text, its findings and its captures. */
export function articleOpened({ said, findings, captures, version, ...row }: ArticleOpened): ArticleRead {
  const { byline, text, paragraphs, roles, voice, notices } = said;
  return {
    ...articleRow(row),
    byline: [...byline],
    version,
    text,
    paragraphs: paragraphs.map(([start, end], i) => ({ start, end, role: roles[i] ?? 'body' })),
    voice: voice.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    notices: notices.map(({ code, message }) => ({ code, message })),
    findings: findings.map(finding),
    captures: captures.map(({ changes, lost, ...capture }) => ({
      ...capture,
      changes: changes.map(({ removed, added, before, after }) => ({ removed, added, before, after })),
      lost: lost.map(findingId),
    })),
  };
}
