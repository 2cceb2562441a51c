import type { Leak } from '../record/protection/gate.ts';

/** Nothing was published, or what there is cannot be relied on; the message says what to do. */
export class PublishProblem extends Error {
  override readonly name = 'PublishProblem';
  /** Where protected words would come out; empty where something else is wrong. */
  readonly leaks: readonly Leak[];

  constructor(message: string, leaks: readonly Leak[] = []) {
    super(message);
    this.leaks = leaks;
  }
}
