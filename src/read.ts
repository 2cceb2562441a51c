import { open } from './article/open.ts';
import { attributeQuotations } from './findings/attributions/quotations-only.ts';
import { attributeByRules } from './findings/attributions/rules.ts';
import { find } from './findings/find.ts';
import { mentionAnyLanguage } from './mentions/any-language.ts';
import { mention } from './mentions/mention.ts';
import { noPhrases, phrase } from './phrases/phrase.ts';
import type { Attribute, Source } from './stages.ts';
import { tokenize } from './tokens/tokenize.ts';
import { READING_FORMAT, type Reading } from './types.ts';
import { ENGINE } from './version.ts';

export interface ReadOptions {
  /** Finds the bounds of attributions; the rules unless another is given. */
  readonly attribute?: Attribute;
}

/**
 * Reads one article: bytes → article → tokens → phrases → mentions → findings. Pure and deterministic. Of a text that is
 * not English it reads quotations, figures and ISO dates; a notice says so.
 *
 * @throws ReadError (the promise rejects) where the input is no text at all: empty, binary, of an unknown encoding, HTML without any text.
 */
export async function read(source: Source, { attribute = attributeByRules }: ReadOptions = {}): Promise<Reading> {
  const { article, notices } = open(source);
  const tokens = tokenize(article);
  // A text too short to tell its language is read as English.
  const english = /^(?:en|und)\b/.test(article.language);
  const phrases = english ? phrase(tokens) : noPhrases(tokens);
  const mentions = english ? mention(tokens, phrases) : mentionAnyLanguage(tokens, phrases);
  const findings = find(article, tokens, phrases, mentions, english ? attribute : attributeQuotations);
  return { format: READING_FORMAT, engine: ENGINE, id: source.id ?? article.id, article, ...findings, notices };
}
