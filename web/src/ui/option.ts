/** One thing to pick. */
export interface Option {
  value: string
  label: string
  /** Second line: an address, a reason. */
  hint?: string
  /** Shortcut that picks it, or other words it is found by. */
  keywords?: string
  disabled?: boolean
}

/** For comparing: accents and case aside. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Options that have every word of the query, accents and case aside; those whose label starts with it come first. */
export function matchOptions(options: readonly Option[], query: string): Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (!words.length) return [...options]
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.hint ?? ''} ${option.keywords ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  const starts = (option: Option) => fold(option.label).startsWith(words[0]!)
  return [...found.filter(starts), ...found.filter((option) => !starts(option))]
}
