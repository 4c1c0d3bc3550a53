/** Where a list differs from the one before when no row came, went or moved; null when any did. */
export function changedPlaces<Row extends { id: string }>(
  before: readonly Row[],
  now: readonly Row[],
): number[] | null {
  if (before.length !== now.length) return null
  const places: number[] = []
  for (let index = 0; index < now.length; index++) {
    if (now[index] === before[index]) continue
    if (now[index]?.id !== before[index]?.id) return null
    places.push(index)
  }
  return places
}
