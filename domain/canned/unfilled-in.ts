import { isVariableName, VARIABLE } from './variables.ts'

/** Variables that still stand in a text, as written (`{{ticket.number}}`), each once: nobody should send those. */
export function unfilledIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([whole]) => whole))]
}

/** Names between the braces that are no variables, each once. */
export function unknownIn(text: string): string[] {
  const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !isVariableName(name)))]
}
