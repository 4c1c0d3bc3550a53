/** A repeatable source of chance. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  pick<T>(from: readonly [T, ...T[]]): T
}

/** mulberry32, a small generator of 32 bits: the same seed gives the same numbers everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, pick: (from) => from[below(from.length)] ?? from[0] }
}
