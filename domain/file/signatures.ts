/** Media types told by the first bytes. `latin` is those bytes as Latin-1; `.` stands for any byte. */
const signatures: readonly (readonly [type: string, latin: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF....WEBP/s],
  ['image/bmp', /^BM....\0\0\0\0/s],
  ['image/tiff', /^(II\*\0|MM\0\*)/],
  ['image/heic', /^....ftyp(heic|heix|mif1|msf1)/s],
  ['application/pdf', /^%PDF-/],
  ['application/zip', /^PK(\x03\x04|\x05\x06)/],
  ['application/gzip', /^\x1f\x8b\x08/],
  ['application/x-7z-compressed', /^7z\xbc\xaf\x27\x1c/],
  ['application/vnd.rar', /^Rar!\x1a\x07/],
  ['application/x-ole-storage', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['video/quicktime', /^....ftypqt {2}/s],
  ['video/mp4', /^....ftyp/s],
  ['video/webm', /^\x1aE\xdf\xa3/],
  ['audio/mpeg', /^(ID3|\xff[\xf3\xfb])/],
  ['audio/ogg', /^OggS/],
  ['audio/wav', /^RIFF....WAVE/s],
]

/** The media type that the first bytes (16 are enough) prove, or null. */
export function typeBySignature(head: Uint8Array): string | null {
  const latin = String.fromCharCode(...head.subarray(0, 16))
  return signatures.find(([, pattern]) => pattern.test(latin))?.[0] ?? null
}
