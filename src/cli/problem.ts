/** The command line is invalid; nothing was read. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** The output could not be written. */
export class OutputProblem extends Error {
  override readonly name = 'OutputProblem';
}
