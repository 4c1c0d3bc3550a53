import { expect, it } from 'vitest'
import { textDirection, languageName, languageTags } from './language.ts'

it.each([
  ['de', 'en', 'German'],
  ['pt-BR', 'en', 'Brazilian Portuguese'],
  ['en', 'fr', 'Anglais'],
  ['no language', 'en', 'no language'],
])('names %s in %s', (tag, locale, name) => {
  expect(languageName(tag, locale)).toBe(name)
})

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['de', 'ltr'],
  [null, 'auto'],
  ['', 'auto'],
])('%j runs %s', (tag, direction) => {
  expect(textDirection(tag)).toBe(direction)
})

it('offers each language once, by tags that are some', () => {
  expect(new Set(languageTags).size).toBe(languageTags.length)
  expect(languageTags.map((tag) => Intl.getCanonicalLocales(tag)[0])).toEqual(languageTags)
})
