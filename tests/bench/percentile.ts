/** The p-th percentile by nearest rank, in whole units. Throws on no values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]
  if (value === undefined) throw new Error('No values to take a percentile of')
  return Math.round(value)
}
