import { pluralForms } from '@/app/plural-rules.ts'
import type { Locale } from '@/entities/preferences/index.ts'

/** A file of texts, or a part of it. */
export interface Texts {
  [key: string]: string | Texts
}

/** Every text by its way: `queue.due.over`. */
export function flatten(texts: Texts, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    const way = path ? `${path}.${key}` : key
    if (typeof value === 'string') flat.set(way, value)
    else for (const [inner, text] of flatten(value, way)) flat.set(inner, text)
  }
  return flat
}

const literal = /\{'[^']*'\}/g
const formsOf = (text: string) => text.replace(literal, '').split('|')
const placeholdersOf = (text: string) =>
  [...new Set([...text.replace(literal, '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort()
const wordsOf = (text: string) => text.match(/\p{L}{2,}/gu) ?? []

/** Words from which on a text that is the same in both languages was not translated. */
const LONG = 4

function problemOf(locale: Locale, source: string, text: string): string | null {
  const missing = placeholdersOf(source).join() !== placeholdersOf(text).join()
  if (missing) return `has {${placeholdersOf(text)}} where English has {${placeholdersOf(source)}}`
  if (!text.trim()) return 'is empty'
  const [forms, sourceForms] = [formsOf(text).length, formsOf(source).length]
  const own = pluralForms[locale].length
  const extra = Math.max(0, sourceForms - pluralForms.en.length)
  if (sourceForms > 1 && forms !== own + extra) return `has ${forms} forms instead of ${own + extra}`
  // A word that English does not bend may have to be bent elsewhere.
  if (sourceForms === 1 && forms !== 1 && !(forms === own && /\{(n|count)\}/.test(source)))
    return `has ${forms} forms where English has one`
  if (formsOf(text).some((form) => !form.trim())) return 'has an empty form'
  return text === source && wordsOf(text).length >= LONG ? 'is not translated' : null
}

/** What is wrong with the texts of a language, held against English: one line for each, none when all is well. */
export function checkLocale(
  locale: Locale,
  english: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): string[] {
  const missing = [...english.keys()].filter((key) => !texts.has(key)).map((key) => `${key} is missing`)
  const unknown = [...texts.keys()]
    .filter((key) => !english.has(key))
    .map((key) => `${key} is not in English`)
  const wrong = [...texts].flatMap(([key, text]) => {
    const source = english.get(key)
    const problem = source === undefined ? null : problemOf(locale, source, text)
    return problem ? [`${key} ${problem}`] : []
  })
  return [...missing, ...unknown, ...wrong]
}
