export type RecordProblemCode =
  | 'no-record'
  | 'held'
  | 'newer'
  | 'not-a-record'
  | 'unreachable'
  | 'disk-full'
  | 'unknown-id'
  | 'not-possible'
  | 'not-exact'
  | 'damaged';

/** Why the record cannot be opened or cannot do what was asked: what was found, and what to do. */
export class RecordProblem extends Error {
  override readonly name = 'RecordProblem';
  readonly code: RecordProblemCode;

  constructor(code: RecordProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
