/** An error of one input: what was found, and what to do. Other inputs are not affected. */
export class InputProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'InputProblem';
    this.code = code;
  }
}
