import { readFileSync } from 'node:fs'

const folder = new URL('../../web/src/locales/', import.meta.url)

/** A text of the interface in a language, by its key (`queue.view.new`), up to its first placeholder. */
export function say(locale: string, key: string): string {
  const [file, ...path] = key.split('.')
  const texts: unknown = JSON.parse(readFileSync(new URL(`${locale}/${file}.json`, folder), 'utf8'))
  let found = texts
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name]
  if (typeof found !== 'string') throw new Error(`${locale} has no text ${key}`)
  return found.split('{')[0]!.trim()
}
