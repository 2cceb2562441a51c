import { type Findings, find } from '../src/findings/find.ts';
import { mention } from '../src/mentions/mention.ts';
import { phrase } from '../src/phrases/phrase.ts';
import { tokenize } from '../src/tokens/tokenize.ts';
import type { Article } from '../src/types.ts';
import { packagedReader } from '../src/weights/packaged-reader.ts';
import { plainArticle } from './plain-article.ts';

/** What the stages after the article stage find in a text whose every line is a paragraph of its body. */
export async function foundIn(text: string, facts: Partial<Article> = {}): Promise<Findings> {
  const article = { ...plainArticle(text), ...facts };
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const { frames, names, chains } = await (await packagedReader()).pass()(article, tokens);
  return find(article, tokens, phrases, mention(tokens, phrases, names), frames, chains);
}
