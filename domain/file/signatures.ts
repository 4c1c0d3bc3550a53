/** Media types told by the first bytes, in hex: two digits a byte, `.{8}` for four that may be anything. */
const signatures: readonly (readonly [type: string, hex: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
  ['image/bmp', /^424d.{8}00000000/],
  ['image/tiff', /^(49492a00|4d4d002a)/],
  ['image/heic', /^.{8}66747970(68656963|68656978|6d696631|6d736631)/],
  ['application/pdf', /^255044462d/],
  ['application/zip', /^504b(0304|0506)/],
  ['application/gzip', /^1f8b08/],
  ['application/x-7z-compressed', /^377abcaf271c/],
  ['application/vnd.rar', /^526172211a07/],
  ['application/x-ole-storage', /^d0cf11e0a1b11ae1/],
  ['video/quicktime', /^.{8}6674797071742020/],
  ['video/mp4', /^.{8}66747970/],
  ['video/webm', /^1a45dfa3/],
  ['audio/mpeg', /^(494433|fff3|fffb)/],
  ['audio/ogg', /^4f676753/],
  ['audio/wav', /^52494646.{8}57415645/],
]

/** The media type that the first bytes (16 are enough) prove, or null. */
export function typeBySignature(head: Uint8Array): string | null {
  const hex = Array.from(head.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return signatures.find(([, pattern]) => pattern.test(hex))?.[0] ?? null
}
