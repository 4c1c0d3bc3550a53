/** The keyed hash behind every proof we hand out. The adapter binds it to TOKEN_SECRET; domain code never sees the key. */
export interface TokenKey {
  /** Lower-case hex of HMAC-SHA256(TOKEN_SECRET, text). */
  hmacHex(text: string): string
  /** Whether two strings are equal, in a time that does not depend on where they differ. */
  equal(a: string, b: string): boolean
}

/** Hex digits of a mac: 64 bits, short enough for a local part. */
const MAC_LENGTH = 16

export function macOf(key: TokenKey, text: string): string {
  return key.hmacHex(text).slice(0, MAC_LENGTH)
}

export function isMac(key: TokenKey, text: string, mac: string): boolean {
  return key.equal(macOf(key, text), mac)
}
