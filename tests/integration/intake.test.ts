import type { Query } from 'firebase-admin/firestore'
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { mailIdentity } from '../../domain/mail/index.ts'
import { parseNumber } from '../../domain/number/index.ts'
import { deskPaths } from '../../local/src/state/paths.ts'
import { openAdmin } from '../support/admin.ts'
import { plainMail, postMail, type MailPost } from '../support/post-mail.ts'
import { realMails, withMessageId } from '../support/real-mails.ts'
import { until } from '../support/until.ts'

const PER_SECOND = 20
const sha256 = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
const identityOf = (raw: Uint8Array) => Object.values(mailIdentity(raw, sha256)).join(' ')

describe('mail in', () => {
  const desk = inject('desk')
  const admin = openAdmin(desk)
  const { db } = admin
  afterAll(() => admin.close())

  const post = (mail: MailPost) => postMail(desk, mail)
  const hostPid = () => readFile(deskPaths(inject('deskDir')).hostPid, 'utf8')
  const pathsOf = async (query: Query) => new Set((await query.get()).docs.map((found) => found.ref.path))
  const keys = db.collection('mailKeys')
  const incoming = db.collectionGroup('messages').where('direction', '==', 'in')
  const year = new Date().getUTCFullYear()
  const counter = async () => Number((await db.doc(`counters/${year}`).get()).get('value') ?? 0)
  /** Counters of the numbers given out after `before`, in order. */
  const countersSince = async (before: number) => {
    const tickets = await db.collection('tickets').get()
    const numbers = tickets.docs.flatMap((ticket) => parseNumber(ticket.get('number')) ?? [])
    const later = numbers.filter((number) => number.year === year && number.counter > before)
    return later.map((number) => number.counter).sort((a, b) => a - b)
  }

  it(
    'accounts for each real mail exactly once, with no gap in the numbers',
    { timeout: 240_000 },
    async () => {
      const before = {
        keys: await pathsOf(keys),
        incoming: await pathsOf(incoming),
        counter: await counter(),
      }
      const mails = realMails().flatMap((raw) => [
        raw,
        ...[1, 2, 3].map(() => withMessageId(raw, `<${randomBytes(12).toString('hex')}@again.example>`)),
      ])
      const posts = mails.flatMap((raw, n) => (n % 10 === 0 ? [raw, raw] : [raw]))
      const answers = await Promise.all(
        posts.map(async (raw, n) => {
          await new Promise((resolve) => setTimeout(resolve, (n * 1_000) / PER_SECOND))
          return post({ raw })
        }),
      )
      const outcomes = answers.map((answer) => answer.body.outcome)
      expect(answers.map((answer) => answer.status)).toEqual(posts.map(() => 200))
      expect(answers.every((answer) => /^[A-Z].+\.$/.test(answer.body.why))).toBe(true)
      await until(
        'what is pending',
        async () => (await db.collection('inbound').limit(1).get()).empty,
        90_000,
      )

      const distinct = new Set(posts.map(identityOf))
      const newKeys = (await keys.get()).docs.filter((key) => !before.keys.has(key.ref.path))
      expect(newKeys).toHaveLength(distinct.size)
      const filed = newKeys.flatMap((key) => {
        const { outcome, ticketId, messageId } = key.data()
        return outcome === 'ignored' ? [] : [`tickets/${ticketId}/messages/${messageId}`]
      })
      const newMessages = [...(await pathsOf(incoming))].filter((path) => !before.incoming.has(path))
      expect(newMessages.sort()).toEqual(filed.sort())

      const counters = await countersSince(before.counter)
      expect(counters).toEqual(counters.map((_, index) => before.counter + 1 + index))
      expect(await counter()).toBe(before.counter + counters.length)
      expect(counters.length).toBeGreaterThanOrEqual(outcomes.filter((one) => one === 'created').length)

      const [files] = await admin.bucket.getFiles({ prefix: 'raw/' })
      const stored = new Map(files.map((file) => [file.name.split('/').at(-1), file]))
      for (const raw of mails) {
        const [bytes] = (await stored.get(`${sha256(raw)}.eml`)?.download()) ?? [Buffer.alloc(0)]
        expect(bytes.equals(raw)).toBe(true)
      }
    },
  )

  const now = () => Math.floor(Date.now() / 1_000)
  const headerBomb = () => plainMail({ headers: { 'X-Bomb': 'a'.repeat(3_000_000) } })
  const manyParts = () => {
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' }
    return plainMail({ headers, text: '--b\r\n\r\n\r\n'.repeat(20_000) })
  }
  const forged = `support+${'a'.repeat(20)}.${'0'.repeat(16)}@tallowpine.example`

  it.each<[string, () => MailPost, number, string]>([
    ['unsigned', () => ({ raw: plainMail(), headers: { 'x-desk-signature': '' } }), 401, 'not_authentic'],
    ['wrongly signed', () => ({ raw: plainMail(), secret: 'guess' }), 401, 'not_authentic'],
    ['stale', () => ({ raw: plainMail(), timestamp: now() - 400 }), 401, 'not_authentic'],
    ['from the future', () => ({ raw: plainMail(), timestamp: now() + 400 }), 401, 'not_authentic'],
    ['empty', () => ({ raw: Buffer.alloc(0) }), 200, 'ignored'],
    ['of 40 MB', () => ({ raw: Buffer.alloc(40 * 1024 * 1024, 'x') }), 413, 'too_large'],
    ['of binary noise', () => ({ raw: randomBytes(300_000) }), 200, 'created'],
    ['with a header bomb', () => ({ raw: headerBomb() }), 200, 'created'],
    ['of 20,000 parts', () => ({ raw: manyParts() }), 200, 'created'],
    ['to a forged reply address', () => ({ raw: plainMail(), to: forged }), 200, 'created'],
  ])('answers a mail that is %s, and lives', async (_, mail, status, answer) => {
    const pid = await hostPid()
    const { status: given, body } = await post(mail())
    expect([given, body.outcome ?? body.error?.code]).toEqual([status, answer])
    expect(await hostPid()).toBe(pid)
  })

  it('keeps a stranger who knows a number out of the ticket', async () => {
    const first = await post({ raw: plainMail({ subject: 'Mine' }) })
    const { number = '', ticketId } = first.body
    const ticket = db.doc(`tickets/${ticketId}`)
    const before = (await ticket.get()).data()
    const raw = plainMail({ from: 'Eve <eve@example.net>', subject: `Re: Mine [#${number}]` })
    const second = await post({ raw, from: 'eve@example.net' })
    expect(second.body).toMatchObject({ outcome: 'created', why: expect.stringContaining(number) })
    expect(second.body.ticketId).not.toBe(ticketId)
    const { version, participants, messageCount } = before ?? {}
    expect((await ticket.get()).data()).toMatchObject({ version, participants, messageCount })
  })
})
