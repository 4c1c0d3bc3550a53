import { fold } from '@/ui/option.ts'
import type { PaletteItem } from './palette-item.ts'

/** The words of a query, folded. */
export const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean)

/** 0: not in it; 1: within; 2: begins a word; 3: begins it. */
function closeness(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at < 0) return 0
  if (at === 0) return 3
  return text.includes(` ${word}`) ? 2 : 1
}

function score({ label, hint, keywords }: PaletteItem, words: readonly string[]): number {
  const name = fold(label)
  const rest = fold(`${hint ?? ''} ${keywords ?? ''}`)
  let sum = 0
  for (const word of words) {
    const found = closeness(name, word) * 2 || Math.min(closeness(rest, word), 1)
    if (!found) return 0
    sum += found
  }
  return sum
}

/** The items that have every word, the closest first; those that are equally close stay in their order. */
export function rankItems(items: readonly PaletteItem[], query: string, limit: number): PaletteItem[] {
  const words = wordsOf(query)
  if (!words.length) return items.slice(0, limit)
  return items
    .map((item) => ({ item, score: score(item, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
