/** Something a person can put right. Its message is one sentence or two: what is wrong and what to do. Shown without a stack. */
export class DeskError extends Error {
  override name = 'DeskError'
}
