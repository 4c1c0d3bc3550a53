import { expect, it } from 'vitest'
import { tagsByUse } from './tags-by-use.ts'

it('lists tags by how often they are used, then by name', () => {
  const tickets = [{ tags: ['vip', 'lamp'] }, { tags: ['lamp', 'chair'] }, { tags: [] }]
  expect(tagsByUse(tickets)).toEqual(['lamp', 'chair', 'vip'])
})
