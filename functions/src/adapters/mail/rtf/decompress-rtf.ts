const LZFU = 0x75465a4c
const STORED = 0x414c454d
const HEADER = 16
const WINDOW = 4096
const MAX_OUTPUT = 8 * 1024 * 1024
/** What the dictionary holds at the beginning ([MS-OXRTFCP] 2.1.2.1). */
const PRESET =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/** Unpacks compressed RTF ([MS-OXRTFCP]), one character for each byte; empty when it is none, as far as it goes when it is cut. */
export function decompressRtf(bytes: Buffer): string {
  if (bytes.length < HEADER) return ''
  const kind = bytes.readUInt32LE(8)
  const size = Math.min(bytes.readUInt32LE(4), MAX_OUTPUT)
  if (kind === STORED) return bytes.toString('latin1', HEADER, HEADER + size)
  return kind === LZFU ? unpack(bytes, size) : ''
}

function unpack(bytes: Buffer, size: number): string {
  const window = Buffer.alloc(WINDOW)
  let write = window.write(PRESET, 'latin1')
  const out = Buffer.alloc(size)
  let length = 0
  const put = (byte: number): void => {
    window[write] = byte
    write = (write + 1) % WINDOW
    if (length < size) out[length++] = byte
  }
  let at = HEADER
  while (at < bytes.length && length < size) {
    const flags = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((flags & (1 << bit)) === 0) put(bytes[at++] ?? 0)
      else {
        const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
        at += 2
        const from = token >> 4
        if (from === write) return out.toString('latin1', 0, length)
        for (let index = 0; index < (token & 15) + 2; index++) put(window[(from + index) % WINDOW] ?? 0)
      }
    }
  }
  return out.toString('latin1', 0, length)
}
