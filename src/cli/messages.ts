import { printable } from '../render/terminal/printable.ts';
import { statusLine } from './status-line.ts';

/** Messages beside the output, on standard error. Names and texts in them cannot drive the terminal. */
export interface Messages {
  readonly say: (message: string) => void;
  /** Shows how far a long run has come, on one line that is written over; nothing where no terminal shows it. */
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
