import { expect, it } from 'vitest'
import { tagDifference } from './tag-difference.ts'

it('says which tags come and which go', () => {
  expect(tagDifference(['a', 'b'], ['b', ' c  d '])).toEqual({ kind: 'tags', add: ['c d'], remove: ['a'] })
})

it('is nothing when all stays', () => {
  expect(tagDifference(['a', 'b'], ['b', 'a'])).toBeNull()
})
