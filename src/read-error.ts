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

/** Why the trained reader cannot be had. */
export type WeightsErrorCode = 'no-weights' | 'damaged-weights' | 'unsupported-weights' | 'no-runtime';

/** Thrown where the weights of the trained reader are missing or are not what they should be. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
  readonly code: WeightsErrorCode;

  constructor(code: WeightsErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
