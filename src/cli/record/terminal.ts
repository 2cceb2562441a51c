import type { Sheet } from '../../pages/terminal/layout.ts';
import { sheetOf } from '../../pages/terminal/page.ts';
import { colourOf, widthOf } from '../options.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ShownOptions {
  readonly json?: boolean;
  readonly width?: string;
  readonly color?: boolean;
}

/** The sheet that answers are laid out on. */
function sheetFor({ width, color }: ShownOptions, { stdout, environment }: Surroundings): Sheet {
  const terminal = stdout.isTTY === true;
  return sheetOf({
    width: widthOf(width, terminal ? stdout.columns : undefined),
    colour: colourOf(color, environment, terminal),
  });
}

/** Prints an answer: as JSON where that was asked for, else laid out. Maps become objects. */
export function print(
  answer: unknown,
  page: (sheet: Sheet) => string,
  options: ShownOptions,
  around: Surroundings,
): void {
  const json = () =>
    `${JSON.stringify(answer, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value), 2)}\n`;
  around.stdout.write(options.json === true ? json() : page(sheetFor(options, around)));
}
