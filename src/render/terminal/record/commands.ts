import { hang, type Sheet, section } from '../layout.ts';

/** A command that a reader of the page may want next, and what it does. */
export type Command = readonly [run: string, what: string];

/** Less room than this beside a command is no column. */
const FEWEST_COLUMNS = 24;

/** Commands with what they do: beside one another where there is room, else one above the other. */
export function commands(title: string, list: readonly Command[], sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const columns = list.reduce((widest, [run]) => Math.max(widest, run.length), 0);
  const beside = columns + 4 + FEWEST_COLUMNS <= width;
  const lines = list.flatMap(([run, what]) => {
    if (!beside) return [...hang('  ', run, width), ...hang('    ', ink.dim(what), width)];
    // A lead of more than half the width would be set on a line of its own, so that only what follows is hung.
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
