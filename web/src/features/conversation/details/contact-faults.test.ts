import { expect, it } from 'vitest'
import { cleanAddress, cleanPhone, isAddress, isPhone } from './contact-faults.ts'

it.each([
  ['iris@example.net', true],
  ['iris@exämple.net', true],
  ['iris', false],
  ['iris@', false],
  ['iris okafor@example.net', false],
  ['a@b@c', false],
  ['Iris <iris@example.net>', false],
])('takes %j for an address: %s', (text, is) => expect(isAddress(text)).toBe(is))

it.each([
  ['+49 30 901820', true],
  ['٠٣٠١٢٣', true],
  ['x12', false],
  ['', false],
])('takes %j for a phone: %s', (text, is) => expect(isPhone(text)).toBe(is))

it('keeps addresses in small letters and phones on one line', () => {
  expect(cleanAddress(' Iris@Example.NET ')).toBe('iris@example.net')
  expect(cleanPhone(' +49  30\n1 ')).toBe('+49 30 1')
})
