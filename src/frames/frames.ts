import type { Frame, ReadFrames, Sentence } from '../stages.ts';
import type { Article } from '../types.ts';
import { askRoles } from './ask-roles.ts';
import { encodeWindows } from './encode-windows.ts';
import type { TrainedReader, TriggerKind } from './reader.ts';
import { settled } from './settle.ts';
import { type PieceText, type Unit, unitsOf } from './units.ts';
import { SPECIAL_PIECES, type Window, windowsOf } from './windows.ts';
import { piecesOf, type Vocabulary } from './word-pieces.ts';
import { wordsOf } from './words.ts';

export interface FramesOptions {
  /** Least probability of a frame that is kept, by the kind of its trigger; the reader's own where absent. */
  readonly thresholds?: Partial<Readonly<Record<TriggerKind, number>>>;
}

/** Windows whose triggers are asked about together: enough to find some of like length, few enough to hold in memory. */
const TOGETHER = 32;

/** The frames stage with the trained reader: article → frames, in the order of the text. */
export function framesWith(reader: TrainedReader, { thresholds = {} }: FramesOptions = {}): ReadFrames {
  const shape = { ...reader.shape, thresholds: { ...reader.shape.thresholds, ...thresholds } };
  const settings = { ...reader, shape };
  return async (article, { sentences }) => {
    const frames: Frame[] = [];
    const units = unitsIn(article, sentences, settings);
    for (const windows of inGroups(windowsOf(units, shape.window), TOGETHER)) {
      const asked = await encodeWindows(windows, settings);
      frames.push(...(await askRoles(asked, settings)));
    }
    return settled(frames);
  };
}

/** Units of all paragraphs that are the article's own, made one paragraph at a time. */
function* unitsIn(
  { text, paragraphs, roles }: Article,
  sentences: readonly Sentence[],
  { shape, vocabulary }: TrainedReader,
): Generator<Unit> {
  const known = new Map<string, readonly number[]>();
  let sentence = 0;
  for (const [index, [start, end]] of paragraphs.entries()) {
    while (sentence < sentences.length && sentences[sentence]!.paragraph < index) sentence++;
    const first = sentence;
    while (sentence < sentences.length && sentences[sentence]!.paragraph === index) sentence++;
    if (roles[index] === 'furniture') continue;
    const pieces = pieceText(text, start, end, vocabulary, known);
    yield* unitsOf(pieces, sentences.slice(first, sentence), shape.window - SPECIAL_PIECES);
  }
}

function pieceText(
  text: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
  known: Map<string, readonly number[]>,
): PieceText {
  const words = wordsOf(text, start, end);
  const pieces: number[] = [];
  const firsts: number[] = [];
  for (const { form } of words) {
    firsts.push(pieces.length);
    let its = known.get(form);
    if (!its) {
      its = piecesOf(vocabulary, form);
      known.set(form, its);
    }
    for (const piece of its) pieces.push(piece);
  }
  firsts.push(pieces.length);
  return { words, pieces, firsts };
}

function* inGroups(windows: Iterable<Window>, size: number): Generator<Window[]> {
  let group: Window[] = [];
  for (const window of windows) {
    group.push(window);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
