import { describe, expect, it } from 'vitest'
import { adminSettingsSchema, publicSettingsSchema } from '../settings/schema.ts'
import { agentSchema } from '../agent/schema.ts'
import { departmentSchema } from '../department/schema.ts'
import { newDesk, readSetup } from './index.ts'

const good = {
  token: 'token',
  deskName: ' Tallow & Pine ',
  department: { name: 'Support', address: 'Support@Tallowpine.example' },
  admin: { name: 'Ada Quill', email: 'Ada@Tallowpine.example', password: 'a long password' },
}

describe('readSetup', () => {
  it('trims names and lower-cases addresses, and leaves the password alone', () => {
    const setup = readSetup({ ...good, admin: { ...good.admin, password: ' Twelve Chars ' } })
    expect(setup).toMatchObject({
      ok: true,
      input: {
        deskName: 'Tallow & Pine',
        department: { address: 'support@tallowpine.example' },
        admin: { email: 'ada@tallowpine.example', password: ' Twelve Chars ' },
      },
    })
  })

  it.each([
    ['token', { token: '' }],
    ['deskName', { deskName: 'x'.repeat(61) }],
    ['department.name', { department: { ...good.department, name: '' } }],
    ['department.address', { department: { ...good.department, address: 'support' } }],
    ['admin.name', { admin: { ...good.admin, name: 7 } }],
    ['admin.email', { admin: { ...good.admin, email: 'ada@' } }],
    ['admin.password', { admin: { ...good.admin, password: 'x'.repeat(11) } }],
    ['admin', { admin: null }],
  ])('has a sentence for a bad %s', (path, over) => {
    expect(readSetup({ ...good, ...over })).toEqual({
      ok: false,
      details: { [path]: expect.stringMatching(/^Please .+\.$/) },
    })
  })

  it.each([[null], ['text'], [7]])('refuses %j as a whole', (raw) => {
    expect(readSetup(raw)).toEqual({ ok: false, details: { form: 'Please fill this in.' } })
  })
})

describe('newDesk', () => {
  it('makes documents that fit their schemas, the admin in the first department', () => {
    const setup = readSetup(good)
    if (!setup.ok) throw new Error('The sample is not good')
    const desk = newDesk(setup.input, 'first', new Date('2026-11-02T09:00:00Z'))
    expect(publicSettingsSchema.parse(desk.settings.public)).toEqual(desk.settings.public)
    expect(adminSettingsSchema.parse(desk.settings.admin)).toEqual(desk.settings.admin)
    expect(departmentSchema.parse(desk.department)).toEqual(desk.department)
    expect(agentSchema.parse(desk.admin)).toEqual(desk.admin)
    expect(desk.admin.departments).toEqual(['first'])
    expect(desk.department.autoAnswer.text).toContain('{{number}}')
  })
})
