import type { Reading, Source } from '../index.ts';
import { describe } from '../intake/describe.ts';
import type { Input } from '../intake/input.ts';
import { inputsOf } from '../intake/inputs.ts';
import { linesOf } from '../intake/lines.ts';
import { MOST_LINE_BYTES } from '../intake/ndjson.ts';
import { EXIT, statusOf } from './exit-codes.ts';
import { type Messages, messages } from './messages.ts';
import { answer } from './ndjson.ts';
import { colourOf, formatOf, type RawOptions, statedOf, widthOf } from './options.ts';
import { fileOutput, type Output, resolved, standardOutput } from './output.ts';
import { UsageProblem } from './problem.ts';
import { render } from './render.ts';
import type { Surroundings } from './surroundings.ts';

/** `saydo read`: returns the exit status. */
export async function readCommand(
  names: readonly string[],
  options: RawOptions,
  around: Surroundings,
): Promise<number> {
  const format = formatOf(options);
  const stated = statedOf(options);
  const terminal = {
    width: widthOf(
      options.width,
      options.output === undefined && around.stdout.isTTY ? around.stdout.columns : undefined,
    ),
    colour: colourOf(options.color, around.environment, options.output === undefined && around.stdout.isTTY === true),
  };
  if (names.length === 0 && around.stdin.isTTY) {
    throw new UsageProblem(
      'name a file, a folder, an address, or - for standard input. saydo read --help shows examples.',
    );
  }
  const outputTo = async () => {
    const output = options.output === undefined ? standardOutput(around.stdout) : await fileOutput(options.output);
    around.opened(output);
    return output;
  };
  if (names.length === 0 && format === 'ndjson') {
    return readLines(around.stdin, stated, await outputTo(), messages(around.stderr, false));
  }
  const { inputs, skipped } = await inputsOf(
    names.length === 0 ? ['-'] : names,
    around.stdin,
    options.allowPrivate === true,
  );
  refuseMisuse(inputs, format, options);
  const toTerminal = options.output === undefined && around.stdout.isTTY === true;
  const tell = messages(around.stderr, around.stderr.isTTY === true && !toTerminal && inputs.length > 1);
  const output = await outputTo();
  let done = 0;
  let first = true;
  for (const input of inputs) {
    tell.progress(inputs.indexOf(input), inputs.length, input.name);
    const reading = await readInput(input, stated, tell);
    if (reading === null) continue;
    done++;
    // On the page itself the notice stands at its end.
    if (!(toTerminal && (format === 'page' || format === 'brief'))) tellForeign(reading, input.name, tell);
    const text = await renderOrDrop(() => render(reading, format, terminal, options.explain ?? ''), output);
    await output.write(first || format === 'ndjson' ? text : `\n${text}`);
    first = false;
  }
  tell.progress(inputs.length, inputs.length, '');
  await output.finish(done > 0);
  if (skipped.length > 0) tell.say(skippedMessage(skipped));
  return statusOf(done, inputs.length - done);
}

/** Forms that hold one reading take one input, and no output may lie on top of an input. */
function refuseMisuse(inputs: readonly Input[], format: Format, { output, title, url }: RawOptions): void {
  if (inputs.length > 1) {
    if (format === 'json')
      throw new UsageProblem(
        `--json prints one reading, and ${inputs.length} inputs were given. Use --ndjson, which prints one a line.`,
      );
    if (format === 'html')
      throw new UsageProblem(
        `--html makes one page of one text, and ${inputs.length} inputs were given. Call it once for each.`,
      );
    if (format === 'explain')
      throw new UsageProblem(
        `--explain explains one finding of one text, and ${inputs.length} inputs were given. Name the one.`,
      );
    if (title !== undefined) throw new UsageProblem(`--title cannot be the title of ${inputs.length} texts.`);
    if (url !== undefined) throw new UsageProblem(`--url cannot be the address of ${inputs.length} texts.`);
  }
  if (output !== undefined && inputs.some(({ name }) => resolved(name) === resolved(output))) {
    throw new UsageProblem(`--output ${output} is one of the inputs. Name another file.`);
  }
}

type Format = ReturnType<typeof formatOf>;

async function readInput(input: Input, stated: Partial<Source>, tell: Messages): Promise<Reading | null> {
  try {
    const loaded = await input.load();
    if (loaded.warning !== undefined) tell.say(`${input.name}: ${loaded.warning}`);
    // To load the engine takes a second, which what cannot be read need not wait for.
    const { readLoaded } = await import('../intake/read-loaded.ts');
    return await readLoaded(loaded, stated);
  } catch (error) {
    tell.say(`${input.name}: ${describe(error).message}`);
    return null;
  }
}

async function renderOrDrop(make: () => string, output: Output): Promise<string> {
  try {
    return make();
  } catch (error) {
    await output.finish(false);
    throw error;
  }
}

function tellForeign({ notices }: Reading, name: string, tell: Messages): void {
  for (const notice of notices) if (notice.code === 'not-english') tell.say(`${name}: ${notice.message}`);
}

function skippedMessage(skipped: readonly string[]): string {
  const shown = skipped.slice(0, 5).join(', ');
  const more = skipped.length > 5 ? ` and ${skipped.length - 5} more` : '';
  return `skipped in folders, being no texts: ${shown}${more}`;
}

/** NDJSON from standard input: one reading or error a line, in the same order. Lines not in English are counted. */
async function readLines(
  stdin: AsyncIterable<Uint8Array>,
  stated: Partial<Source>,
  output: Output,
  tell: Messages,
): Promise<number> {
  const { read } = await import('../index.ts');
  let done = 0;
  let bad = 0;
  let foreign = 0;
  for await (const line of linesOf(stdin, MOST_LINE_BYTES)) {
    const { json, reading } = await answer(line, stated, (source) => read(source));
    if (reading === null) bad++;
    else done++;
    if (reading?.notices.some((notice) => notice.code === 'not-english')) foreign++;
    await output.write(`${json}\n`);
    // Reading may never wait for anything: without a pause, Ctrl-C would wait for the end of the input.
    await new Promise(setImmediate);
  }
  await output.finish(true);
  if (foreign > 0) tell.say(`${foreign} of ${done} texts are not in English; each reading says so in its notices.`);
  if (bad > 0) tell.say(`${bad} of ${done + bad} lines could not be read; each has an error in its place.`);
  return done + bad === 0 ? EXIT.allRead : statusOf(done, bad);
}
