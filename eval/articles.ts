import { readFileSync } from 'node:fs';
import type { Reading, Source } from '../src/index.ts';
import { readMeasured } from './read.ts';

/** An article of a corpus, as in its JSON Lines. */
export interface CorpusArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
}

/** The rows of a JSON Lines file. */
export const rowsOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** An article of a corpus, unchanged, so that offsets are those of the corpus; without its outlet. */
export function verbatim({ id, text, title, published }: CorpusArticle): Source {
  return {
    id,
    content: text,
    verbatim: true,
    media: 'text/plain',
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  };
}

export function readArticle(article: CorpusArticle): Promise<Reading> {
  const { publisher } = article;
  return readMeasured({ ...verbatim(article), ...(publisher === undefined ? {} : { outlet: publisher }) });
}
