import { open } from './article/open.ts';
import { attributeQuotations } from './findings/attributions/quotations-only.ts';
import { attributeByRules } from './findings/attributions/rules.ts';
import { find } from './findings/find.ts';
import { heldToText } from './frames/held-to-text.ts';
import { mentionAnyLanguage } from './mentions/any-language.ts';
import { mention } from './mentions/mention.ts';
import { noPhrases, phrase } from './phrases/phrase.ts';
import type { Attribute, ReadFrames, Source } from './stages.ts';
import { tokenize } from './tokens/tokenize.ts';
import { READING_FORMAT, type Reading } from './types.ts';
import { ENGINE } from './version.ts';

export interface ReadOptions {
  /** Finds the bounds of attributions; the rules unless another is given. */
  readonly attribute?: Attribute;
  /** Finds frames in an English text, in the place of saydo's trained reader. */
  readonly frames?: ReadFrames;
}

/**
 * Reads one article: bytes → article → tokens → phrases → mentions → findings. Deterministic: the same bytes give the
 * same reading. Of a text that is not English it reads quotations, figures and ISO dates; a notice says so.
 *
 * @throws ReadError (the promise rejects) where the input is no text at all: empty, binary, of an unknown encoding, HTML
 *   without any text; FrameError where `frames` gives a frame that does not stand on the text.
 */
export async function read(
  source: Source,
  { attribute = attributeByRules, frames: readFrames = async () => [] }: ReadOptions = {},
): Promise<Reading> {
  const { article, notices } = open(source);
  const tokens = tokenize(article);
  // A text too short to tell its language is read as English.
  const english = /^(?:en|und)\b/.test(article.language);
  const phrases = english ? phrase(tokens) : noPhrases(tokens);
  const mentions = english ? mention(tokens, phrases) : mentionAnyLanguage(tokens, phrases);
  const frames = english ? heldToText(await readFrames(article, tokens), article.text) : [];
  const findings = find(article, tokens, phrases, mentions, english ? attribute : attributeQuotations, frames);
  const id = source.id ?? article.id;
  return { format: READING_FORMAT, engine: ENGINE, weights: null, id, article, ...findings, notices };
}
