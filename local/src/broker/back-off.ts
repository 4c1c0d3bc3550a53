const FIRST_MS = 500
const LONGEST_MS = 30_000

/** Pause before the next try after `failures` failures in a row (1, 2, 3 …): doubling, never longer than half a minute. */
export function backOff(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
}
