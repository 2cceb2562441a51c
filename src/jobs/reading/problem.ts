/** Why a text could not be read to its end: what happened, and what to do. */
export class ReadingProblem extends Error {
  override readonly name = 'ReadingProblem';
  readonly code: 'too-slow' | 'too-large' | 'stopped' | 'failed';

  constructor(code: ReadingProblem['code'], message: string) {
    super(message);
    this.code = code;
  }
}
