import { expect, it } from 'vitest'
import { cleanTags } from './clean-tags.ts'

it.each([
  [[' VIP '], ['vip']],
  [['a', 'A', ''], ['a']],
  [['two\nlines'], ['two lines']],
  [['x'.repeat(60)], ['x'.repeat(40)]],
  [
    Array.from({ length: 30 }, (_, index) => `t${index}`),
    Array.from({ length: 20 }, (_, index) => `t${index}`),
  ],
])('%j becomes %j', (typed, tags) => {
  expect(cleanTags(typed)).toEqual(tags)
})
