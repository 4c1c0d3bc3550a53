const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 20

/**
 * A document id of 20 characters of `[a-z0-9]` out of the hex of a hash of at least 20 bytes. The same hash gives the same id, so that
 * a retry after a crash meets its own document.
 */
export function shortIdFromHash(hex: string): string {
  let id = ''
  for (let index = 0; index < LENGTH; index++) {
    id += ALPHABET.charAt(Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16) % ALPHABET.length)
  }
  return id
}
