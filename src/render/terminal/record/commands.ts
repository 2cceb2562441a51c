import { hang, type Sheet, section } from '../layout.ts';

/** A command that a reader of the page may want next, and its description. */
export type Command = readonly [run: string, what: string];

/** With fewer columns left, descriptions stand below their commands. */
const MIN_DESCRIPTION_COLUMNS = 24;

/** Commands with their descriptions: side by side where there is room, otherwise one below the other. */
export function commands(title: string, list: readonly Command[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const columns = list.reduce((widest, [run]) => Math.max(widest, run.length), 0);
  const beside = columns + 4 + MIN_DESCRIPTION_COLUMNS <= width;
  const lines = list.flatMap(([run, what]) => {
    if (!beside) return [...hang('  ', run, width), ...hang('    ', ink.dim(what), width)];
    // `hang` sets a lead of more than half the width on a line of its own; only the description is passed to it.
    const margin = columns + 4;
    return hang('', ink.dim(what), width - margin).map(
      (line, i) => `  ${(i === 0 ? run : '').padEnd(columns)}  ${line}`,
    );
  });
  return section(title, lines, sheet);
}

/** Lines as a page, ending in a line break. */
export function pageOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
