import { printable } from '../pages/terminal/printable.ts';

/** Messages beside the output, on standard error. Names and texts in them cannot drive the terminal. */
export interface Messages {
  readonly say: (message: string) => void;
  /** Shows how far a long run has come, on one line that is written over; nothing where no terminal shows it. */
  readonly progress: (done: number, all: number, name: string) => void;
}

export function messages(stream: NodeJS.WriteStream, showProgress: boolean): Messages {
  let shown = false;
  const clear = () => {
    if (shown) stream.write('\r\u001b[2K');
    shown = false;
  };
  return {
    say: (message) => {
      clear();
      stream.write(`saydo: ${printable(message)}\n`);
    },
    progress: (done, all, name) => {
      if (!showProgress) return;
      clear();
      if (done === all) return;
      const line = `[${done + 1}/${all}] ${printable(name)}`;
      stream.write(line.slice(0, Math.max(20, (stream.columns || 80) - 1)));
      shown = true;
    },
  };
}
