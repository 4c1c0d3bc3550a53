const MOST = 20
const LONGEST = 40

/** Tags as the rules take them: one line of at most 40 characters each, none twice, at most 20. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) =>
    tag
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .toLocaleLowerCase()
      .slice(0, LONGEST)
      .trim(),
  )
  return [...new Set(clean.filter(Boolean))].slice(0, MOST)
}
