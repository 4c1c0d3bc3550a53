/** At most `length` UTF-16 units of a text, never half a character at the end. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const last = cut.charCodeAt(length - 1)
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut
}

const LENGTH = 140

/** What a queue row shows of a message: the new text, on one line, at most 140 characters. */
export function previewOf(newText: string): string {
  const line = newText.slice(0, 2_000).replace(/\s+/g, ' ').trim()
  return line.length <= LENGTH ? line : `${cutText(line, LENGTH - 1).trimEnd()}…`
}
