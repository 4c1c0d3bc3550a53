import { cutText } from '../mail/cut-text.ts'
import { noteSchema } from '../message/note.ts'
import { eventsPath, notesPath } from '../paths/paths.ts'
import type { Ticket } from '../ticket/schema.ts'
import { filedEvent } from './filed-history.ts'
import type { Filing } from './filing.ts'
import { createWrite, type IntakeState } from './intake-state.ts'
import { keyWrite, type IntakePlan } from './plan-filed.ts'

const MAX_NOTE = 50_000
const EMPTY = '(no text)'

/** An operator's answer to a notification becomes a note of his. The ticket stays as it is: nothing was said to the customer. */
export function planNote(
  state: IntakeState,
  filing: Filing,
  found: { ticketId: string; ticket: Ticket },
  note: { agentId: string; why: string },
  now: Date,
): IntakePlan {
  const { ticketId, ticket } = found
  const { incoming, ids } = filing
  const { messageId } = ids
  const { number } = ticket
  const { why } = note
  const known = { outcome: 'appended', ticketId, messageId, number, why } as const
  const key = keyWrite(state, filing, known, now)
  const document = noteSchema.parse({
    ...{ text: textOf(incoming), by: note.agentId, at: incoming.receivedAt },
    ...(incoming.attachments.length > 0 && { attachments: incoming.attachments }),
  })
  const event = filedEvent(filing, 'noted', { to: messageId, why }, now)
  return {
    result: known,
    writes: [
      createWrite(`${notesPath(ticketId)}/${messageId}`, document),
      createWrite(`${eventsPath(ticketId)}/${messageId}`, { ...event, by: note.agentId }),
      key.write,
    ],
    state: { ...state, keys: key.keys },
  }
}

function textOf({ newText, text }: Filing['incoming']): string {
  return cutText(newText.trim() || text.trim() || EMPTY, MAX_NOTE)
}
