import { open } from './article/open.ts';
import { find } from './findings/find.ts';
import { quotationFrames } from './findings/statements/quotation-frames.ts';
import type { FramesOptions } from './frames/frames.ts';
import { heldToText } from './frames/held-to-text.ts';
import { mentionAnyLanguage } from './mentions/any-language.ts';
import { mention } from './mentions/mention.ts';
import { noPhrases, phrase } from './phrases/phrase.ts';
import type { ChainFrame, Frame, ReadFrames, Source, TaggedName, Tokens } from './stages.ts';
import { tokenize } from './tokens/tokenize.ts';
import { type Article, READING_FORMAT, type Reading } from './types.ts';
import { ENGINE } from './version.ts';
import type { Reader } from './weights/load-reader.ts';
import { packagedReader } from './weights/packaged-reader.ts';

export interface ReadOptions extends FramesOptions {
  /** The trained reader, as `loadReader` loaded it; the one that comes with saydo unless another is given. */
  readonly reader?: Reader;
  /**
   * Finds frames in an English text, in the place of the trained reader, which then has no part in the reading: rules alone
   * find names.
   */
  readonly frames?: ReadFrames;
  /** Is given the work of each stage to do, so that the caller can say how long it takes. It returns what the work does. */
  readonly time?: Time;
}

/** Does the work of a stage and returns its result, which may be a promise. */
export type Time = <T>(stage: string, work: () => T) => T;

const untimed: Time = (_, work) => work();

/**
 * Reads one article: bytes → article → tokens → frames and tagged names → phrases → mentions → findings. Deterministic: the
 * same bytes and weights give the same reading on the same machine. Of a text that is not English it reads quotations, figures and ISO dates; a notice says so.
 *
 * @throws ReadError (the promise rejects) where the input is no text at all: empty, binary, of an unknown encoding, HTML
 *   without any text; WeightsError where the trained reader cannot be loaded; FrameError where `frames` gives a frame that
 *   does not stand on the text.
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const time = options.time ?? untimed;
  const { article, notices } = time('article', () => open(source));
  const tokens = time('tokens', () => tokenize(article));
  // A text too short to tell its language is read as English.
  const english = /^(?:en|und)\b/.test(article.language);
  const seen = english ? await passOf(article, tokens, options) : null;
  const phrases = time('phrases', () => (english ? phrase(tokens) : noPhrases(tokens)));
  const mentions = time('mentions', () =>
    seen ? mention(tokens, phrases, seen.names) : mentionAnyLanguage(tokens, phrases),
  );
  const frames = seen ? seen.frames : quotationFrames(tokens, mentions);
  const findings = time('findings', () => find(article, tokens, phrases, mentions, frames, seen?.chains ?? []));
  const id = source.id ?? article.id;
  return { format: READING_FORMAT, engine: ENGINE, weights: seen?.weights ?? null, id, article, ...findings, notices };
}

interface Seen {
  readonly frames: readonly Frame[];
  readonly chains: readonly ChainFrame[];
  /** Null where another than the trained reader found the frames: then rules alone find the names. */
  readonly names: readonly TaggedName[] | null;
  /** Name of the weights that found them; null where another found them. */
  readonly weights: string | null;
}

async function passOf(article: Article, tokens: Tokens, options: ReadOptions): Promise<Seen> {
  const time = options.time ?? untimed;
  const { frames: given } = options;
  if (given) {
    const frames = await time('frames', async () => given(article, tokens));
    return { frames: heldToText(frames, article.text), chains: [], names: null, weights: null };
  }
  const reader = options.reader ?? (await time('weights', packagedReader));
  const { frames, names, chains } = await time('frames', async () => reader.pass(options)(article, tokens));
  return { frames: heldToText(frames, article.text), chains, names, weights: reader.weights };
}
