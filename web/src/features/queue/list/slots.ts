/**
 * Gives each thing in sight a place in the page and lets it keep it: what scrolls in takes over the place of what scrolled out, so that
 * elements are filled anew and not made anew. Returns the place of each key, in the order of the keys.
 */
export function createSlots(): (keys: readonly string[]) => number[] {
  let slotOf = new Map<string, number>()
  let made = 0

  return (keys) => {
    const next = new Map<string, number>()
    for (const key of keys) {
      const slot = slotOf.get(key)
      if (slot !== undefined) next.set(key, slot)
    }
    const taken = new Set(next.values())
    // Places beyond what is needed are given up, so that the page does not keep them for ever.
    const free = Array.from({ length: made }, (_, slot) => slot).filter((slot) => !taken.has(slot))
    for (const key of keys) if (!next.has(key)) next.set(key, free.shift() ?? made++)
    slotOf = next
    if (next.size === 0) made = 0
    return keys.map((key) => next.get(key) as number)
  }
}
