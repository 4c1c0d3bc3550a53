import { expect, it } from 'vitest'
import { linkAddress } from './link-address.ts'

it.each([
  ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
  [' http://a.example ', 'http://a.example'],
  ['tallowpine.example', 'https://tallowpine.example'],
  ['www.tallowpine.example/returns?a=b', 'https://www.tallowpine.example/returns?a=b'],
  ['münchen.example', 'https://münchen.example'],
  ['us@tallowpine.example', 'mailto:us@tallowpine.example'],
  ['mailto:us@tallowpine.example?subject=Lamp', 'mailto:us@tallowpine.example?subject=Lamp'],
  ['', null],
  ['lamp', null],
  ['two words.example', null],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)//a.example', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['//a.example', null],
  ['https://', null],
  ['mailto:', null],
  [`https://a.example/${'x'.repeat(2_000)}`, null],
])('%j leads to %j', (typed, address) => expect(linkAddress(typed)).toBe(address))
