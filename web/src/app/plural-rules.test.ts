import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { pluralIndex, pluralRules } from './plural-rules.ts'

describe('pluralIndex', () => {
  it.each([
    ['en', 2, { 0: 1, 1: 0, 2: 1, 21: 1 }],
    ['fr', 2, { 0: 0, 1: 0, 2: 1, 1_000_000: 1 }],
    ['uk', 3, { 0: 2, 1: 0, 3: 1, 5: 2, 11: 2, 21: 0, 24: 1, 1.5: 2 }],
    ['ar', 6, { 0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3 }],
  ] as const)('%s, %i forms', (locale, choices, expected) => {
    const found = Object.keys(expected).map((n) => [n, pluralIndex(locale, Number(n), choices)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it('keeps a first form for none where there is one more', () => {
    expect([0, 1, 2].map((n) => pluralIndex('en', n, 3))).toEqual([0, 1, 2])
    expect([0, 1, 3, 5].map((n) => pluralIndex('uk', n, 4))).toEqual([0, 1, 2, 3])
  })

  it('makes do with fewer forms', () => {
    expect([0, 1, 5].map((n) => pluralIndex('ar', n, 1))).toEqual([0, 0, 0])
    expect([1, 5].map((n) => pluralIndex('uk', n, 2))).toEqual([0, 1])
  })
})

it('counts in a text', () => {
  const { t } = createI18n({
    legacy: false,
    locale: 'uk',
    messages: { uk: { mails: '{n} лист | {n} листи | {n} листів' } },
    pluralRules,
  }).global
  const mails = (n: number) => t('mails', { n }, n)
  expect([1, 2, 5, 22].map(mails)).toEqual(['1 лист', '2 листи', '5 листів', '22 листи'])
})
