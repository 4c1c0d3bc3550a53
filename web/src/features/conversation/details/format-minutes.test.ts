import { expect, it } from 'vitest'
import { formatMinutes } from './format-minutes.ts'

it.each<[number, string, string]>([
  [0, 'en', '0 min'],
  [45, 'en', '45 min'],
  [60, 'en', '1 hr'],
  [150, 'en', '2 hr, 30 min'],
  [150, 'de', '2 Std., 30 Min.'],
])('%i minutes in %s', (minutes, locale, text) => {
  expect(formatMinutes(minutes, locale)).toBe(text)
})
