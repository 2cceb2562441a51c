import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadReader, type Reader, type Reading, type ReadOptions, read, type Source } from '../src/index.ts';
import { judgePairs } from '../src/pairs/judge.ts';
import { loadPairs, pairsSaid } from '../src/pairs/load-pairs.ts';
import { pairText } from '../src/pairs/pair-text.ts';
import type { Judge } from '../src/record/bearing/judge.ts';
import type { Frame, Pass, Tokens } from '../src/stages.ts';
import type { Article } from '../src/types.ts';
import { packagedNetworks, packagedReader } from '../src/weights/packaged-reader.ts';

const folder = process.env['SAYDO_READER'];
let trained: Promise<Reader> | null = null;

/**
 * Reads with the reader that comes with saydo, or with the trained one in the folder SAYDO_READER, so that weights can
 * be measured before they are committed.
 */
export async function readMeasured(source: Source, options: ReadOptions = {}): Promise<Reading> {
  if (folder === undefined) return read(source, options);
  return read(source, { ...options, reader: await readerMeasured() });
}

/** Reads with the given frames, and with names from the reader's tags. */
export async function readWithFrames(source: Source, frames: readonly Frame[]): Promise<Reading> {
  const reader = await readerMeasured();
  const pass: Reader['pass'] = () => async (article, tokens) => ({ ...(await passMeasured(article, tokens)), frames });
  return read(source, { reader: { ...reader, pass } });
}

/** A reading, and the frames that it was made from. */
export async function readToFrames(source: Source): Promise<{ reading: Reading; frames: readonly Frame[] }> {
  const reader = await readerMeasured();
  let frames: readonly Frame[] = [];
  const pass: Reader['pass'] = () => async (article, tokens) => {
    const seen = await passMeasured(article, tokens);
    frames = seen.frames;
    return seen;
  };
  return { reading: await read(source, { reader: { ...reader, pass } }), frames };
}

/** One pass of that reader: frames and name tags. */
export async function passMeasured(article: Article, tokens: Tokens): Promise<Pass> {
  return (await readerMeasured()).pass()(article, tokens);
}

function readerMeasured(): Promise<Reader> {
  if (folder === undefined) return packagedReader();
  trained ??= loadReader({ from: pathToFileURL(`${resolve(folder)}/`) });
  return trained;
}

/** The network of pairs that comes with saydo, in this process; or the one in the folder SAYDO_PAIRS. */
export async function judgeMeasured(): Promise<Judge> {
  const named = process.env['SAYDO_PAIRS'];
  const from = named === undefined ? undefined : pathToFileURL(`${resolve(named)}/`);
  const { name, weighing } = await pairsSaid(from);
  const trained = await loadPairs(await packagedNetworks(), from);
  return {
    name,
    weighing,
    judge: (pairs) =>
      judgePairs(
        trained,
        pairs.map(({ pledge, passage }) => pairText(pledge, passage)),
      ),
  };
}
