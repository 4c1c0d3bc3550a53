const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** The largest multiple of 36 that a byte can hold: bytes above it would favour the first letters. */
const FAIR = 252

/** A random document id of 20 characters of `[a-z0-9]`: it travels in Message-IDs, which relays fold to lower case. */
export function randomId(length = 20): string {
  let id = ''
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < FAIR && id.length < length) id += ALPHABET[byte % ALPHABET.length]
    }
  }
  return id
}
