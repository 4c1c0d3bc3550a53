/** A mail that cannot be parsed, now or ever. The message says why, as the second half of a sentence. */
export class UnreadableMail extends Error {
  override readonly name = 'UnreadableMail'
}
