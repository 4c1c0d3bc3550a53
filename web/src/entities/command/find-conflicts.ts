interface Bound {
  id: string
  keys: readonly string[]
}

/** Where a command works: those of the list and of the open ticket may share a key, the ticket's then wins. */
const placeOf = (id: string) => id.split('.')[0]!

const meets = (a: string, b: string) =>
  placeOf(a) === placeOf(b) || placeOf(a) === 'app' || placeOf(b) === 'app'

/** One would start or be the other: `g` never lets `g m` happen. Case aside, as keys are pressed. */
function clash(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

/** The commands that would answer to the same keys as this one. */
export function findConflicts<T extends Bound>(id: string, keys: string, all: readonly T[]): T[] {
  return all.filter(
    (other) => other.id !== id && meets(id, other.id) && other.keys.some((each) => clash(each, keys)),
  )
}
