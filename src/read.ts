import { open } from './article/open.ts';
import { attributeQuotations } from './findings/attributions/quotations-only.ts';
import { attributeByRules } from './findings/attributions/rules.ts';
import { find } from './findings/find.ts';
import type { FramesOptions } from './frames/frames.ts';
import { heldToText } from './frames/held-to-text.ts';
import { mentionAnyLanguage } from './mentions/any-language.ts';
import { mention } from './mentions/mention.ts';
import { noPhrases, phrase } from './phrases/phrase.ts';
import type { Attribute, Frame, ReadFrames, Source, Tokens } from './stages.ts';
import { tokenize } from './tokens/tokenize.ts';
import { type Article, READING_FORMAT, type Reading } from './types.ts';
import { ENGINE } from './version.ts';
import type { Reader } from './weights/load-reader.ts';
import { packagedReaderOrNone } from './weights/packaged-reader.ts';

export interface ReadOptions extends FramesOptions {
  /** Finds the bounds of attributions, with the rules for pledges and actions; the trained reader has no part then. */
  readonly attribute?: Attribute;
  /** The trained reader, as `loadReader` loaded it; the one that comes with saydo unless another is given. */
  readonly reader?: Reader;
  /** Finds frames in an English text, in the place of the trained reader, which then has no part in the reading. */
  readonly frames?: ReadFrames;
}

/**
 * Reads one article: bytes → article → tokens → phrases → mentions → frames → findings. Deterministic: the same bytes and
 * weights give the same reading on the same machine. Of a text that is not English it reads quotations, figures and ISO dates; a notice says so.
 *
 * @throws ReadError (the promise rejects) where the input is no text at all: empty, binary, of an unknown encoding, HTML
 *   without any text; WeightsError where the trained reader cannot be loaded; FrameError where `frames` gives a frame that
 *   does not stand on the text.
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const { attribute = attributeByRules } = options;
  const { article, notices } = open(source);
  const tokens = tokenize(article);
  // A text too short to tell its language is read as English.
  const english = /^(?:en|und)\b/.test(article.language);
  const phrases = english ? phrase(tokens) : noPhrases(tokens);
  const mentions = english ? mention(tokens, phrases) : mentionAnyLanguage(tokens, phrases);
  const { frames, weights } = english ? await framesOf(article, tokens, options) : NONE;
  const findings = find(article, tokens, phrases, mentions, english ? attribute : attributeQuotations, frames);
  const id = source.id ?? article.id;
  return { format: READING_FORMAT, engine: ENGINE, weights, id, article, ...findings, notices };
}

interface Framed {
  /** Null where nobody read for frames. */
  readonly frames: readonly Frame[] | null;
  /** Name of the weights that found them. */
  readonly weights: string | null;
}

const NONE: Framed = { frames: null, weights: null };

async function framesOf(article: Article, tokens: Tokens, options: ReadOptions): Promise<Framed> {
  if (options.frames) return { frames: heldToText(await options.frames(article, tokens), article.text), weights: null };
  // Whoever brings attributions of his own has the rules find the rest.
  const reader = options.reader ?? (options.attribute ? null : await packagedReaderOrNone());
  if (!reader) return NONE;
  const frames = await reader.frames(options)(article, tokens);
  return { frames: heldToText(frames, article.text), weights: reader.weights };
}
