/** Letters that have come and are not yet read, in their order. */
export interface Inbox<T> {
  put(letter: T): void;
  /** Nothing more comes, and nothing more is read: what lies there was sent by somebody who is gone. */
  close(): void;
  /** The next letter, when it comes; null where none will. */
  next(): Promise<T | null>;
}

/** @param full is told, as letters come and go, whether one lies there that nobody waits for */
export function inbox<T>(full: (is: boolean) => void): Inbox<T> {
  const queue: T[] = [];
  let closed = false;
  let reader: ((letter: T | null) => void) | null = null;
  const hand = (letter: T | null) => {
    const to = reader;
    reader = null;
    to?.(letter);
  };
  return {
    put: (letter) => {
      if (reader !== null) return hand(letter);
      queue.push(letter);
      full(true);
    },
    close: () => {
      closed = true;
      hand(null);
    },
    next: async () => {
      if (closed) return null;
      const letter = queue.shift();
      if (queue.length === 0) full(false);
      return letter ?? new Promise((resolve) => (reader = resolve));
    },
  };
}
