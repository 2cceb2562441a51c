import { untilAborted } from './abort.ts';
import { fromAddress } from './from-address.ts';
import { fromFile } from './from-file.ts';
import { fromFolder, fromPattern, isPattern } from './from-folder.ts';
import { failing, type Input } from './input.ts';
import { isFolder } from './inputs.ts';
import type { Intake } from './intake.ts';
import { InputProblem } from './problem.ts';
import { stdinInputs } from './stdin-inputs.ts';
import { anywhere, isAddress, isPublic } from './url/addresses.ts';

export interface IntakeOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether addresses of this machine and the local network may be asked. */
  readonly allowPrivate: boolean;
  /** Aborts the run: pending requests are abandoned, and the signal's reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Real path of a folder: a link in a folder that leads out of it is not followed. By default it is. */
  readonly within?: string | undefined;
  /** Called with the name of a skipped input and the reason, as text that follows the name. */
  readonly onSkip?: (name: string, reason: string) => void;
}

/**
 * All texts that the arguments name, one at a time, containers opened: files; folders; patterns such as
 * `news/**\/*.html`; addresses of articles, PDFs and feeds; NDJSON, WARC, WACZ and feed files; `-` for standard input.
 * What cannot be read is an input whose `load` rejects with an `InputProblem`, in its place, and the run goes on.
 *
 * Memory is bounded by the largest text: files and the entries of feeds are read when they are loaded, and the texts of
 * an archive as they are passed.
 *
 * @throws the signal's reason, and nothing else
 */
export async function* allInputs(names: readonly string[], options: IntakeOptions): AsyncGenerator<Input> {
  const intake: Intake = {
    allows: options.allowPrivate ? anywhere : isPublic,
    signal: options.signal,
    within: options.within,
    skip: options.onSkip ?? (() => {}),
    asked: new Set(),
  };
  yield* untilAborted(named(names, untilAborted(options.stdin, options.signal), intake), options.signal);
}

async function* named(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  intake: Intake,
): AsyncGenerator<Input> {
  let stdinTaken = false;
  for (const name of names) {
    if (name === '-') {
      if (stdinTaken) yield failing(name, new InputProblem('stdin-twice', 'standard input can be read only once.'));
      else yield* stdinInputs(stdin, intake.signal);
      stdinTaken = true;
    } else if (isAddress(name)) yield* fromAddress(name, intake);
    else if (await isFolder(name)) yield* fromFolder(name, intake);
    else if (await isPattern(name)) yield* fromPattern(name, intake);
    else yield* fromFile(name, intake);
  }
}
