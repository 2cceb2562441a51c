import { printable } from '../render/terminal/printable.ts';

/** A line on a terminal that is overwritten, between messages that stay. */
export interface StatusLine {
  /** Writes a message that stays; names and texts in it are made printable. */
  readonly say: (message: string) => void;
  /** Overwrites the line, cut to the width. Names in it must be printable already: its spaces are kept. */
  readonly show: (line: string) => void;
  readonly clear: () => void;
}

export function statusLine(stream: NodeJS.WriteStream): StatusLine {
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
    show: (line) => {
      clear();
      stream.write(line.slice(0, Math.max(20, (stream.columns || 80) - 1)));
      shown = true;
    },
    clear,
  };
}
