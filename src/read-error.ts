/** Why an input cannot be read at all. */
export type ReadErrorCode = 'empty' | 'binary' | 'unknown-encoding' | 'no-text-in-html';

/** Thrown for input that is no text. Strange text never throws: less is found in it. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string) {
    super(message);
    this.name = 'ReadError';
    this.code = code;
  }
}

/** Thrown for a frame that does not stand on the text that it was read from. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}
