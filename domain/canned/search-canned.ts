import type { CannedResponse } from './schema.ts'

type Searched = Pick<CannedResponse, 'name' | 'shortcut' | 'texts'>

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

interface Folded {
  key: string
  title: string
  bodies: readonly string[]
}
/** Rows of a live list are replaced, never changed in place. */
const kept = new WeakMap<Searched, Folded>()

function folded(response: Searched): Folded {
  const known = kept.get(response)
  if (known) return known
  const bodies = Object.values(response.texts).map(({ text }) => fold(text))
  const made = { key: fold(response.shortcut), title: fold(response.name), bodies }
  kept.set(response, made)
  return made
}

/** Lower is better; Infinity for what does not have the word at all. */
function rankOf({ key, title, bodies }: Folded, word: string): number {
  if (key === word) return 0
  if (key.startsWith(word)) return 1
  if (title.startsWith(word)) return 2
  if (title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 3
  if (title.includes(word) || key.includes(word)) return 4
  return bodies.some((body) => body.includes(word)) ? 5 : Infinity
}

/**
 * The responses that have every word of the query, accents and case aside: what the shortcut says first, then the name, then the text in
 * any language; equals by name. All by name for an empty query.
 */
export function searchCanned<T extends Searched>(responses: readonly T[], query: string): T[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return responses
    .map((response) => ({
      response,
      rank: words.reduce((sum, word) => sum + rankOf(folded(response), word), 0),
    }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.response.name.localeCompare(b.response.name))
    .map(({ response }) => response)
}
