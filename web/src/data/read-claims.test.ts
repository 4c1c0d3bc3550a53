import { claimsSchema } from '@emberdesk/domain/agent'
import { describe, expect, it } from 'vitest'
import { readClaims } from './read-claims.ts'

describe('readClaims', () => {
  it.each([
    { role: 'agent', departments: ['support'], email: 'a@example.org' },
    { role: 'admin', departments: [] },
    { role: 'owner', departments: ['support'] },
    { departments: ['support'] },
    { role: 'lead' },
    {},
  ])('reads %j as the schema does', (token) => {
    const parsed = claimsSchema.safeParse(token)
    expect(readClaims(token)).toEqual(parsed.success ? parsed.data : null)
  })
})
