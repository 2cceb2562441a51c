/** Nothing was published, or what there is cannot be relied on; the message says what to do. */
export class PublishProblem extends Error {
  override readonly name = 'PublishProblem';
}
