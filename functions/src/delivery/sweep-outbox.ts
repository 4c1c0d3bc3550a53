import { dueOutboxQuery } from '@emberdesk/domain/query'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { runQuery } from '../adapters/queries.ts'
import { atMost } from './at-most.ts'
import { deliverEntry } from './deliver-entry.ts'

/** Connections to the mail server at a time. */
const WIDTH = 10

/**
 * Delivers what is due in the outbox: retries, and what a lost trigger or a crash left behind. Goes on until nothing is due, another
 * sweep has it all in hand, or the time is up.
 */
export async function sweepOutbox(until: Date): Promise<void> {
  while (systemClock() < until) {
    const due = await runQuery(dueOutboxQuery(systemClock()), z.unknown())
    const claimed = await atMost(WIDTH, due, async ({ id }) => systemClock() < until && deliverEntry(id))
    if (claimed === 0) return
  }
}
