/** Names of which some are equal but for their case, told apart by a number: `a.png`, `a (2).png`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return names.map((name) => {
    const dot = name.lastIndexOf('.')
    const stem = dot > 0 ? name.slice(0, dot) : name
    const extension = dot > 0 ? name.slice(dot) : ''
    const base = name.toLowerCase()
    let count = counts.get(base) ?? 1
    let distinct = name
    while (taken.has(distinct.toLowerCase())) distinct = `${stem} (${++count})${extension}`
    counts.set(base, count)
    taken.add(distinct.toLowerCase())
    return distinct
  })
}
