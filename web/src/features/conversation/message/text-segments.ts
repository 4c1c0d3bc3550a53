export type TextSegment = { text: string; href: string | null }

const link = /\bhttps?:\/\/[^\s<>"'`]{1,2000}/gi

/** Splits plain text at its web addresses, so that a template can make links of them without ever building HTML. */
export function textSegments(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  let from = 0
  for (const match of text.matchAll(link)) {
    const found = match[0].replace(/[.,;:!?)\]}*_]+$/, '')
    if (!URL.canParse(found)) continue
    if (match.index > from) segments.push({ text: text.slice(from, match.index), href: null })
    segments.push({ text: found, href: found })
    from = match.index + found.length
  }
  if (from < text.length) segments.push({ text: text.slice(from), href: null })
  return segments
}
