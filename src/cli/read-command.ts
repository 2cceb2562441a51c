import type { Reading, Source } from '../index.ts';
import type { Input } from '../intake/input.ts';
import { inputsOf } from '../intake/inputs.ts';
import { linesOf } from '../intake/lines.ts';
import { MAX_LINE_BYTES } from '../intake/ndjson.ts';
import { readLoaded } from '../intake/read-loaded.ts';
import { inOrder } from '../jobs/in-order.ts';
import { describeReading } from '../jobs/reading/describe.ts';
import { openPool, type ReadingPool } from '../jobs/reading/pool.ts';
import type { CliContext } from './cli-context.ts';
import { EXIT, statusOf } from './exit-codes.ts';
import { type Messages, messages } from './messages.ts';
import { answer } from './ndjson.ts';
import { colourOf, formatOf, type RawOptions, statedOf, widthOf } from './options.ts';
import { fileOutput, type Output, resolved, standardOutput } from './output.ts';
import { UsageProblem } from './problem.ts';
import { render } from './render.ts';

/**
 * `saydo read`: returns the exit status. Texts are read in worker processes, with the same limits as in `saydo add`: a
 * text that exceeds them is reported, and the others are read.
 */
export async function readCommand(
  names: readonly string[],
  options: RawOptions,
  cli: CliContext,
  pool: ReadingPool = (cli.openPool ?? openPool)(),
): Promise<number> {
  try {
    return await readWith(pool, names, options, cli);
  } finally {
    await pool.close();
  }
}

async function readWith(
  pool: ReadingPool,
  names: readonly string[],
  options: RawOptions,
  cli: CliContext,
): Promise<number> {
  const format = formatOf(options);
  const stated = statedOf(options);
  const terminal = {
    width: widthOf(options.width, options.output === undefined && cli.stdout.isTTY ? cli.stdout.columns : undefined),
    colour: colourOf(options.color, cli.environment, options.output === undefined && cli.stdout.isTTY === true),
  };
  if (names.length === 0 && cli.stdin.isTTY) {
    throw new UsageProblem(
      'name a file, a folder, an address, or - for standard input. saydo read --help shows examples.',
    );
  }
  const outputTo = async () => {
    const output = options.output === undefined ? standardOutput(cli.stdout) : await fileOutput(options.output);
    cli.opened(output);
    return output;
  };
  if (names.length === 0 && format === 'ndjson') {
    return readLines(pool, cli.stdin, stated, await outputTo(), messages(cli.stderr, false));
  }
  const { inputs, skipped } = await inputsOf(
    names.length === 0 ? ['-'] : names,
    cli.stdin,
    options.allowPrivate === true,
  );
  refuseMisuse(inputs, format, options);
  const toTerminal = options.output === undefined && cli.stdout.isTTY === true;
  const tell = messages(cli.stderr, cli.stderr.isTTY === true && !toTerminal && inputs.length > 1);
  const output = await outputTo();
  let done = 0;
  let finished = 0;
  const progress = () => tell.progress(finished, inputs.length, inputs[finished]?.name ?? '');
  progress();
  for await (const { name, warning, reading, problem } of inOrder(each(inputs), pool.width + 1, (input) =>
    readInput(input, stated, pool),
  )) {
    finished++;
    if (warning !== null) tell.say(`${name}: ${warning}`);
    if (problem !== null) tell.say(`${name}: ${problem}`);
    // A page shows its notices itself, at its end.
    const inPage = toTerminal && (format === 'page' || format === 'brief');
    if (reading !== null && !inPage) tellForeign(reading, name, tell);
    progress();
    if (reading === null) continue;
    const text = await renderOrDrop(() => render(reading, format, terminal, options.explain ?? ''), output);
    await output.write(done === 0 || format === 'ndjson' ? text : `\n${text}`);
    done++;
  }
  await output.finish(done > 0);
  if (skipped.length > 0) tell.say(skippedMessage(skipped));
  return statusOf(done, inputs.length - done);
}

/** Formats for one reading take one input, and the output must not overwrite an input. */
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
        `--explain explains one finding of one text, and ${inputs.length} inputs were given. Name one.`,
      );
    if (title !== undefined) throw new UsageProblem(`--title is for one text, and ${inputs.length} inputs were given.`);
    if (url !== undefined) throw new UsageProblem(`--url is for one text, and ${inputs.length} inputs were given.`);
  }
  if (output !== undefined && inputs.some(({ name }) => resolved(name) === resolved(output))) {
    throw new UsageProblem(`--output ${output} is one of the inputs. Name another file.`);
  }
}

type Format = ReturnType<typeof formatOf>;

/** The outcome for one input. */
interface Outcome {
  readonly name: string;
  /** A message although the input was read. */
  readonly warning: string | null;
  readonly reading: Reading | null;
  /** Why there is no reading. */
  readonly problem: string | null;
}

async function readInput({ name, load }: Input, stated: Partial<Source>, pool: ReadingPool): Promise<Outcome> {
  let warning: string | null = null;
  try {
    const loaded = await load();
    warning = loaded.warning ?? null;
    const { reading } = await readLoaded(loaded, stated, pool);
    return { name, warning, reading, problem: null };
  } catch (error) {
    return { name, warning, reading: null, problem: describeReading(error).message };
  }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
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
  pool: ReadingPool,
  stdin: AsyncIterable<Uint8Array>,
  stated: Partial<Source>,
  output: Output,
  tell: Messages,
): Promise<number> {
  let done = 0;
  let bad = 0;
  let foreign = 0;
  const answers = inOrder(linesOf(stdin, MAX_LINE_BYTES), pool.width + 1, (line) => answer(line, stated, pool.read));
  for await (const { json, reading } of answers) {
    if (reading === null) bad++;
    else done++;
    if (reading?.notices.some((notice) => notice.code === 'not-english')) foreign++;
    await output.write(`${json}\n`);
    // Blank lines may follow without end: without a pause, Ctrl-C would not be handled.
    await new Promise(setImmediate);
  }
  await output.finish(true);
  if (foreign > 0) tell.say(`${foreign} of ${done} texts are not in English; each reading says so in its notices.`);
  if (bad > 0) tell.say(`${bad} of ${done + bad} lines could not be read; each has an error in its place.`);
  return done + bad === 0 ? EXIT.allRead : statusOf(done, bad);
}
