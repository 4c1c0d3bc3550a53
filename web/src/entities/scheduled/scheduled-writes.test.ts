import { scheduledReplySchema } from '@emberdesk/domain/scheduled'
import { defaultStatuses } from '@emberdesk/domain/ticket'
import { expect, it } from 'vitest'
import { SERVER_TIME, type Write } from '@/data/write.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { restoringWrite, scheduledWrite } from './scheduled-writes.ts'

const sendAt = new Date('2026-11-24T08:00:00Z')
const write = scheduledWrite(
  {
    ...{ ticket: sampleTicket({ version: 5 }), baseVersion: 5, text: 'Good morning', html: '' },
    ...{ to: [{ name: '', address: 'iris@example.net' }], cc: [], attachments: [] },
    bcc: [{ name: '', address: 'boss@example.net' }],
    status: defaultStatuses.find(({ id }) => id === 'answered')!,
  },
  { id: 'later000000000000001', uid: 'ana', name: 'Ana Weber', sendAt },
)
const dataOf = (one: Write) => (one as { data: Record<string, unknown> }).data
const stored = { ...dataOf(write), createdAt: sendAt, updatedAt: sendAt }

it('is whole by the schema and waits on the version that its author had read', () => {
  expect(scheduledReplySchema.strict().safeParse(stored).error).toBeUndefined()
  expect(write).toMatchObject({
    ...{ kind: 'set', path: 'scheduled/later000000000000001' },
    data: { ticketId: 'ticket1', by: 'ana', baseVersion: 5, status: 'answered', createdAt: SERVER_TIME },
  })
})

it('comes back as it was, waiting', () => {
  const held = scheduledReplySchema.parse({ ...stored, state: 'held', error: 'More was said.' })
  const again = restoringWrite({ ...held, id: 'later000000000000001' })
  expect(again).toEqual(write)
})
