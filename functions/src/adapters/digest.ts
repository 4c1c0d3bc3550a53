import type { TokenKey } from '@emberdesk/domain/mail'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Lower-case hex SHA-256 of the parts, one after another. Text is taken as UTF-8. */
export function sha256Hex(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** Lower-case hex HMAC-SHA256. */
export function hmacSha256Hex(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** Whether two strings are equal, in a time that depends on their lengths alone. */
export function constantTimeEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Our tokens' key, bound to TOKEN_SECRET. */
export function tokenKey(secret: string): TokenKey {
  return { hmacHex: (text) => hmacSha256Hex(secret, text), equal: constantTimeEqual }
}
