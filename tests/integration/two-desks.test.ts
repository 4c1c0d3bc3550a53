import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { deskPaths } from '../../local/src/state/paths.ts'
import { startDesk, type RunningDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { createRelay, withoutHeaders, type RelayedMail } from '../support/mail-relay.ts'
import { plainMail, postMail } from '../support/post-mail.ts'
import { until } from '../support/until.ts'

const ONE = 'support@tallowpine.example'
const OTHER = 'help@other.example'
/** What an address gets of automatic mail within a whole hour. */
const AN_HOUR = 20
const QUIET_ROUNDS = 3
const LOOP_MS = 90_000

/** Marks against loops, and what threads. */
const STRIPPED = [
  ...['auto-submitted', 'x-auto-response-suppress', 'x-emberdesk-loop', 'precedence'],
  ...['in-reply-to', 'references', 'return-path', 'reply-to'],
]

describe('two desks that answer each other automatically', () => {
  const one = inject('desk')
  let desk: RunningDesk
  let admins: ReturnType<typeof openAdmin>[]

  beforeAll(async () => {
    desk = await startDesk({ seed: 'empty' })
    const { SETUP_TOKEN: token } = JSON.parse(readFileSync(deskPaths(desk.dir).secrets, 'utf8')) as {
      SETUP_TOKEN: string
    }
    const answer = await fetch(`${desk.info.origin}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token,
        deskName: 'Other',
        department: { name: 'Help', address: OTHER },
        admin: { name: 'Ada Quill', email: 'ada@example.org', password: 'a long password' },
      }),
    })
    expect(answer.status).toBe(201)
    admins = [openAdmin(one), openAdmin(desk.info)]
  })
  afterAll(async () => {
    await Promise.all(admins?.map((admin) => admin.close()) ?? [])
    await desk?.stop()
  })

  const relay = (change: (mail: RelayedMail) => RelayedMail) =>
    createRelay(
      [
        { from: one, to: desk.info, address: OTHER },
        { from: desk.info, to: one, address: ONE },
      ],
      change,
    )
  const isIdle = async () => {
    const open = await Promise.all(
      admins.map(({ db }) =>
        db.collection('outbox').where('state', 'in', ['queued', 'leased']).count().get(),
      ),
    )
    return open.every((found) => found.data().count === 0)
  }
  /** Carries mail until nothing is under way on either desk, some rounds long. */
  async function untilSilent(between: ReturnType<typeof relay>): Promise<number[]> {
    let quiet = 0
    const silent = async () => {
      const nothing = (await isIdle()) && (await between.run()) === 0
      quiet = nothing ? quiet + 1 : 0
      return quiet >= QUIET_ROUNDS
    }
    await until('silence', silent, LOOP_MS)
    return between.counts()
  }
  const begin = (text: string) =>
    postMail(one, {
      from: OTHER,
      to: ONE,
      raw: plainMail({ from: `Help <${OTHER}>`, to: ONE, subject: 'Could you help us?', text }),
    })
  const answersOf = async (admin: number, address: string) => {
    const found = await admins[admin]?.db.collectionGroup('events').where('type', '==', 'autoAnswered').get()
    return found?.docs.filter((doc) => doc.get('to') === address).length
  }

  it('fall silent after one automatic mail, by its marks', async () => {
    expect((await begin('We have no lamps left.')).body.outcome).toBe('created')
    await until('the automatic answer', async () => (await answersOf(0, OTHER)) === 1)
    expect(await untilSilent(relay((mail) => mail))).toEqual([1, 0])
    const [ticket] = (await admins[1]?.db.collection('tickets').get())?.docs ?? []
    const events = await ticket?.ref.collection('events').where('type', '==', 'autoAnswerWithheld').get()
    expect(events?.docs.map((doc) => doc.get('why'))).toEqual([
      'It is an automatic mail of a desk like this one.',
    ])
  })

  it('fall silent all the same when a relay takes every mark and the null sender away: their budgets end it', async () => {
    const hour = () => Math.floor(Date.now() / 3_600_000)
    const began = hour()
    const naked = relay(({ envelope, raw }) => ({
      envelope: { ...envelope, from: envelope.to === OTHER ? ONE : OTHER },
      raw: withoutHeaders(raw, STRIPPED),
    }))
    expect(await answersOf(0, OTHER)).toBe(1)
    expect((await begin('And no shades either.')).body.outcome).toBe('created')
    const [toOther = 0, toOne = 0] = await untilSilent(naked)
    const hours = hour() - began + 1
    expect(toOther).toBeGreaterThanOrEqual(AN_HOUR)
    expect(toOther).toBeLessThanOrEqual(AN_HOUR * hours)
    expect(toOne).toBeLessThanOrEqual(AN_HOUR * hours)
    expect(await answersOf(0, OTHER)).toBe(toOther)
    const withheld = (
      await Promise.all(
        admins.map(({ db }) => db.collectionGroup('events').where('type', '==', 'autoAnswerWithheld').get()),
      )
    ).flatMap(({ docs }) => docs.map((doc) => String(doc.get('why'))))
    expect(withheld.filter((why) => why.includes('as many automatic mails as'))).toHaveLength(1)
  })
})
