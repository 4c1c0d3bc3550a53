import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleTicket } from '@/testing/ticket.ts'
import type { Reply } from './reply-writes.ts'
import { storeReply } from './store-reply.ts'

const { write, fetchDoc, Refusal } = vi.hoisted(() => ({
  write: vi.fn<(...writes: { data: Record<string, unknown> }[]) => Promise<void>>(),
  fetchDoc: vi.fn(),
  Refusal: class extends Error {
    refused = true
  },
}))
vi.mock('@/data/write.ts', () => ({ write, fetchDoc, WriteError: Refusal, SERVER_TIME: 'now' }))

const reply: Reply = {
  ...{ ticket: sampleTicket({ version: 5, status: 'open' }), baseVersion: 5, text: 'Hello', html: '' },
  ...{ to: [{ name: '', address: 'iris@example.net' }], cc: [], bcc: [], attachments: [] },
  status: { id: 'answered', name: 'Answered', category: 'waiting', order: 3 },
  from: { name: '', address: '' },
}
const store = (undoSeconds: number) => storeReply(reply, 'reply000000000000001', 'ana', undoSeconds)
/** What the message, and the ticket, of a try say. */
const tried = (attempt: number) => write.mock.calls[attempt]!.map(({ data }) => data)

beforeEach(() => {
  write.mockReset().mockResolvedValue()
  fetchDoc.mockReset().mockResolvedValue({ ...reply.ticket })
})

describe('storing a reply', () => {
  it('says until when it can be taken back, and what it was before', async () => {
    const before = Date.now()
    const sendAt = await store(10)
    expect(sendAt!.getTime() - before).toBeGreaterThanOrEqual(10_000)
    const [message, ticket] = tried(0)
    expect(message).toMatchObject({ sendAt })
    expect(ticket).toMatchObject({
      beforeReply: { status: 'open', after: { status: 'answered', assigneeId: reply.ticket.assigneeId } },
    })
  })

  it('leaves at once when its author wants no time', async () => {
    expect(await store(0)).toBeNull()
    expect(tried(0)[0]).not.toHaveProperty('sendAt')
    expect(tried(0)[1]).not.toHaveProperty('beforeReply')
  })

  it('gives the author’s own lock back in the same batch, and leaves a colleague’s', async () => {
    const lock = (by: string) => ({ by, name: by, expiresAt: new Date() })
    await storeReply({ ...reply, ticket: { ...reply.ticket, lock: lock('ana') } }, 'r1', 'ana', 5)
    await storeReply({ ...reply, ticket: { ...reply.ticket, lock: lock('ben') } }, 'r2', 'ana', 5)
    expect(tried(0)[1]).toHaveProperty('lock', null)
    expect(tried(1)[1]).not.toHaveProperty('lock')
  })

  it('is tried with the ticket as it is, when a colleague changed a field at the same time', async () => {
    write.mockRejectedValueOnce(new Refusal())
    fetchDoc.mockResolvedValue({ ...reply.ticket, status: 'pending' })
    expect(await store(5)).toBeInstanceOf(Date)
    expect(tried(1)[1]).toMatchObject({ beforeReply: { status: 'pending' } })
  })

  it('leaves at once when the clock of this machine is off', async () => {
    write.mockRejectedValueOnce(new Refusal()).mockRejectedValueOnce(new Refusal())
    expect(await store(5)).toBeNull()
    expect(tried(2)[0]).not.toHaveProperty('sendAt')
  })

  it('is refused for good when more has been said', async () => {
    write.mockRejectedValue(new Refusal())
    fetchDoc.mockResolvedValue({ ...reply.ticket, version: 6 })
    await expect(store(5)).rejects.toBeInstanceOf(Refusal)
    expect(write).toHaveBeenCalledOnce()
  })

  it('is not tried again when the server cannot be reached', async () => {
    write.mockRejectedValue(new Error('offline'))
    await expect(store(5)).rejects.toThrow('offline')
    expect(write).toHaveBeenCalledOnce()
  })
})
