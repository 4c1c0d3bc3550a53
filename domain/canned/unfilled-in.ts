import { VARIABLE } from './variables.ts'

/** Variables that still stand in a text, as written (`{{ticket.number}}`), each once: nobody should send those. */
export function unfilledIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([whole]) => whole))]
}
