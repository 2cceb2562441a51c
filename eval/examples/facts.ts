import { readFileSync } from 'node:fs';

/** One fact of the gold standard: see examples/README.md. */
export interface Fact {
  readonly id: string;
  readonly kind: 'statement' | 'pledge' | 'action' | 'figure' | 'time';
  readonly passages: readonly string[];
  readonly deadline?: string;
  readonly condition?: string;
  readonly form?: string;
  readonly speaker?: string;
  readonly source?: string;
  readonly cue?: string;
  readonly via?: string;
  readonly parent?: string;
  readonly pledgers?: readonly string[];
  readonly act?: string;
  readonly type?: string | null;
  readonly actors?: readonly string[];
  readonly date?: string;
  readonly value?: string | number | readonly [number, number] | null;
}

/** The manual gold standard of one example article. */
export interface ExpectedArticle {
  readonly file: string;
  readonly outlet: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly published: string;
  readonly facts: readonly Fact[];
}

/** The gold standard of the fictional press. */
export function expectedArticles(): readonly ExpectedArticle[] {
  const file = new URL('../../examples/stories.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { articles: ExpectedArticle[] }).articles;
}
