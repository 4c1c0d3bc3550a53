/** Control and format characters; the joiners that scripts and emoji need stay, and in a text line feed and tab. */
const invisible = /(?!\u200c|\u200d|\n|\t)[\p{Cc}\p{Cf}]/gu

/** What a person typed into one line: no line breaks, control or bidi characters, single spaces. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ').trim()
}

/** What a person typed into a text: line breaks as `\n`, no control or bidi characters, well-formed Unicode. */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(invisible, '')
}
