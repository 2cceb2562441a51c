import type { Input } from '../../intake/input.ts';
import { ReadError } from '../../read-error.ts';

/** Inputs, some of which are loaded already. */
export interface LookedAhead {
  /** All of them, in their order; none is loaded twice. */
  readonly inputs: AsyncIterable<Input>;
  /** Whether one of them contains something to read. */
  readonly any: boolean;
  /** The problems of those that were loaded before the first usable one. */
  readonly problems: readonly { readonly name: string; readonly problem: unknown }[];
}

/** Loads inputs up to the first that contains something to read, so that no record is created in vain. */
export async function lookAhead(inputs: AsyncIterable<Input>): Promise<LookedAhead> {
  const rest = inputs[Symbol.asyncIterator]();
  const seen: Input[] = [];
  const problems: { readonly name: string; readonly problem: unknown }[] = [];
  let any = false;
  while (!any) {
    const { value: input, done } = await rest.next();
    if (done === true) break;
    const loading = input.load();
    seen.push({ name: input.name, load: () => loading });
    try {
      const { content, text } = await loading;
      any = (text ?? Buffer.from(content).toString('latin1')).trim() !== '';
      if (!any) throw new ReadError('empty', 'The input holds nothing but white space.');
    } catch (problem) {
      problems.push({ name: input.name, problem });
    }
  }
  return { inputs: again(seen, rest), any, problems };
}

async function* again(seen: readonly Input[], rest: AsyncIterator<Input>): AsyncGenerator<Input> {
  yield* seen;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
