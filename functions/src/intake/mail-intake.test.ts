import { makeOwnMessageId, makeReplyAddress } from '@emberdesk/domain/mail'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '../adapters/digest.ts'
import { intakeHarness, rawMail, testTokens } from './testing/harness.ts'

const iris = { from: 'iris@example.org', to: ['support@tallowpine.example'] }
const stranger = { from: 'eve@example.net', to: ['support@tallowpine.example'] }
const fromStranger = { From: 'Eve <eve@example.net>' }

let desk: ReturnType<typeof intakeHarness>
beforeEach(() => {
  desk = intakeHarness()
})

const receive = (headers: Record<string, string>, envelope = iris, body?: string) =>
  desk.mailIntake.receive(rawMail(headers, body), envelope)
const ticketOf = (ticketId: string | undefined) => desk.store.documents.get(`tickets/${ticketId}`)
const messageOf = ({ ticketId, messageId }: { ticketId?: string; messageId?: string }) =>
  desk.store.documents.get(`tickets/${ticketId}/messages/${messageId}`)
const tickets = () => desk.store.paths(/^tickets\/[^/]+$/)

describe('a mail', () => {
  it('becomes a ticket, with its raw bytes beside it', async () => {
    const raw = rawMail({ 'Message-ID': '<1@example.org>', Subject: 'Re: The lamp hums' })
    const result = await desk.mailIntake.receive(raw, iris)
    expect(result).toMatchObject({ outcome: 'created', number: expect.stringMatching(/^26-000001-\d$/) })
    const rawPath = `raw/2026/11/${sha256Hex(raw)}.eml`
    expect((await desk.objects.get(rawPath)).equals(raw)).toBe(true)
    expect(messageOf(result)).toMatchObject({ rawPath, messageId: '<1@example.org>', newText: 'Hello.' })
    expect(ticketOf(result.ticketId)).toMatchObject({ subject: 'The lamp hums', departmentId: 'support' })
  })

  it('goes to the department first addressed, once, and says who else was', async () => {
    const to = ['billing@tallowpine.example', 'support@tallowpine.example']
    const result = await receive({ 'Message-ID': '<1@x>' }, { ...iris, to })
    expect(ticketOf(result.ticketId)).toMatchObject({ departmentId: 'billing' })
    expect(result.why).toContain('It also went to support.')
    expect(tickets()).toHaveLength(1)
  })

  it('that comes twice is filed once, however it came the second time', async () => {
    const first = await receive({ 'Message-ID': '<1@x>' })
    const relayed = Buffer.concat([Buffer.from('Received: by relay\r\n'), rawMail({ 'Message-ID': '<1@x>' })])
    const { number, ticketId, messageId } = first
    expect(await desk.mailIntake.receive(relayed, iris)).toMatchObject({
      ...{ outcome: 'duplicate', number, ticketId, messageId },
    })
    expect(tickets()).toHaveLength(1)
  })

  it('without a Message-ID is known by its content', async () => {
    expect((await receive({})).outcome).toBe('created')
    expect((await receive({})).outcome).toBe('duplicate')
    expect((await receive({}, iris, 'Something else.')).outcome).toBe('created')
  })

  it('of ours that comes back is ignored, and known afterwards', async () => {
    const ids = { ticketId: 'a'.repeat(20), messageId: 'b'.repeat(20) }
    const own = makeOwnMessageId(testTokens, 'desk.example', { ...ids, kind: 'a' })
    expect(await receive({ 'Message-ID': own })).toMatchObject({ outcome: 'ignored' })
    expect(await receive({ 'Message-ID': own })).toMatchObject({ outcome: 'duplicate' })
    const automatic = { From: 'Support <support@tallowpine.example>', 'Auto-Submitted': 'auto-generated' }
    expect(await receive(automatic)).toMatchObject({ outcome: 'ignored' })
    expect(tickets()).toHaveLength(0)
    expect(desk.store.paths(/^mailKeys\//)).toHaveLength(2)
  })

  it('with a forged Message-ID of ours is a mail like any other', async () => {
    const forged = `<t.${'a'.repeat(20)}.${'b'.repeat(20)}.a.${'0'.repeat(16)}@desk.example>`
    expect(await receive({ 'Message-ID': forged })).toMatchObject({ outcome: 'created' })
  })

  it('says why no auto-answer may go out', async () => {
    const { messageId } = await receive({ 'List-Id': '<news.example.org>' })
    expect(desk.store.documents.get(`outbox/${messageId}_f`)).toMatchObject({
      autoAnswerWithheld: expect.stringContaining('mailing list'),
    })
  })

  it('keeps its files, named and typed by us', async () => {
    const type = 'multipart/mixed; boundary=b'
    const part =
      'Content-Type: text/html; name="../in\u202evoice.png"\r\nContent-Disposition: attachment\r\n\r\n<script>'
    const result = await receive(
      { 'Content-Type': type },
      iris,
      `--b\r\n\r\nSee file.\r\n--b\r\n${part}\r\n--b--`,
    )
    const message = messageOf(result)
    expect(message?.attachments).toMatchObject([
      { name: 'invoice.png', type: 'application/octet-stream', cid: null },
    ])
    const [file] = message?.attachments as { path: string; sha256: string }[]
    expect(file?.path).toBe(`attachments/${result.ticketId}/${result.messageId}/0-${file?.sha256}`)
    expect(sha256Hex(await desk.objects.get(file?.path ?? ''))).toBe(file?.sha256)
  })
})

describe('an answer', () => {
  let ticketId = ''
  let number = ''
  beforeEach(async () => {
    const first = await receive({ 'Message-ID': '<first@x>' })
    ticketId = first.ticketId ?? ''
    number = first.number ?? ''
  })
  const token = () => makeReplyAddress(testTokens, 'support@tallowpine.example', ticketId)
  const ownId = () =>
    makeOwnMessageId(testTokens, 'desk.example', { ticketId, messageId: 'm'.repeat(20), kind: 'r' })

  it('to our reply address goes on in the ticket, whoever writes, under his own name', async () => {
    const result = await receive({ ...fromStranger, Subject: 'Other' }, { ...stranger, to: [token()] })
    expect(result).toMatchObject({ outcome: 'appended', ticketId, number })
    expect(messageOf(result)).toMatchObject({ from: { name: 'Eve', address: 'eve@example.net' } })
    expect(ticketOf(ticketId)).toMatchObject({
      ...{ participants: ['iris@example.org'], requester: { email: 'iris@example.org' }, version: 2 },
    })
  })

  it('to a mail of ours goes on in the ticket', async () => {
    const answer = { ...fromStranger, 'In-Reply-To': ownId(), 'Message-ID': '<2@x>' }
    expect(await receive(answer, stranger)).toMatchObject({ outcome: 'appended', ticketId })
  })

  it.each([
    ['his own mail', () => ({ 'In-Reply-To': '<first@x>', 'Message-ID': '<2@x>' })],
    ['the number', () => ({ Subject: `AW: [#${number}] Lamp`, 'Message-ID': '<2@x>' })],
  ])('of a participant that names %s goes on in the ticket', async (_, headers) => {
    expect(await receive(headers())).toMatchObject({ outcome: 'appended', ticketId })
  })

  it.each([
    ['a mail of it', () => ({ References: '<first@x>' })],
    ['its number', () => ({ Subject: `[#${number}] Lamp` })],
  ])('of a stranger that names %s is a new ticket with a hint', async (_, headers) => {
    const result = await receive({ ...fromStranger, 'Message-ID': '<2@x>', ...headers() }, stranger)
    expect(result).toMatchObject({ outcome: 'created' })
    expect(result.ticketId).not.toBe(ticketId)
    const hint = desk.store.documents.get(`tickets/${result.ticketId}/events/${result.messageId}-hint`)
    expect(hint).toMatchObject({ type: 'hint', to: { ticketId, number } })
    expect(ticketOf(ticketId)).toMatchObject({ version: 1, participants: ['iris@example.org'] })
  })

  it('to a forged reply address is a new ticket', async () => {
    const forged = token().replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@')
    expect(await receive({ ...fromStranger }, { ...stranger, to: [forged] })).toMatchObject({
      outcome: 'created',
    })
  })

  it('reads a bounded number of documents however much it refers to', async () => {
    let reads = 0
    const findKeys = desk.store.findKeys.bind(desk.store)
    desk.store.findKeys = async (ids) => {
      reads += ids.length
      return findKeys(ids)
    }
    const References = Array.from({ length: 500 }, (_, n) => `<${n}@x>`).join(' ')
    await receive({ References, 'Message-ID': '<2@x>' })
    expect(reads).toBeLessThanOrEqual(5)
  })
})

describe('a mail that cannot be read', () => {
  const parts = '--b\r\nContent-Type: text/plain\r\n\r\n\r\n'.repeat(20_000)
  it.each([
    [
      '20,000 parts',
      () => rawMail({ 'Content-Type': 'multipart/mixed; boundary=b' }, `${parts}--b--`),
      'parts',
    ],
    ['a header bomb', () => rawMail({ 'X-Bomb': 'a'.repeat(3_000_000) }), 'headers'],
  ])('for %s is a ticket with a sentence and the original', async (_, mail, reason) => {
    const raw = mail()
    const result = await desk.mailIntake.receive(raw, iris)
    expect(result.outcome).toBe('created')
    const message = messageOf(result)
    expect(message).toMatchObject({
      from: { address: 'iris@example.org' },
      text: expect.stringMatching(new RegExp(`^This mail could not be read: .*${reason}`)),
      attachments: [{ name: 'original.eml', type: 'message/rfc822', size: raw.length }],
    })
    const [file] = message?.attachments as { path: string }[]
    expect((await desk.objects.get(file?.path ?? '')).equals(raw)).toBe(true)
    expect(desk.store.documents.get(`outbox/${result.messageId}_f`)).toMatchObject({
      autoAnswerWithheld: expect.any(String),
    })
  })

  it('for binary noise is a ticket too', async () => {
    const noise = Buffer.from(Array.from({ length: 50_000 }, (_, n) => (n * 7_919 + (n >> 3)) & 0xff))
    expect(await desk.mailIntake.receive(noise, iris)).toMatchObject({ outcome: 'created' })
  })
})

describe('when filing fails', () => {
  const sweep = (now: Date) => desk.mailIntake.sweep(now, minutes(1_000))
  const minutes = (n: number) => new Date(desk.time.now.getTime() + n * 60_000)
  const broken = () => {
    desk.store.beforeCommit = () => {
      throw new Error('Firestore is away')
    }
  }
  const mended = () => {
    desk.store.beforeCommit = () => undefined
  }

  it('the mail is pending, and the sweep files it with the time it came', async () => {
    broken()
    expect(await receive({ 'Message-ID': '<1@x>' })).toMatchObject({ outcome: 'pending' })
    expect([...desk.pending.waiting.values()]).toMatchObject([{ attempts: 1, error: 'Firestore is away' }])
    mended()
    expect(await sweep(minutes(0))).toEqual({ filed: 0, failed: 0 })
    expect(await sweep(minutes(1))).toEqual({ filed: 1, failed: 0 })
    expect(desk.pending.waiting.size).toBe(0)
    const [path = ''] = tickets()
    expect(desk.store.documents.get(path)).toMatchObject({ createdAt: desk.time.now })
    expect(await receive({ 'Message-ID': '<1@x>' })).toMatchObject({ outcome: 'duplicate' })
  })

  it('twice with the same mail, it is pending once', async () => {
    broken()
    await receive({ 'Message-ID': '<1@x>' })
    await receive({ 'Message-ID': '<1@x>' })
    mended()
    await sweep(minutes(1))
    expect(tickets()).toHaveLength(1)
  })

  it('again and again, it waits longer each time and is then filed with its original alone', async () => {
    desk.parser.current = async () => {
      throw new Error('a fault of ours')
    }
    await receive({ 'Message-ID': '<1@x>', Subject: 'Lamp' })
    const waits: number[] = []
    let now = minutes(1)
    for (let round = 0; round < 4; round++) {
      expect(await sweep(now)).toEqual({ filed: 0, failed: 1 })
      const [pending] = [...desk.pending.waiting.values()]
      waits.push(((pending?.nextTryAt.getTime() ?? 0) - now.getTime()) / 60_000)
      now = pending?.nextTryAt ?? now
    }
    expect(waits).toEqual([2, 5, 15, 60])
    expect(await sweep(now)).toEqual({ filed: 1, failed: 0 })
    const [path = ''] = desk.store.paths(/\/messages\//)
    expect(desk.store.documents.get(path)).toMatchObject({
      subject: 'Lamp',
      text: expect.stringContaining('failed again and again'),
      attachments: [{ name: 'original.eml' }],
    })
  })

  it('for good, it stays to be seen and is tried again each hour', async () => {
    broken()
    await receive({ 'Message-ID': '<1@x>' })
    let now = minutes(1)
    for (let round = 0; round < 8; round++) {
      await sweep(now)
      now = [...desk.pending.waiting.values()][0]?.nextTryAt ?? now
    }
    expect([...desk.pending.waiting.values()]).toMatchObject([{ attempts: 9 }])
    mended()
    expect(await sweep(now)).toEqual({ filed: 1, failed: 0 })
  })

  it('to many at once, the sweep goes on until all are filed or its time is up', async () => {
    broken()
    const ids = Array.from({ length: 30 }, (_, n) => `<${n}@x>`)
    await Promise.all(ids.map((id) => receive({ 'Message-ID': id })))
    mended()
    expect(await desk.mailIntake.sweep(minutes(1), minutes(0))).toEqual({ filed: 0, failed: 0 })
    expect(await sweep(minutes(1))).toEqual({ filed: 30, failed: 0 })
    expect(tickets()).toHaveLength(30)
  })

  it('in a desk without departments, it waits for the first', async () => {
    const { current } = desk.desk
    desk.desk.current = { departments: [], statuses: [] }
    expect(await receive({})).toMatchObject({ outcome: 'pending' })
    desk.desk.current = current
    expect(await sweep(minutes(1))).toEqual({ filed: 1, failed: 0 })
  })

  it('and it cannot even be kept, the sender hears of it', async () => {
    broken()
    desk.pending.fail = () => {
      throw new Error('away too')
    }
    await expect(receive({})).rejects.toThrow('away too')
    mended()
    desk.objects.fail = () => {
      throw new Error('Storage is away')
    }
    await expect(receive({})).rejects.toThrow('Storage is away')
    expect(tickets()).toHaveLength(0)
  })
})
