/** A parameter's value, still in bytes. */
export interface ParameterValue {
  /** One character for each byte (Latin-1); percent-encoding is resolved. */
  bytes: string
  /** The label that RFC 2231 gives; null when the value came without that encoding. */
  charset: string | null
}

interface Segment {
  index: number
  encoded: boolean
  value: string
}

const MAX_SEGMENTS = 500
const INDEXED = /^(.+?)(?:\*(\d{1,3}))?(\*?)$/
const LABELLED = /^([\w.:-]{0,40})'([\w-]{0,20})'/

/** Puts together what RFC 2231 splits: continuations (`name*0`, `name*1*`) and percent-encoding with a charset (`name*`). */
export function joinParameters(pieces: ReadonlyMap<string, string>): Map<string, ParameterValue> {
  const plain = new Map<string, ParameterValue>()
  const segments = new Map<string, Segment[]>()
  for (const [key, value] of pieces) {
    const [, name = key, index, star] = INDEXED.exec(key) ?? []
    if (index === undefined && star !== '*') plain.set(name, { bytes: value, charset: null })
    else {
      const list = segments.get(name) ?? []
      if (list.length < MAX_SEGMENTS) list.push({ index: Number(index ?? 0), encoded: star === '*', value })
      segments.set(name, list)
    }
  }
  // The extended form is the better one when both are there (RFC 6266, 4.3).
  for (const [name, list] of segments) plain.set(name, join(list))
  return plain
}

function join(list: Segment[]): ParameterValue {
  const sorted = list.sort((a, b) => a.index - b.index)
  const first = sorted[0]?.value ?? ''
  const label = sorted[0]?.encoded ? LABELLED.exec(first) : null
  const bytes = sorted
    .map(({ value, encoded }, at) => {
      const text = at === 0 && label ? value.slice(label[0].length) : value
      return encoded ? unescape(text) : text
    })
    .join('')
  return { bytes, charset: sorted.some(({ encoded }) => encoded) ? (label?.[1] ?? '') : null }
}

function unescape(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
