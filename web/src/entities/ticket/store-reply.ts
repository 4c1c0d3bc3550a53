import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket, TicketWithId } from '@emberdesk/domain/ticket'
import { fetchDoc, write, WriteError } from '@/data/write.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { replyWrites, type Reply } from './reply-writes.ts'

/** The ticket as the server has it, if a refused answer still fits it; else throws the refusal. */
async function freshTicket({ ticket, baseVersion }: Reply, refusal: unknown): Promise<TicketWithId> {
  const isRefused = refusal instanceof WriteError && refusal.refused
  const stored = isRefused ? await fetchDoc<Ticket>(ticketPath(ticket.id)).catch(() => null) : null
  if (stored?.version !== baseVersion || stored.mergedInto !== null) throw refusal
  return { ...stored, id: ticket.id }
}

/**
 * Stores an answer. What the rules refuse although nothing more was said, because a colleague changed a field at the same time or this
 * machine's clock is off, is stored with the ticket as it is now, and at last without the wait. Rejects with a `WriteError`.
 * @param undoSeconds how long it can be taken back
 * @returns until when that is; null when it leaves at once
 */
export async function storeReply(
  reply: Reply,
  id: string,
  uid: string,
  undoSeconds: number,
): Promise<Date | null> {
  const tries = undoSeconds > 0 ? [undoSeconds, undoSeconds, 0] : [0, 0]
  let current = reply
  for (const [index, seconds] of tries.entries()) {
    const sendAt = seconds > 0 ? new Date(serverNow() + seconds * 1_000) : undefined
    try {
      await write(...replyWrites(current, id, uid, sendAt))
      return sendAt ?? null
    } catch (error) {
      if (index === tries.length - 1) throw error
      current = { ...reply, ticket: await freshTicket(reply, error) }
    }
  }
  return null
}
