import type { Context } from '../src/findings/context.ts';
import { makeCoreference } from '../src/findings/entities/coreference.ts';
import { mention } from '../src/mentions/mention.ts';
import { phrase } from '../src/phrases/phrase.ts';
import type { TaggedName, Tokens } from '../src/stages.ts';
import { tokenize } from '../src/tokens/tokenize.ts';
import type { Article } from '../src/types.ts';

/** What is given of an article instead of being found. */
interface Given {
  readonly tokens?: Tokens;
  /** Names as the trained reader tagged them; null: rules alone find names. */
  readonly names?: readonly TaggedName[] | null;
  /** Are told the candidates that the coreference weighed. */
  readonly weighed?: Parameters<typeof makeCoreference>[4];
}

/** An English article up to its coreference: what the findings are made from. */
export function contextOf(article: Article, given: Given = {}): Context {
  const tokens = given.tokens ?? tokenize(article);
  const phrases = phrase(tokens);
  const mentions = mention(tokens, phrases, given.names ?? null);
  const coreference = makeCoreference(article, tokens, phrases, mentions, given.weighed);
  return { article, tokens, phrases, mentions, coreference };
}
