import { isDate } from './dates.ts';
import { UsageProblem } from './problem.ts';

/** The options of `saydo read` as the command line gives them. */
export interface RawOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly html?: boolean;
  readonly brief?: boolean;
  readonly explain?: string;
  readonly output?: string;
  readonly width?: string;
  readonly color?: boolean;
  readonly verbatim?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly speaker?: string;
  readonly encoding?: string;
  readonly allowPrivate?: boolean;
}

export type Format = 'page' | 'brief' | 'json' | 'ndjson' | 'html' | 'explain';

/** The output format. @throws UsageProblem where several are asked for */
export function formatOf(options: RawOptions): Format {
  const asked = (['json', 'ndjson', 'html', 'brief', 'explain'] as const).filter(
    (name) => options[name] !== undefined && options[name] !== false,
  );
  if (asked.length > 1)
    throw new UsageProblem(`${asked.map((name) => `--${name}`).join(' and ')} exclude each other. Ask for one.`);
  return asked[0] ?? 'page';
}

/** What the user states about the texts, as fields of a source. @throws UsageProblem where the date is invalid */
export function statedOf({ verbatim, published, outlet, title, url, byline, speaker, encoding }: RawOptions) {
  if (published !== undefined && !isDate(published)) {
    throw new UsageProblem(
      `--published ${published} is not a date. Write it as 2031-05-06, or with a time as 2031-05-06T14:30.`,
    );
  }
  return {
    ...(verbatim === true ? { verbatim } : {}),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(byline === undefined ? {} : { byline: namesIn(byline) }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

/** Names of a byline, separated by semicolons. */
export function namesIn(byline: string): readonly string[] {
  return byline
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const MIN_WIDTH = 30;
const MAX_WIDTH = 1000;
const MAX_DEFAULT_WIDTH = 100;

/**
 * Columns to fill: as asked, else the terminal's up to 100, else 80. @throws UsageProblem where the width is invalid
 */
export function widthOf(asked: string | undefined, terminal: number | undefined): number {
  if (asked === undefined) return terminal ? Math.max(MIN_WIDTH, Math.min(terminal, MAX_DEFAULT_WIDTH)) : 80;
  const width = Number(asked);
  if (!/^\d+$/.test(asked) || width < MIN_WIDTH || width > MAX_WIDTH) {
    throw new UsageProblem(`--width ${asked} is not a number of columns from ${MIN_WIDTH} to ${MAX_WIDTH}.`);
  }
  return width;
}

/**
 * Whether to use colour: `--color` or `--no-color`, then NO_COLOR and FORCE_COLOR, then whether the output is a
 * terminal.
 */
export function colourOf(
  asked: boolean | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  terminal: boolean,
): boolean {
  if (asked !== undefined) return asked;
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return terminal && environment['TERM'] !== 'dumb';
}
