import { describe, expect, it } from 'vitest'
import { isPublicMailDomain, isTicketOf, mailDomain, organisationSchema } from './index.ts'

describe('mailDomain', () => {
  it.each([
    ['ann@Harbour.Example', 'harbour.example'],
    ['"a@b"@harbour.example', 'harbour.example'],
    ['nobody', ''],
    ['', ''],
  ])('of %j is %j', (address, domain) => {
    expect(mailDomain(address)).toBe(domain)
  })
})

describe('isPublicMailDomain', () => {
  it.each(['gmail.com', 'GMX.de', 'ukr.net', 'localhost', ''])('refuses %j', (domain) => {
    expect(isPublicMailDomain(domain)).toBe(true)
  })

  it.each(['harbour.example', 'mail.harbour.example', 'notgmail.com'])('takes %j', (domain) => {
    expect(isPublicMailDomain(domain)).toBe(false)
  })
})

describe('isTicketOf', () => {
  const harbour = { id: 'harbour', domains: ['harbour.example', 'gmail.com'] }
  it.each([
    ['that names it', { organisationId: 'harbour', requester: 'x@elsewhere.example' }, true],
    ['that names another', { organisationId: 'other', requester: 'x@harbour.example' }, false],
    ['of a requester there', { organisationId: null, requester: 'x@harbour.example' }, true],
    ['of a requester elsewhere', { organisationId: null, requester: 'x@sub.harbour.example' }, false],
    ['of a requester where anybody is', { organisationId: null, requester: 'x@gmail.com' }, false],
    ['of nobody', { organisationId: null, requester: '' }, false],
  ])('a ticket %s: %#', (_, ticket, is) => {
    expect(isTicketOf(harbour, ticket)).toBe(is)
  })
})

it('reads an organisation without domains', () => {
  const read = organisationSchema.parse({ name: 'Harbour Hotel', updatedAt: new Date(0) })
  expect(read.domains).toEqual([])
})
