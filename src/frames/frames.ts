import type { ChainFrame, Frame, ReadPass, Sentence, StatementFrame, TaggedName } from '../stages.ts';
import type { Article } from '../types.ts';
import { askChains } from './ask-chains.ts';
import { askRoles } from './ask-roles.ts';
import { encodeWindows } from './encode-windows.ts';
import { TRIGGER_KINDS, type TrainedReader, type TriggerKind } from './reader.ts';
import { sentenceStates } from './sentence-states.ts';
import { settled, withoutOverlaps } from './settle.ts';
import { FRAMES } from './tuned.ts';
import { type PieceText, type Unit, unitsOf } from './units.ts';
import { SPECIAL_PIECES, type Window, windowsOf } from './windows.ts';
import { piecesOf, type Vocabulary } from './word-pieces.ts';
import { basicTokens } from './words.ts';

export interface FramesOptions {
  /** Least probability of a frame that is kept, by the kind of its trigger; the reader's own where absent. */
  readonly thresholds?: Partial<Readonly<Record<TriggerKind, number>>>;
}

/**
 * Number of windows whose triggers are batched together: enough to find some of similar length, few enough to hold in
 * memory.
 */
const WINDOWS_PER_GROUP = 32;

/** The frames stage with the trained reader: article → frames and tagged names. The encoder sees each window once. */
export function passWith(reader: TrainedReader, { thresholds = {} }: FramesOptions = {}): ReadPass {
  const shape = { ...reader.shape, thresholds: { ...reader.shape.thresholds, ...thresholds } };
  const settings = { ...reader, shape };
  return async (article, { sentences }) => {
    const { frames, names, chains } = await passOver(unitsIn(article, sentences, settings), settings, { sentences });
    frames.push(...(await nestedStatements(article, frames, settings)));
    return {
      frames: settled(frames),
      names: withoutOverlaps(names),
      chains: chains.toSorted((a, b) => a.sentence.start - b.sentence.start),
    };
  };
}

/**
 * Frames and names of all units; of triggers of some kinds alone, where these are named.
 *
 * @param sentences chains are sought in them; none where there are none
 */
async function passOver(
  units: Iterable<Unit>,
  settings: TrainedReader,
  {
    kinds = TRIGGER_KINDS,
    sentences = [],
  }: { readonly kinds?: readonly TriggerKind[]; readonly sentences?: readonly Sentence[] },
): Promise<{ frames: Frame[]; names: TaggedName[]; chains: ChainFrame[] }> {
  const frames: Frame[] = [];
  const names: TaggedName[] = [];
  const chains: ChainFrame[] = [];
  for (const windows of inGroups(windowsOf(units, settings.shape.window), WINDOWS_PER_GROUP)) {
    const encoded = await encodeWindows(windows, settings);
    names.push(...encoded.names);
    const triggers = encoded.triggers.filter(({ kind }) => kinds.includes(kind));
    frames.push(...(await askRoles(triggers, settings)));
    if (sentences.length > 0)
      chains.push(...(await askChains(sentenceStates(encoded.units, sentences, settings.shape.hidden), settings)));
  }
  return { frames, names, chains };
}

/** Maximum depth of statements within statements. */
const MAX_NESTING = 3;
/** Minimum length of a statement's content that is read again for nested statements. */
const MIN_CONTENT_WORDS = 5;

/**
 * Nested statements, within the content of others ("Ana Kovar said that the board had promised …"). PolNeAR annotates the outermost
 * alone, so that the networks find no others in the whole text: the content of each statement is read again by itself.
 */
async function nestedStatements(
  { text }: Article,
  outermost: readonly Frame[],
  settings: TrainedReader,
): Promise<Frame[]> {
  const { shape } = settings;
  const thresholds = { ...shape.thresholds, cue: Math.max(FRAMES.nestedStatement.value, shape.thresholds.cue) };
  const surer = { ...settings, shape: { ...shape, thresholds } };
  const all: Frame[] = [];
  let outer = outermost.filter((frame) => frame.kind === 'statement');
  for (let depth = 1; depth < MAX_NESTING && outer.length > 0; depth++) {
    const { frames } = await passOver(unitsWithin(text, outer, surer), surer, { kinds: ['cue'] });
    outer = frames.filter((frame) => frame.kind === 'statement').filter((frame) => ofAnother(frame, text));
    all.push(...outer);
  }
  return all;
}

/** Units of what statements say, made one piece at a time. */
function* unitsWithin(
  text: string,
  outer: readonly StatementFrame[],
  { shape, vocabulary }: TrainedReader,
): Generator<Unit> {
  const known = new Map<string, readonly number[]>();
  for (const { start, end } of outer.flatMap(({ roles }) => roles.content)) {
    const pieces = pieceText(text, start, end, vocabulary, known);
    if (pieces.words.length >= MIN_CONTENT_WORDS) yield* unitsOf(pieces, [], shape.window - SPECIAL_PIECES);
  }
}

/** "I think" within a quotation is the speaker's own way of saying it, and no other's word. */
function ofAnother({ roles }: StatementFrame, text: string): boolean {
  const [source] = roles.source;
  return source !== undefined && !/^(?:i|we|you)$/i.test(text.slice(source.start, source.end));
}

/** Units of all paragraphs that are the article's own, made one paragraph at a time. */
export function* unitsIn(
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
  const words = basicTokens(text, start, end);
  const pieces: number[] = [];
  const firsts: number[] = [];
  for (const { form } of words) {
    firsts.push(pieces.length);
    let formPieces = known.get(form);
    if (!formPieces) {
      formPieces = piecesOf(vocabulary, form);
      known.set(form, formPieces);
    }
    for (const piece of formPieces) pieces.push(piece);
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
