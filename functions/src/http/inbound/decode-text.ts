/** A text field in the charset that the provider names for it. Without one that fits: UTF-8, or else Windows-1252, which fits anything. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  for (const label of [charset || 'utf-8', 'utf-8']) {
    const text = decodeAs(bytes, label)
    if (text !== null) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
