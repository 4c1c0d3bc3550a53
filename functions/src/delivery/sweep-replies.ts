import { staleQueuedMessagesQuery } from '@emberdesk/domain/query'
import * as z from 'zod'
import { acceptReply } from '../adapters/accept-reply.ts'
import { systemClock } from '../adapters/clock.ts'
import { runQuery } from '../adapters/queries.ts'
import { updateReplyState } from '../adapters/reply-state.ts'
import { atMost } from './at-most.ts'

/** A trigger that has not come by then is lost. */
const STALE_MS = 60_000
const WIDTH = 10

/** Sees to agents' answers that stay queued: takes in those whose trigger got lost, and puts on the others what became of their mails. */
export async function sweepReplies(): Promise<void> {
  const now = systemClock()
  const stale = await runQuery(staleQueuedMessagesQuery(new Date(now.getTime() - STALE_MS)), z.unknown())
  await atMost(WIDTH, stale, async ({ path }) => {
    const [, ticketId, , messageId] = path.split('/')
    if (!ticketId || !messageId) return false
    await acceptReply(ticketId, messageId, now)
    await updateReplyState(ticketId, messageId, now)
    return true
  })
}
