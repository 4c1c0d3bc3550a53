/** Encodings by the number that RTF gives their character set. */
const CHARSETS = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])
const MAX_FONTS = 1_000

/** The encoding of the text in each font, from the font table. */
export function fontLabels(rtf: string, otherwise: string): Map<number, string> {
  const start = rtf.indexOf('{\\fonttbl')
  const found = new Map<number, string>()
  if (start === -1) return found
  const fonts = rtf.slice(start, start + 50_000).matchAll(/\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})/g)
  for (const [, font, charset] of fonts) {
    if (found.size >= MAX_FONTS) break
    found.set(Number(font), CHARSETS.get(Number(charset)) ?? otherwise)
  }
  return found
}
