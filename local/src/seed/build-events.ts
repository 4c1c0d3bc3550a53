import type { TicketEvent } from '@emberdesk/domain/event'
import type { Conversation } from './conversation.ts'
import { demoId } from './hashes.ts'
import type { DatedTurn } from './lay-out-turns.ts'

export interface EventSource {
  conversation: Conversation
  turns: readonly DatedTurn[]
  messageIds: readonly string[]
  ticketId: string
  number: string
  customerId: string
}

const SECOND_MS = 1_000

/** The history of a conversation, as the server would have written it along the way. */
export function buildEvents(source: EventSource): { id: string; data: TicketEvent }[] {
  const { conversation, turns, messageIds, ticketId, number, customerId } = source
  const { assignee, status, tags = [], channel = 'mail' } = conversation
  const events: TicketEvent[] = []
  let current = 'new'
  let assigned = false
  const add = (event: Partial<TicketEvent> & Pick<TicketEvent, 'type' | 'by' | 'at'>) =>
    events.push({ from: null, to: null, via: 'web', why: '', ...event })
  const assign = (by: string, at: Date) => {
    if (assigned || !assignee) return
    assigned = true
    add({ type: 'assignee', by, at, to: assignee })
    if (tags.length) add({ type: 'tags', by, at, from: [], to: [...tags] })
  }
  const become = (by: string, at: Date, to: string, why = '') => {
    if (to !== current)
      add({ type: 'status', by, at: new Date(at.getTime() + SECOND_MS), from: current, to, why })
    current = to
  }

  let message = 0
  for (const { kind, by, at } of turns) {
    if (kind !== 'customer') assign(by, at)
    if (kind === 'note') continue
    const to = messageIds[message] ?? null
    if (kind === 'reply') {
      add({ type: 'replied', by, at, to })
      become(by, at, 'answered')
    } else if (message === 0) {
      const why = 'It refers to no ticket.'
      add({ type: 'created', by: customerId, at, to: number, via: channel, why })
    } else {
      const why = 'It answers a mail that we sent about this ticket.'
      add({ type: 'followedUp', by: customerId, at, to, via: 'mail', why })
      become('system', at, 'open', 'The customer wrote again.')
    }
    message += 1
  }
  const last = turns.at(-1)
  if (last) become(assignee ?? 'system', last.at, status)
  return events.map((data, index) => ({ id: demoId(`${ticketId}:event:${index}`), data }))
}
