import { plainLine } from '@emberdesk/domain/mail'
import type { Address } from '@emberdesk/domain/message'
import addressparser from 'nodemailer/lib/addressparser'
import { decodeEncodedWords } from './encoded-words.ts'
import { repairBytes } from './header-text.ts'

const MAX_ADDRESSES = 50
const MAX_NAME = 200
const MAX_ADDRESS = 320
/** Characters of a header that are read: some hundred addresses. */
const MAX_LENGTH = 64 * 1024
const ADDRESS = /^[^\s@<>,;\p{Cc}]+@[^\s@<>,;\p{Cc}]+$/u
const ENCODED_WORD = /=\?[\w.:+*'-]{1,60}\?[bq]\?.{0,2000}?\?=/gi
/** Private-use characters around a number stand for an encoded word while the structure is read. */
const STAND_IN = /\ue000(\d+)\ue001/g

/**
 * Addresses in headers, the first 50, lower case, groups flattened. What holds no address is left out; it becomes part of the next
 * one's name when a comma in that name was not quoted.
 * @param values Latin-1, one character for each byte
 * @param hints charsets of the same mail, the likeliest first
 */
export function readAddresses(values: readonly string[], hints: readonly string[]): Address[] {
  return values
    .flatMap((value) => {
      const text = repairBytes(value.slice(0, MAX_LENGTH), hints).replace(/[\ue000\ue001]/g, '')
      const read = addressesIn(text, hints)
      // Some mailers encode the address along with the name.
      return read.length > 0 || !text.includes('=?') ? read : addressesIn(decodeEncodedWords(text, hints), [])
    })
    .slice(0, MAX_ADDRESSES)
}

function addressesIn(text: string, hints: readonly string[]): Address[] {
  const words: string[] = []
  const plain = text.replace(ENCODED_WORD, (word) => `\ue000${words.push(word) - 1}\ue001`)
  const restore = (part: string): string => part.replace(STAND_IN, (_, index) => words[Number(index)] ?? '')
  const found: Address[] = []
  let before: string[] = []
  for (const { name, address } of addressparser(plain, { flatten: true })) {
    const clean = cleanAddress(restore(address))
    if (clean !== null) {
      const whole = [...before, restore(name)].join(', ')
      found.push({ name: nameOf(whole, hints), address: clean })
      before = []
    } else if (name !== '') before.push(restore(name))
    else before = []
    if (found.length >= MAX_ADDRESSES) break
  }
  return found
}

function cleanAddress(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^'(.*)'$/, '$1')
    .replace(/\.+$/, '')
    .toLowerCase()
    .toWellFormed()
  return ADDRESS.test(bare) && bare.length <= MAX_ADDRESS ? bare : null
}

function nameOf(raw: string, hints: readonly string[]): string {
  const name = plainLine(decodeEncodedWords(raw, hints), MAX_NAME)
  return /^(['"]).+\1$/.test(name) ? name.slice(1, -1).trim() : name
}
