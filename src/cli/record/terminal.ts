import type { Sheet } from '../../render/terminal/layout.ts';
import { sheetOf } from '../../render/terminal/page.ts';
import type { CliContext } from '../cli-context.ts';
import { colourOf, widthOf } from '../options.ts';

export interface ShownOptions {
  readonly json?: boolean;
  readonly width?: string;
  readonly color?: boolean;
}

/** The width and the styles of a page. */
function sheetFor({ width, color }: ShownOptions, { stdout, environment }: CliContext): Sheet {
  const terminal = stdout.isTTY === true;
  return sheetOf({
    width: widthOf(width, terminal ? stdout.columns : undefined),
    colour: colourOf(color, environment, terminal),
  });
}

/** Prints a view: as JSON where that was asked for, as in the API, otherwise laid out. */
export function print(answer: unknown, page: (sheet: Sheet) => string, options: ShownOptions, cli: CliContext): void {
  cli.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : page(sheetFor(options, cli)));
}
