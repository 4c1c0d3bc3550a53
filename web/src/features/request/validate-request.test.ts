import { readRequest } from '@emberdesk/domain/request'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequestFields } from './request-fields.ts'
import { lengths, validateRequest } from './validate-request.ts'

const good: RequestFields = {
  name: 'Ana Weber',
  email: 'ana@example.org',
  departmentId: 'billing',
  subject: 'Invoice 12',
  text: 'Where is it?',
}
const serverSays = (fields: RequestFields) => {
  const read = readRequest({ ...fields, submissionId: 'x'.repeat(32), formToken: 't' })
  return read.ok ? [] : Object.keys(read.details).sort()
}
const pageSays = (fields: RequestFields) => Object.keys(validateRequest(fields)).sort()

describe('validateRequest', () => {
  it('finds nothing wrong with a good request', () => expect(validateRequest(good)).toEqual({}))

  it('names each empty field', () => {
    const empty = { name: ' ', email: '', departmentId: '', subject: '\t', text: '\n' }
    expect(validateRequest(empty)).toEqual({
      name: 'missing',
      email: 'missing',
      departmentId: 'missing',
      subject: 'missing',
      text: 'missing',
    })
  })

  it.each(['name', 'subject', 'text'] as const)('allows %s its whole length and not one more', (name) => {
    expect(pageSays({ ...good, [name]: 'x'.repeat(lengths[name]) })).toEqual([])
    expect(validateRequest({ ...good, [name]: 'x'.repeat(lengths[name] + 1) })).toEqual({ [name]: 'tooLong' })
  })

  it.each([
    ...[
      'ana',
      'ana@',
      '@example.org',
      'ana@example',
      'a b@example.org',
      'ana..w@example.org',
      '.a@example.org',
    ],
    ...[
      'ana@exam ple.org',
      'ana@-.org',
      'ana@example.org.',
      'ana@example.o',
      'ana@exa_mple.org',
      'änä@example.org',
    ],
    ...["o'neil+desk@sub.example.co.uk", 'A.B-c_d@EXAMPLE.org', 'ana@example.org ', "ana'@example.org"],
  ])('judges the address "%s" as the server does', (email) => {
    const fields = { ...good, email }
    expect(pageSays(fields)).toEqual(serverSays(fields))
  })

  it('agrees with the server about whatever is typed', () => {
    const typed = fc.string({ unit: 'grapheme-ascii', maxLength: 220 })
    const fields = fc.record({
      name: typed,
      email: fc.oneof(fc.emailAddress(), typed),
      departmentId: fc.constantFrom('', 'billing'),
      subject: typed,
      text: typed,
    })
    const agrees = fc.property(fields, (one) => {
      expect(pageSays(one)).toEqual(serverSays(one))
    })
    fc.assert(agrees, { numRuns: 400 })
  })
})
