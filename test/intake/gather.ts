import { Readable } from 'node:stream';
import { allInputs, type IntakeOptions } from '../../src/intake/all-inputs.ts';
import type { Input, Loaded } from '../../src/intake/input.ts';
import type { InputProblem } from '../../src/intake/problem.ts';

/** What an input came to: what was loaded, or the code and message of its problem. */
export interface Outcome extends Partial<Loaded> {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  /** The content as text. */
  readonly is?: string;
}

export async function outcomeOf({ name, load }: Input): Promise<Outcome> {
  try {
    const loaded = await load();
    return { name, ...loaded, is: Buffer.from(loaded.content).toString() };
  } catch (error) {
    const { code, message } = error as InputProblem;
    return { name, code, message };
  }
}

/** All outcomes of an intake, and what it passed over, as `name: reason`. */
export async function gather(names: readonly string[], options: Partial<IntakeOptions> = {}) {
  const skipped: string[] = [];
  const outcomes: Outcome[] = [];
  const inputs = allInputs(names, {
    stdin: Readable.from([]),
    allowPrivate: true,
    onSkip: (name, reason) => skipped.push(`${name}: ${reason}`),
    ...options,
  });
  for await (const input of inputs) outcomes.push(await outcomeOf(input));
  return { outcomes, skipped };
}
