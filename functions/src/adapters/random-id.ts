import { shortIdFromHash } from '@emberdesk/domain/mail'
import { randomBytes } from 'node:crypto'

/** A new document id: 20 random characters of `[a-z0-9]`. */
export function randomId(): string {
  return shortIdFromHash(randomBytes(20).toString('hex'))
}
