import { describe, expect, it } from 'vitest'
import { noteSchema } from '../message/note.ts'
import { sampleTicket } from '../testing/ticket.ts'
import type { Incoming } from './incoming.ts'
import { emptyIntakeState } from './intake-state.ts'
import { planIntake } from './plan-intake.ts'
import { testDesk, testFiling, testTime } from './test-filing.ts'

const state = { ...emptyIntakeState, tickets: new Map([['t', sampleTicket()]]) }
const match = { kind: 'note', ticketId: 't', agentId: 'mara', why: 'It answers a notification.' } as const
const plan = (change: Partial<Incoming> = {}) =>
  planIntake(state, testFiling({ match, ...change }), testDesk, testTime)
const noteOf = (change: Partial<Incoming> = {}) =>
  noteSchema.parse(plan(change).writes.find(({ path }) => path.includes('/notes/'))?.data)

describe('an operator’s answer to a notification', () => {
  it('is a note of his, known by its key and told by the history, and nothing else', () => {
    const { messageId } = testFiling().ids
    const { result, writes } = plan({ newText: 'Call her.' })
    expect(result).toMatchObject({ outcome: 'appended', ticketId: 't', messageId, number: '26-000421-7' })
    expect(writes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      `create tickets/t/notes/${messageId}`,
      `create tickets/t/events/${messageId}`,
      `create mailKeys/${testFiling().keyIds.plain}`,
    ])
    expect(noteOf({ newText: 'Call her.' })).toEqual({ text: 'Call her.', by: 'mara', at: testTime })
    expect(writes[1]?.data).toMatchObject({ type: 'noted', by: 'mara', why: match.why, via: 'mail' })
  })

  it('is filed once', () => {
    const first = plan()
    expect(planIntake(first.state, testFiling({ match }), testDesk, testTime).result.outcome).toBe(
      'duplicate',
    )
  })

  it('keeps the files of its mail and stays within bounds', () => {
    const file = { name: 'plan.pdf', type: 'x/y', size: 1, sha256: 'x', cid: null, path: 'attachments/t/m/0' }
    expect(noteOf({ newText: ' ', text: 'All.', attachments: [file] })).toMatchObject({
      ...{ text: 'All.', attachments: [file] },
    })
    expect(noteOf({ newText: '', text: '' }).text).toBe('(no text)')
    expect(noteOf({ newText: 'x'.repeat(200_000) }).text).toHaveLength(50_000)
  })
})
