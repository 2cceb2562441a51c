/** Why one input cannot be read: what was found, and what to do. The others are read all the same. */
export class InputProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'InputProblem';
    this.code = code;
  }
}

/** The command was called in a way that cannot be meant; nothing was read. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** The output could not be written. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';
}
