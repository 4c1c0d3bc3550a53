import { ticketPath } from '@emberdesk/domain/paths'
import type { Ticket } from '@emberdesk/domain/ticket'
import { fetchDoc, write, WriteError } from '@/data/write.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { replyWrites, type Reply } from './reply-writes.ts'

/** The ticket as the server has it, if the answer still fits it; null when more has been said, or it cannot be asked. */
async function stillFits({ ticket, baseVersion }: Reply): Promise<Ticket | null> {
  const stored = await fetchDoc<Ticket>(ticketPath(ticket.id)).catch(() => null)
  return stored?.version === baseVersion && stored.mergedInto === null ? stored : null
}

/**
 * Stores an answer. What the rules refuse although nothing more was said, because a colleague changed a field at the same time or this
 * machine's clock is off, is stored with the ticket as it is now, and at last without the wait. Rejects with a `WriteError`.
 * @param undoSeconds how long it can be taken back
 */
export async function storeReply(reply: Reply, id: string, uid: string, undoSeconds: number): Promise<void> {
  const sendAt = (seconds: number) => (seconds > 0 ? new Date(serverNow() + seconds * 1_000) : undefined)
  let current = reply
  for (const seconds of [undoSeconds, undoSeconds]) {
    try {
      return await write(...replyWrites(current, id, uid, sendAt(seconds)))
    } catch (error) {
      const fresh = error instanceof WriteError && error.refused ? await stillFits(reply) : null
      if (!fresh) throw error
      current = { ...reply, ticket: { ...fresh, id: reply.ticket.id } }
    }
  }
  return write(...replyWrites(current, id, uid))
}
