/** Tags as they may be stored: trimmed, without doubles, at most 20 of 40 characters. */
export function cleanTags(tags: readonly string[]): string[] {
  const trimmed = tags.map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, 40)).filter(Boolean)
  return [...new Set(trimmed)].slice(0, 20)
}
