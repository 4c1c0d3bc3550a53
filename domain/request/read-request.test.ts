import { describe, expect, it } from 'vitest'
import { readRequest } from './read-request.ts'

const good = {
  name: 'Iris Vale',
  email: 'Iris@Example.org',
  departmentId: 'support',
  subject: 'The lamp flickers',
  text: 'Since Monday.',
  submissionId: 'a1b2c3d4e5f6g7h8',
  formToken: 'token',
}
const read = (over: Record<string, unknown>) => readRequest({ ...good, ...over })

describe('readRequest', () => {
  it('takes a whole request and lower-cases the address', () => {
    expect(readRequest(good)).toEqual({ ok: true, input: { ...good, email: 'iris@example.org' } })
  })

  it.each([
    ['name', ' Iris\r\nBcc: x@example.org ', 'Iris Bcc: x@example.org'],
    ['name', 'Ir\u202eis\u0000', 'Ir is'],
    ['subject', 'a\u2028b\t c', 'a b c'],
    ['text', 'a\r\nb\rc\td\u0007', 'a\nb\nc\td'],
    ['text', 'half \ud83d', 'half \ufffd'],
    ['text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('cleans %s %j', (field, typed, clean) => {
    expect(read({ [field]: typed })).toMatchObject({ ok: true, input: { [field]: clean } })
  })

  it.each([
    ['name', '', 'Please tell us your name.'],
    ['name', '\u202e\u0000 ', 'Please tell us your name.'],
    ['name', 'x'.repeat(101), 'Please shorten your name to 100 characters.'],
    ['name', 7, 'Please tell us your name.'],
    ['email', 'iris', 'Please give a complete e-mail address, like name@example.org.'],
    ['email', 'a@b.org, c@d.org', 'Please give a complete e-mail address, like name@example.org.'],
    ['email', undefined, 'Please give a complete e-mail address, like name@example.org.'],
    ['departmentId', '', 'Please choose a department.'],
    ['subject', '  ', 'Please say in a few words what it is about.'],
    ['subject', 'x'.repeat(201), 'Please shorten the subject to 200 characters.'],
    ['text', '\n \n', 'Please write your message.'],
    ['text', 'x'.repeat(50_001), 'Please shorten your message to 50,000 characters.'],
    ['submissionId', 'short', 'Please reload the page and send again.'],
    ['website', 'x'.repeat(501), 'This is too long.'],
  ])('says what is wrong with %s %j', (field, value, sentence) => {
    expect(read({ [field]: value })).toEqual({ ok: false, details: { [field]: sentence } })
  })

  it('names every wrong field at once', () => {
    const result = readRequest({})
    expect(result.ok ? [] : Object.keys(result.details).sort()).toEqual([
      'departmentId',
      'email',
      'formToken',
      'name',
      'subject',
      'submissionId',
      'text',
    ])
  })

  it.each([[null], ['text'], [[1, 2]], [7]])('refuses %j as a whole', (raw) => {
    expect(readRequest(raw)).toMatchObject({ ok: false })
  })
})
