import { agentsToMention, whyParked } from '@emberdesk/domain/outbox'
import { createBudgetStore } from '../adapters/budget-store.ts'
import { readNote, readTicket } from '../adapters/conversation.ts'
import { hmacSha256Hex } from '../adapters/digest.ts'
import { recordEvents } from '../adapters/history.ts'
import { parkedOperators } from '../adapters/parked-operators.ts'
import { agents } from '../adapters/team.ts'
import { TOKEN_SECRET } from '../params.ts'
import { mentionTo } from './automatic-mail.ts'

const budgets = createBudgetStore((text) => hmacSha256Hex(TOKEN_SECRET.value(), text))

/**
 * Puts a mail into the outbox for each colleague whom a note calls, as far as their budgets go. The ids follow from note and colleague, so
 * that doing it again changes nothing. A copy that a merge made calls nobody. Reads ticket and note, and a document a budget.
 */
export async function mentionAgents(ticketId: string, noteId: string, now: Date): Promise<void> {
  const [ticket, note] = await Promise.all([readTicket(ticketId), readNote(ticketId, noteId)])
  if (!ticket || !note || note.mergedFrom) return
  const called = agentsToMention(await agents(), note, ticket.departmentId)
  if (called.length === 0) return
  const parked = await parkedOperators()
  const parkedOf = (email: string) => parked.get(email.trim().toLowerCase())
  const cause = { ticketId, messageId: noteId, departmentId: ticket.departmentId }
  const mails = called.filter(({ email }) => !parkedOf(email)).map((agent) => mentionTo(agent, cause, now))
  const over = await budgets.enqueue(mails, now)
  const withheld = [...called.flatMap(({ email }) => parkedOf(email) ?? []).map(whyParked), ...over]
  const why = [...new Set(withheld.filter((each) => each !== null))].join(' ').slice(0, 500)
  if (!why) return
  await recordEvents(ticketId, {
    [`unmentioned_${noteId}`]: {
      type: 'notificationWithheld',
      by: 'system',
      at: now,
      from: null,
      to: null,
      via: 'mail',
      why,
    },
  })
}
