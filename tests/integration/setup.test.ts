import { readFileSync } from 'node:fs'
import { doc, getDoc } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskPaths } from '../../local/src/state/paths.ts'
import { startDesk, type RunningDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { openAgent } from '../support/agent-client.ts'
import { filledForm, openForm, postForm } from '../support/request-form.ts'

const login = { email: 'ada@example.org', password: 'a long password' }
const input = {
  deskName: 'Quill & Co',
  department: { name: 'Help', address: 'help@example.org' },
  admin: { name: 'Ada Quill', ...login },
}

describe('the set-up of an empty desk', () => {
  let desk: RunningDesk
  let admin: ReturnType<typeof openAdmin>
  let token: string

  beforeAll(async () => {
    desk = await startDesk({ seed: 'empty' })
    admin = openAdmin(desk.info)
    const secrets = JSON.parse(readFileSync(deskPaths(desk.dir).secrets, 'utf8')) as { SETUP_TOKEN: string }
    token = secrets.SETUP_TOKEN
  })
  afterAll(async () => {
    await admin?.close()
    await desk?.stop()
  })

  const url = () => `${desk.info.origin}/api/setup`
  const setUp = (body: object) =>
    fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const needed = async () => ((await (await fetch(url())).json()) as { needed: boolean }).needed

  it('is refused without the token, and then nothing is there', async () => {
    expect((await setUp({ ...input, token: 'guessed' })).status).toBe(401)
    expect(await needed()).toBe(true)
    expect((await fetch(`${desk.info.origin}/api/requests/form`)).status).toBe(503)
    expect((await admin.db.collection('agents').get()).size).toBe(0)
  })

  it('is done by exactly one of several at once', async () => {
    const rivals = [0, 1, 2].map((nth) => ({
      ...input.admin,
      email: nth ? `rival${nth}@example.org` : login.email,
    }))
    const answers = await Promise.all(rivals.map((rival) => setUp({ ...input, token, admin: rival })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const agents = await admin.db.collection('agents').get()
    expect(agents.size).toBe(1)
    login.email = agents.docs[0]?.get('email') as string
    expect(await needed()).toBe(false)
  })

  it('is not done twice', async () => {
    const answer = await setUp({ ...input, token })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ error: { code: 'already_set_up' } })
  })

  it('lets the admin sign in with his rights, and the desk has what it needs', async () => {
    const agent = await openAgent({ ...desk.info, logins: [{ ...login, role: 'admin' }] }, 'admin')
    const departments = await admin.db.collection('departments').get()
    const id = departments.docs[0]?.id ?? ''
    expect((await getDoc(doc(agent.db, 'settings/admin'))).data()).toMatchObject({
      requestsPerAddress: 20,
      requestsPerSender: 10,
    })
    expect((await getDoc(doc(agent.db, `departments/${id}`))).get('address')).toBe('help@example.org')
    expect((await admin.db.collection('statuses').get()).size).toBe(8)
    await agent.close()
  })

  it('opens the form at once', async () => {
    const { deskName, departments, formToken } = await openForm(desk.info)
    expect([deskName, departments.map(({ name }) => name)]).toEqual(['Quill & Co', ['Help']])
    const { status, body } = await postForm(
      desk.info,
      filledForm(formToken, { departmentId: departments[0]?.id ?? '' }),
    )
    expect([status, body.number]).toEqual([201, expect.stringMatching(/^\d\d-000001-\d$/)])
  })
})
