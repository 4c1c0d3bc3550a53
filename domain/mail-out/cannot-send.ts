/** A mail that must not leave as it is, now or at any later try. The message is one sentence for people. */
export class CannotSend extends Error {
  override name = 'CannotSend'
}
