import type { TokenKey } from './tokens.ts'

/** FNV-1a, 32 bits. */
function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash
}

/** For tests: 64 hex digits that depend on all of the text. No cryptography. */
export function testHashHex(text: string): string {
  return Array.from({ length: 8 }, (_, round) => fnv(`${round}:${text}:${round}`))
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
}

/** For tests: a key that needs no Node. */
export function testTokenKey(secret: string): TokenKey {
  return { hmacHex: (text) => testHashHex(`${secret}\n${text}`), equal: (a, b) => a === b }
}
