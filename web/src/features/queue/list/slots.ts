/** What stands in a place of the page. */
export interface Placed {
  slot: number
  key: string
}

export interface Slots {
  /**
   * Fills the places with these keys, the first ones first, and with at most `budget` that were not there before. Returns what stands
   * where now, and whether all of them do. Until then places keep what they had, wherever that is.
   */
  fill: (keys: readonly string[], budget: number) => { placed: readonly Placed[]; complete: boolean }
}

/** Places that are kept beyond what is needed: a list in motion needs one more or one less all the time. */
const SPARE = 3

/**
 * Gives each thing in sight a place in the page and lets it keep it: what scrolls in takes over the place of what scrolled out, so that
 * elements are filled anew and not made anew.
 */
export function createSlots(): Slots {
  let held: string[] = []

  return {
    fill(keys, budget) {
      const wanted = new Set(keys)
      const present = new Set(held)
      const missing = keys.filter((key) => !present.has(key))
      const taken = missing.slice(0, budget)
      const free = held.flatMap((key, slot) => (wanted.has(key) ? [] : [slot]))
      taken.forEach((key, n) => (held[free[n] ?? held.length] = key))
      const complete = taken.length === missing.length
      // From the end, so that no place changes its number.
      while (complete && held.length > keys.length + SPARE && !wanted.has(held.at(-1) as string)) held.pop()
      const placed = held.map((key, slot) => ({ slot, key }))
      held = [...held]
      return { placed, complete }
    },
  }
}
