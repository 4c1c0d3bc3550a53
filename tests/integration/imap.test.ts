import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Envelope } from '../../domain/inbound/index.ts'
import { MAX_FETCH_ATTEMPTS, type MailboxState } from '../../domain/mailbox/index.ts'
import { openImapMailbox } from '../../functions/src/adapters/imap-mailbox.ts'
import {
  fetchMailbox,
  type FetchDependencies,
  type ImapAccount,
} from '../../functions/src/mailbox/fetch-mailbox.ts'
import { MailboxFailure, type Mailbox } from '../../functions/src/mailbox/ports.ts'
import { startDesk, type RunningDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { dovecotLogin, startDovecot, type Dovecot } from '../support/dovecot.ts'
import { plainMail } from '../support/post-mail.ts'

const LIMIT = 100_000
const address = 'support@tallowpine.example'
const mail = (subject: string, headers = {}) => Buffer.from(plainMail({ subject, headers }))
const HOUR = 3_600_000

describe('a mailbox over IMAP', () => {
  let dovecot: Dovecot
  let folder = ''
  let received: { subject: string; envelope: Envelope; arrivedAt: Date }[] = []
  let states = new Map<string, MailboxState>()
  let writes = 0
  let failing: Error | null = null

  beforeAll(async () => {
    dovecot = await startDovecot()
  })
  afterAll(() => dovecot.stop())
  let folders = 0
  beforeEach(() => {
    folder = `Folder ${(folders += 1)}`
    received = []
    states = new Map()
    writes = 0
    failing = null
  })

  const account = (over: Partial<ImapAccount> = {}): ImapAccount => ({
    ...{ id: 'info', ...dovecotLogin(dovecot.port), folder, address },
    ...over,
  })
  const round = (over: Partial<ImapAccount> = {}, deps: Partial<FetchDependencies> = {}, ms = 60_000) =>
    fetchMailbox(account(over), new Date(Date.now() + ms), {
      open: (each) => openImapMailbox(each, LIMIT),
      store: {
        read: async (id) => states.get(id) ?? null,
        async write(id, state) {
          writes += 1
          states.set(id, state)
        },
      },
      async receive(raw, envelope, arrivedAt) {
        if (failing) throw failing
        received.push({
          subject: /^subject: (.*)$/im.exec(raw.toString())?.[1]?.trim() ?? '',
          envelope,
          arrivedAt,
        })
        return { outcome: 'created', why: '' }
      },
      clock: () => new Date(),
      limit: LIMIT,
      log: () => undefined,
      ...deps,
    })
  const subjects = () => received.map(({ subject }) => subject)
  const deliver = (subject: string, arrivedAt?: Date, headers = {}) =>
    dovecot.deliver(mail(subject, headers), { folder, ...(arrivedAt && { arrivedAt }) })
  /** The first contact, with a mail in the mailbox that was there before. */
  const connect = async (over: Partial<ImapAccount> = {}) => {
    await deliver('old')
    expect(await round(over)).toBe(0)
    expect(received).toEqual([])
  }

  it('takes in what comes after the first contact, in order, and once', async () => {
    await connect()
    await deliver('one')
    await deliver('two')
    expect(await round()).toBe(2)
    expect(await round()).toBe(0)
    await deliver('three')
    expect(await round()).toBe(1)
    expect(subjects()).toEqual(['one', 'two', 'three'])
    expect(await dovecot.count(folder)).toBe(4)
  })

  it('writes its state only when something came', async () => {
    await connect()
    expect(writes).toBe(1)
    await round()
    expect(writes).toBe(1)
  })

  it('says when the mail arrived, and to whom it was delivered', async () => {
    await connect()
    const arrivedAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 2 * HOUR)
    await deliver('sent', arrivedAt, {
      'Return-Path': '<bounce@example.org>',
      'Delivered-To': 'support+token@tallowpine.example',
    })
    await deliver('null sender', undefined, { 'Return-Path': '<>' })
    await deliver('no return path')
    await round()
    expect(received[0]).toMatchObject({
      arrivedAt,
      envelope: { from: 'bounce@example.org', to: ['support+token@tallowpine.example', address] },
    })
    expect(received[1]?.envelope).toEqual({ from: '', to: [address] })
    expect(received[2]?.envelope.from).toBe('customer@example.org')
  })

  it('goes on where the desk failed to take a mail in', async () => {
    await connect()
    await deliver('one')
    await deliver('two')
    failing = new Error('Storage is down')
    expect(await round()).toBe(0)
    expect(states.get('info')).toMatchObject({ error: 'The desk could not store its mail.' })
    failing = null
    expect(await round()).toBe(2)
    expect(states.get('info')).toMatchObject({ error: null, failedAt: null })
  })

  it('stops in time, and goes on in the next round', async () => {
    await connect()
    for (const subject of ['one', 'two', 'three']) await deliver(subject)
    expect(await round({}, {}, -1)).toBe(0)
    expect(await round()).toBe(3)
  })

  it('takes nothing old and loses nothing new when the UIDs begin anew', async () => {
    await connect()
    await deliver('one')
    await round()
    await dovecot.drop(folder)
    await deliver('old', new Date(Date.now() - 48 * HOUR))
    await deliver('one')
    await deliver('two')
    await round()
    // What was filed before comes again, and is recognised by the intake.
    expect(subjects()).toEqual(['one', 'one', 'two'])
  })

  it('moves what it has read, and makes the folder for it', async () => {
    const moveTo = `${folder} done`
    await connect({ moveTo })
    await deliver('one')
    await deliver('two')
    await round({ moveTo })
    expect([await dovecot.count(folder), await dovecot.count(moveTo)]).toEqual([1, 2])
    expect(await round({ moveTo })).toBe(0)
  })

  it('files a note for a mail over the limit, which stays where it is', async () => {
    await connect({ moveTo: `${folder} done` })
    const large = Buffer.concat([mail('large'), Buffer.alloc(LIMIT, 'x')])
    await dovecot.deliver(large, { folder })
    let raw = ''
    await round(
      { moveTo: `${folder} done` },
      {
        async receive(bytes) {
          raw = bytes.toString()
          return { outcome: 'created', why: '' }
        },
      },
    )
    expect(raw).toContain(`It was left in the folder ${folder} of ${address}`)
    expect(raw).toMatch(/^from: Iris Vale <customer@example.org>$/im)
    expect(raw.match(/^content-type:/gim)).toHaveLength(1)
    expect(await dovecot.count(folder)).toBe(2)
  })

  it('leaves a mail that the server never hands out, and takes those behind it', async () => {
    await connect()
    await deliver('broken')
    await deliver('behind')
    const open = async (each: ImapAccount): Promise<Mailbox> => {
      const mailbox = await openImapMailbox(each, LIMIT)
      const broken = (await mailbox.list(1, 1))[0]?.uid
      return {
        ...mailbox,
        async fetch(uid) {
          if (uid === broken) throw new MailboxFailure('The mail server failed to hand out a mail.')
          return mailbox.fetch(uid)
        },
      }
    }
    for (let attempt = 1; attempt < MAX_FETCH_ATTEMPTS; attempt++) await round({}, { open })
    expect(received).toEqual([])
    expect(states.get('info')).toMatchObject({ error: 'The mail server failed to hand out a mail.' })
    await round({}, { open })
    expect(subjects()).toEqual(['behind'])
    expect(states.get('info')).toMatchObject({
      error: null,
      left: [{ why: 'The mail server failed to hand out a mail.' }],
    })
  })

  it.each([
    ['a wrong password', { password: 'wrong' }, 'does not accept this user and password'],
    ['a server that is not there', { port: 1 }, 'cannot be reached'],
    ['a folder that is not there', { folder: 'Nowhere' }, 'failed to open the folder Nowhere'],
    ['a server without TLS where TLS is asked for', { secure: true }, 'The mail server'],
  ])('says in a sentence what is wrong with %s', async (_what, over, sentence) => {
    expect(await round(over)).toBe(0)
    expect(states.get('info')?.error).toContain(sentence)
    expect(states.get('info')?.error).not.toContain('imap-password')
  })

  it('begins with what came since, once a mailbox that never opened does', async () => {
    await deliver('old', new Date(Date.now() - HOUR))
    await round({ password: 'wrong' })
    await deliver('since')
    expect(await round()).toBe(1)
    expect(subjects()).toEqual(['since'])
  })
})

describe('the desk', () => {
  let dovecot: Dovecot
  let desk: RunningDesk | undefined
  beforeAll(async () => {
    dovecot = await startDovecot()
    const imap = [{ id: 'support', ...dovecotLogin(dovecot.port), moveTo: 'Done', address }]
    desk = await startDesk({ seed: 'demo', env: { MAIL_ACCOUNTS: JSON.stringify({ imap }) } })
  })
  afterAll(async () => {
    await desk?.stop()
    await dovecot.stop()
  })
  const open: { close(): Promise<void> }[] = []
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close()
  })

  it('turns what arrives in its mailbox into one ticket', async () => {
    if (!desk) throw new Error('There is no desk.')
    const admin = openAdmin(desk.info)
    open.push(admin)
    await desk.tick()
    await dovecot.deliver(mail('By IMAP'))
    await desk.tick()
    await desk.tick()
    const found = await admin.db.collection('tickets').where('subject', '==', 'By IMAP').get()
    expect(found.docs.map((ticket) => ticket.get('requester.email'))).toEqual(['customer@example.org'])
    expect(await dovecot.count('Done')).toBe(1)
    expect((await admin.db.doc('mailboxes/support').get()).get('error')).toBeNull()
  })
})
