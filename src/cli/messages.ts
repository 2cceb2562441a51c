import { printable } from '../render/terminal/printable.ts';
import { statusLine } from './status-line.ts';

/** Messages on standard error. Names and texts in them are made printable. */
export interface Messages {
  readonly say: (message: string) => void;
  /** Shows the progress of a long run on one line that is overwritten; nothing where stderr is not a terminal. */
  readonly progress: (done: number, all: number, name: string) => void;
}

export function messages(stream: NodeJS.WriteStream, showProgress: boolean): Messages {
  const { say, show, clear } = statusLine(stream);
  return {
    say,
    progress: (done, all, name) => {
      if (!showProgress) return;
      if (done === all) clear();
      else show(`[${done + 1}/${all}] ${printable(name)}`);
    },
  };
}
