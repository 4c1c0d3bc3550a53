import { expect, it } from 'vitest'
import { searchCanned } from './search-canned.ts'

const one = (name: string, shortcut: string, text: string) => ({
  name,
  shortcut,
  texts: { en: { html: '', text }, de: { html: '', text: `auf Deutsch: ${text}` } },
})
const refund = one('Refund on its way', 'refund', 'The money comes back within five days.')
const late = one('Late parcel', 'late', 'We asked the carrier. A refund is possible.')
const returned = one('Returning an item', 'return', 'Here is a label.')
const cafe = one('Überweisung für Cafés', 'bank', 'IBAN below.')
const all = [returned, late, cafe, refund]
const found = (query: string) => searchCanned(all, query).map(({ shortcut }) => shortcut)

it.each([
  ['', ['late', 'refund', 'return', 'bank']],
  ['refund', ['refund', 'late']],
  ['re', ['refund', 'return', 'late']],
  ['RETURN', ['return']],
  ['parcel', ['late']],
  ['cafe', ['bank']],
  ['uberweisung', ['bank']],
  ['deutsch label', ['return']],
  ['refund label', []],
  ['zzz', []],
])('%j finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

it('leaves the given list as it was', () => {
  searchCanned(all, 'refund')
  expect(all.map(({ shortcut }) => shortcut)).toEqual(['return', 'late', 'bank', 'refund'])
})
