import { printable } from '../../render/terminal/printable.ts';
import type { Messages } from '../messages.ts';
import { statusLine } from '../status-line.ts';
import { progressText } from './progress.ts';

/** Milliseconds between two lines: one that is overwritten, and one that stays in a file or a pipe. */
const TERMINAL_INTERVAL_MS = 100;
const LINE_INTERVAL_MS = 60_000;

/**
 * Reports the progress of long work on a record, its pace and the time left: on a terminal by one line that is
 * overwritten, elsewhere by a line a minute.
 *
 * @param now milliseconds of a clock
 */
export function longWork(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Messages {
  const terminal = stream.isTTY === true;
  let stretch = { all: -1, from: 0, began: 0 };
  let lastReport = now();
  const { say, show, clear } = statusLine(stream);
  return {
    say,
    progress: (done, all, name) => {
      const time = now();
      if (all !== stretch.all || done < stretch.from) stretch = { all, from: done, began: time };
      if (done >= all) return clear();
      if (time - lastReport < (terminal ? TERMINAL_INTERVAL_MS : LINE_INTERVAL_MS)) return;
      lastReport = time;
      const seconds = (time - stretch.began) / 1000;
      const line = `${printable(name)}  ${progressText({ done, all, since: stretch.from }, seconds)}`;
      if (terminal) show(line);
      else stream.write(`saydo: ${line}\n`);
    },
  };
}
