import { cutText } from '../mail/cut-text.ts'

const LENGTH = 140

/** What a queue row shows of a message: the new text, on one line, at most 140 characters. */
export function previewOf(newText: string): string {
  const line = newText.slice(0, 2_000).replace(/\s+/g, ' ').trim()
  return line.length <= LENGTH ? line : `${cutText(line, LENGTH - 1).trimEnd()}…`
}
