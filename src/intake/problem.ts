/** Why one input cannot be read: what was found, and what to do. The others are read all the same. */
export class InputProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'InputProblem';
    this.code = code;
  }
}
