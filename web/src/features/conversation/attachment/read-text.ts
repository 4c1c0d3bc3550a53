/** So much of a text is shown; the rest is in the download. */
export const SHOWN_BYTES = 200 * 1024

const marks: [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The beginning of a text file: in the encoding that its mark names, else UTF-8, else as old Windows programs write. */
export async function readText(blob: Blob): Promise<{ text: string; cut: boolean }> {
  const bytes = new Uint8Array(await blob.slice(0, SHOWN_BYTES).arrayBuffer())
  const cut = blob.size > SHOWN_BYTES
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
  return { text: decode(bytes, marked ?? 'utf-8', cut) ?? decode(bytes, 'windows-1252', false) ?? '', cut }
}

/** Null when the bytes are not in that encoding. A letter cut at the end is left out. */
function decode(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return null
  }
}
