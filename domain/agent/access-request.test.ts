import { describe, expect, it } from 'vitest'
import { accessProblem, accessRequestSchema, withAccess, type AccessRequest } from './access-request.ts'
import type { AgentWithId } from './schema.ts'

const agent = (id: string, change: Partial<AgentWithId> = {}): AgentWithId => ({
  id,
  name: id,
  email: `${id}@desk.example`,
  role: 'agent',
  departments: [],
  active: true,
  notify: { own: false, unassigned: true },
  signature: 'mine',
  ...change,
})
const agents = [agent('ada', { role: 'admin' }), agent('bo'), agent('cy', { role: 'admin', active: false })]
const request = (change: Partial<AccessRequest> = {}): AccessRequest => ({
  email: 'new@desk.example',
  name: 'New',
  role: 'agent',
  departments: ['support'],
  active: true,
  ...change,
})

describe('accessProblem', () => {
  it('lets an admin change others and himself, as long as he stays admin', () => {
    expect(accessProblem(request(), 'ada', 'new', agents)).toBeNull()
    expect(
      accessProblem(request({ email: 'bo@desk.example', role: 'admin' }), 'ada', 'bo', agents),
    ).toBeNull()
    expect(
      accessProblem(request({ email: 'ada@desk.example', role: 'admin' }), 'ada', 'ada', agents),
    ).toBeNull()
  })

  it.each([
    ['an agent asks', request(), 'bo', 'new', 'Only an admin'],
    ['an admin who was shut out asks', request(), 'cy', 'new', 'Only an admin'],
    ['a stranger asks', request(), 'nobody', 'new', 'Only an admin'],
    ['an admin steps down', request({ email: 'ada@desk.example' }), 'ada', 'ada', 'your own admin rights'],
    [
      'an admin shuts himself out',
      request({ email: 'ada@desk.example', role: 'admin', active: false }),
      'ada',
      'ada',
      'your own admin rights',
    ],
    ['the address is another’s', request({ email: 'bo@desk.example' }), 'ada', 'new', 'this mail address'],
  ])('says no when %s', (_when, asked, by, uid, sentence) => {
    expect(accessProblem(asked, by, uid, agents)).toContain(sentence)
  })

  it('stops at a hundred agents, where changes go on', () => {
    const full = [...agents, ...Array.from({ length: 97 }, (_, n) => agent(`a${n}`))]
    expect(accessProblem(request(), 'ada', 'new', full)).toContain('at most 100')
    expect(accessProblem(request({ email: 'bo@desk.example' }), 'ada', 'bo', full)).toBeNull()
  })
})

describe('withAccess', () => {
  it('keeps what is the agent’s own to set, and names a department once', () => {
    const changed = withAccess(request({ departments: ['a', 'a', 'b'] }), agents[1])
    expect(changed).toMatchObject({
      departments: ['a', 'b'],
      notify: { own: false, unassigned: true },
      signature: 'mine',
    })
  })

  it('starts a new agent with the mails about his own tickets', () => {
    expect(withAccess(request(), undefined)).toMatchObject({
      notify: { own: true, unassigned: false },
      signature: '',
    })
  })
})

describe('accessRequestSchema', () => {
  it('lowers the address and trims the name', () => {
    const parsed = accessRequestSchema.parse(request({ email: 'New@Desk.Example', name: ' New ' }))
    expect(parsed).toMatchObject({ email: 'new@desk.example', name: 'New' })
  })

  it.each([{ email: 'x' }, { name: ' ' }, { role: 'owner' }, { departments: Array(21).fill('d') }])(
    'refuses %j',
    (change) => {
      expect(accessRequestSchema.safeParse({ ...request(), ...change }).success).toBe(false)
    },
  )
})
