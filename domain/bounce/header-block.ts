/** A header of a block of text, name in lower case, unfolded. */
export type Fields = readonly (readonly [name: string, value: string])[]

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*(.*)$/
/** What is read of a block; more is no header. */
const MAX_LINES = 2_000

/** The header fields in a text, whatever its line ends; other lines are passed over. */
export function readFields(text: string): Fields {
  const fields: [string, string][] = []
  for (const line of text.split(/\r*\n|\r/, MAX_LINES)) {
    const last = fields.at(-1)
    if (/^[ \t]+\S/.test(line) && last) {
      last[1] = `${last[1]} ${line.trim()}`.trim()
      continue
    }
    const found = FIELD.exec(line)
    if (found) fields.push([(found[1] ?? '').toLowerCase(), (found[2] ?? '').trim()])
  }
  return fields
}

/** First value of a field, or an empty string. */
export function fieldOf(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const found = fields.find((field) => field[0] === name)
    if (found?.[1]) return found[1]
  }
  return ''
}
