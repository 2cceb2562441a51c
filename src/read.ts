import { open } from './article/open.ts';
import { attributeByRules } from './findings/attributions/rules.ts';
import { find } from './findings/find.ts';
import { mention } from './mentions/mention.ts';
import { phrase } from './phrases/phrase.ts';
import type { Attribute, Source } from './stages.ts';
import { tokenize } from './tokens/tokenize.ts';
import { READING_FORMAT, type Reading } from './types.ts';
import { ENGINE } from './version.ts';

export interface ReadOptions {
  /** Finds the bounds of attributions; the rules unless another is given. */
  readonly attribute?: Attribute;
}

/**
 * Reads one article: bytes → article → tokens → phrases → mentions → findings. Pure and deterministic.
 *
 * @throws ReadError where the input is no text at all: empty, binary, of an unknown encoding, HTML without any text.
 */
export function read(source: Source, { attribute = attributeByRules }: ReadOptions = {}): Reading {
  const { article, notices } = open(source);
  const tokens = tokenize(article);
  const phrases = phrase(tokens);
  const mentions = mention(tokens, phrases);
  const findings = find(article, tokens, phrases, mentions, attribute);
  return { format: READING_FORMAT, engine: ENGINE, id: source.id ?? article.id, article, ...findings, notices };
}
