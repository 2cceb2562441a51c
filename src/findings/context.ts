import type { Mentions, Phrases, Tokens } from '../stages.ts';
import type { Article } from '../types.ts';
import type { Coreference } from './entities/coreference.ts';

/** What every finder works from: the article and what the earlier stages made of it. */
export interface Context {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly phrases: Phrases;
  readonly mentions: Mentions;
  readonly coreference: Coreference;
}
