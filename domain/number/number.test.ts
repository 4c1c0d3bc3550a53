import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dammDigit } from './damm.ts'
import { findNumbers, formatNumber, parseNumber, subjectTag } from './index.ts'

const numbers = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 99_999_999 }))
  .map(([year, counter]) => formatNumber(year, counter))

const digitsAt = (number: string) => [...number.matchAll(/\d/g)].map((hit) => hit.index)
const withChar = (text: string, at: number, char: string) => text.slice(0, at) + char + text.slice(at + 1)

describe('Damm check digit', () => {
  it.each([
    ['572', '4'],
    ['', '0'],
    ['43881234567', '9'],
  ])('of %j is %j', (digits, check) => {
    expect(dammDigit(digits)).toBe(check)
  })
})

describe('formatNumber', () => {
  it('pads the counter to six digits and lets it outgrow them', () => {
    expect(formatNumber(2026, 421)).toMatch(/^26-000421-\d$/)
    expect(formatNumber(2026, 1_234_567)).toMatch(/^26-1234567-\d$/)
  })

  it.each([
    [1999, 1],
    [2100, 1],
    [2026, 0],
    [2026, 1.5],
  ])('refuses year %d, counter %d', (year, counter) => {
    expect(() => formatNumber(year, counter)).toThrow(RangeError)
  })
})

describe('parseNumber', () => {
  it('is the inverse of formatNumber', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 99_999_999 }),
        (year, counter) => {
          expect(parseNumber(formatNumber(year, counter))).toEqual({ year, counter })
        },
      ),
    )
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, pick, shift) => {
        const places = digitsAt(number)
        const at = places[pick % places.length] ?? 0
        const wrong = String((Number(number[at]) + shift) % 10)
        expect(parseNumber(withChar(number, at, wrong))).toBeNull()
      }),
    )
  })

  it('catches every swap of neighbouring digits, across the dashes too', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, pick) => {
        const places = digitsAt(number)
        const index = pick % (places.length - 1)
        const [a, b] = [places[index] ?? 0, places[index + 1] ?? 0]
        const [x, y] = [number[a] ?? '', number[b] ?? '']
        fc.pre(x !== y)
        expect(parseNumber(withChar(withChar(number, a, y), b, x))).toBeNull()
      }),
    )
  })

  it.each(['', '26-421-7', '26-000421', '26-000421-x', '2026-000421-7', '26-000000-1', '26 000421 7'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )
})

describe('findNumbers', () => {
  const one = formatNumber(2026, 421)
  const two = formatNumber(2025, 1_234_567)

  it.each([
    [`Re: ${subjectTag(one)} Lamp`, [one]],
    [`about ${two}, and ${subjectTag(one)}`, [one, two]],
    [`${one} ${one}`, [one]],
    [`9${one}`, []],
    [`${one}9`, []],
    ['Order 26-000421-x', []],
    ['', []],
  ])('in %j finds %j', (subject, found) => {
    expect(findNumbers(subject)).toEqual(found)
  })

  it('drops a number whose check digit is wrong', () => {
    const wrong = withChar(one, one.length - 1, String((Number(one.at(-1)) + 1) % 10))
    expect(findNumbers(`Re: ${subjectTag(wrong)}`)).toEqual([])
  })

  it('is done at once with a megabyte of digits and dashes', () => {
    const begin = Date.now()
    expect(findNumbers('26-'.repeat(400_000))).toEqual([])
    expect(Date.now() - begin).toBeLessThan(10_000)
  })
})
