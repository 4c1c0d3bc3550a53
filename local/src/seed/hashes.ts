import type { TokenKey } from '@emberdesk/domain/mail'
import { createHash, createHmac } from 'node:crypto'

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The key that the functions make Message-IDs with, so that an answer to a demo mail finds its ticket. */
export function tokenKey(secret: string): TokenKey {
  return {
    hmacHex: (text) => createHmac('sha256', secret).update(text).digest('hex'),
    equal: (a, b) => a === b,
  }
}

/** A document id as the server makes them, the same for the same text. */
export function demoId(text: string): string {
  return BigInt(`0x${sha256Hex(`demo:${text}`)}`)
    .toString(36)
    .slice(0, 20)
    .padStart(20, '0')
}
