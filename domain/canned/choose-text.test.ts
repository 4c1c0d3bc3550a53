import { expect, it } from 'vitest'
import { chooseText } from './choose-text.ts'

const text = (word: string) => ({ html: `<p>${word}</p>`, text: word })
const response = (tags: readonly string[], defaultLocale = tags[0] ?? 'en') => ({
  texts: Object.fromEntries(tags.map((tag) => [tag, text(tag)])),
  defaultLocale,
})

it.each([
  [['en', 'de'], ['de'], 'de', true],
  [['en', 'pt', 'pt-BR'], ['pt-BR'], 'pt-BR', true],
  [['en', 'pt', 'pt-BR'], ['pt-br'], 'pt-BR', true],
  [['en', 'pt'], ['pt-BR'], 'pt', true],
  [['en', 'pt-BR'], ['pt'], 'pt-BR', true],
  [['en', 'pt-BR'], ['pt-PT'], 'pt-BR', true],
  [['en', 'de'], ['xx', 'de-AT'], 'de', true],
  [['en', 'de'], ['fr'], 'en', false],
  [['en', 'de'], [], 'en', false],
  [['en', 'est'], ['es'], 'en', false],
])('of %j, for %j: %s', (tags, wanted, locale, isWanted) => {
  expect(chooseText(response(tags), wanted)).toEqual({ locale, text: text(locale), wanted: isWanted })
})

it('takes any text before none, and says when there is none', () => {
  expect(chooseText(response(['fr'], 'en'), ['de'])?.locale).toBe('fr')
  expect(chooseText(response([]), ['de'])).toBeNull()
  expect(chooseText(response(['en'], 'constructor'), ['toString'])?.locale).toBe('en')
})
