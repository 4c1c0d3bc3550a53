import { messageSchema } from '@emberdesk/domain/message'
import { describe, expect, it } from 'vitest'
import { SERVER_TIME } from '@/data/write.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { replyWrites, type Reply } from './reply-writes.ts'

const reply = (part: Partial<Reply> = {}): Reply => ({
  ticket: sampleTicket({ version: 5, messageCount: 9 }),
  baseVersion: 5,
  text: 'A new shade\nis on its way.',
  html: '<p>A <strong>new</strong> shade<br>is on its way.</p>',
  to: [{ name: 'Iris Okafor', address: 'iris@example.net' }],
  cc: [],
  bcc: [],
  attachments: [],
  status: { id: 'answered', name: 'Answered', category: 'waiting', order: 3 },
  from: { name: 'Support', address: 'support@tallowpine.example' },
  ...part,
})

describe('replyWrites', () => {
  const id = 'abcdefghij0123456789'

  it('creates one queued message, whole by the schema', () => {
    const [message] = replyWrites(reply(), id, 'ana')
    expect(message).toMatchObject({ kind: 'set', path: `tickets/ticket1/messages/${id}` })
    const data = (message as { data: object }).data
    expect(data).toMatchObject({
      direction: 'out',
      html: '<p>A <strong>new</strong> shade<br>is on its way.</p>',
      state: 'queued',
      by: 'ana',
      baseVersion: 5,
      at: SERVER_TIME,
    })
    const stored = messageSchema.strict().safeParse({ ...data, at: new Date() })
    expect(stored.error).toBeUndefined()
  })

  it('moves the ticket on by one version from what the author had read, not from what came since', () => {
    const ticket = sampleTicket({ version: 6, messageCount: 10 })
    const [, update] = replyWrites(reply({ ticket }), id, 'ana')
    expect(update).toMatchObject({
      kind: 'update',
      path: 'tickets/ticket1',
      data: {
        version: 6,
        lastMessageId: id,
        status: 'answered',
        category: 'waiting',
        bucket: 'waiting',
        waitingSince: null,
        preview: 'A new shade is on its way.',
        updatedBy: 'ana',
        updatedAt: SERVER_TIME,
        lastAgentAt: SERVER_TIME,
      },
    })
  })

  it('changes the assignee only when told to', () => {
    const updateOf = (part: Partial<Reply>) =>
      (replyWrites(reply(part), id, 'ana')[1] as { data: object }).data
    expect(updateOf({})).not.toHaveProperty('assigneeId')
    expect(updateOf({ assigneeId: 'ana' })).toHaveProperty('assigneeId', 'ana')
  })
})
