const windows1252 = new TextDecoder('windows-1252')
/** Runs of well-formed UTF-8 characters beyond ASCII (RFC 3629), one character of the string for each byte. */
const WELL_FORMED =
  /(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+/g
/** The beginning of a character whose rest is missing. */
const CUT = /[\xe0-\xf4][\x80-\xbf]{1,2}(?![\x80-\xbf])|[\xc2-\xf4]$/g
/** The same at the very end, as where a field of fixed length was filled. */
const CUT_OFF = /[\xc2-\xf4][\x80-\xbf]{0,2}$/
/** So much more of it must be UTF-8 than not. */
const RATIO = 3

/**
 * Text that is UTF-8 but for a few bytes: a footer added in another encoding, a character cut in two. Those bytes are read as Western
 * European, what was cut becomes U+FFFD, or nothing at the end. Null when too little of it is UTF-8.
 */
export function decodeMixedUtf8(bytes: Uint8Array): string | null {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const good = (latin1.match(WELL_FORMED) ?? []).reduce(
    (sum, run) => sum + (run.match(/[\xc2-\xf4]/g)?.length ?? 0),
    0,
  )
  const rest = latin1.replace(CUT_OFF, '').replace(WELL_FORMED, ' ')
  const bad = rest.match(/[\x80-\xff]+/g)?.length ?? 0
  if (good < bad * RATIO) return null
  let text = ''
  let at = 0
  for (const run of latin1.matchAll(WELL_FORMED)) {
    text += western(latin1.slice(at, run.index)) + Buffer.from(run[0], 'latin1').toString('utf8')
    at = run.index + run[0].length
  }
  return (text + western(latin1.slice(at))).replace(/\ufffd$/, '')
}

function western(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1
  // \x81 is no character of windows-1252, so that it can stand in for what is cut.
  const marked = latin1.replace(/\x81/g, '?').replace(CUT, '\x81')
  return windows1252.decode(Buffer.from(marked, 'latin1')).replaceAll('\x81', '\ufffd')
}
