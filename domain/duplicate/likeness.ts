const isNumber = (word: string) => /\p{N}/u.test(word)

/** How many words two texts share, from 0 to 1 (Dice's coefficient); 0 when they name different numbers, dates or orders. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const numbers = (words: readonly string[]) => words.filter(isNumber).sort().join(' ')
  if (numbers(a) !== numbers(b)) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
