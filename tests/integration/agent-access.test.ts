import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { REGION } from '../../domain/paths/index.ts'
import { openAgent } from '../support/agent-client.ts'

const desk = inject('desk')
const password = 'a password of his own'

interface Answer {
  result?: { uid: string; passwordLink: string }
  error?: { message: string }
  idToken?: string
}

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Answer }
}

const signIn = (email: string) =>
  post(`http://${desk.auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`, {
    email,
    password,
    returnSecureToken: true,
  })

const claimsIn = (idToken: string) =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>

describe('letting an agent in', () => {
  const email = `nils-${randomBytes(4).toString('hex')}@tallowpine.example`
  const access = { email, name: 'Nils Wren', role: 'agent', departments: ['support'], active: true }
  let admin: Awaited<ReturnType<typeof openAgent>>
  let agent: Awaited<ReturnType<typeof openAgent>>

  beforeAll(async () => {
    admin = await openAgent(desk, 'admin')
    agent = await openAgent(desk, 'agent')
  })
  afterAll(async () => {
    await admin?.close()
    await agent?.close()
  })

  async function setAccess(token: string, data: object) {
    const url = `${desk.origin}/${desk.projectId}/${REGION}/setAgentAccess`
    return post(url, { data }, { authorization: `Bearer ${token}` })
  }

  it('gives him an account with his rights and a link to choose a password, and shuts him out again', async () => {
    const made = await setAccess(await admin.token(), access)
    expect(made.status).toBe(200)
    const { uid, passwordLink } = made.body.result ?? {}
    expect((await fetch(`${passwordLink}&newPassword=${encodeURIComponent(password)}`)).status).toBe(200)

    const signedIn = await signIn(email)
    expect(claimsIn(String(signedIn.body.idToken))).toMatchObject({ role: 'agent', departments: ['support'] })

    const out = await setAccess(await admin.token(), { ...access, uid, active: false })
    expect(out.body.result).toEqual({ uid, passwordLink: null })
    expect((await signIn(email)).status).toBe(400)
  })

  it.each([
    ['an agent', () => agent.token(), access, 403, 'Only an admin may change who has access.'],
    ['an admin who gives up his own rights', () => admin.token(), null, 400, 'You cannot take away your own'],
    ['a bad address', () => admin.token(), { ...access, email: 'nils' }, 400, 'Please check: email.'],
    [
      'a department that is not there',
      () => admin.token(),
      { ...access, departments: ['x'] },
      400,
      'no longer there',
    ],
    [
      'an account that is not there',
      () => admin.token(),
      { ...access, uid: 'nobody' },
      404,
      'no agent with this account',
    ],
  ])('refuses %s with a sentence', async (_what, token, data, status, sentence) => {
    const login = desk.logins.find(({ role }) => role === 'admin')
    const own = { ...access, uid: admin.uid, email: login?.email, role: 'agent' }
    const refused = await setAccess(await token(), data ?? own)
    expect(refused.status).toBe(status)
    expect(refused.body.error?.message).toContain(sentence)
  })
})
