import { dueScheduledQuery } from '@emberdesk/domain/query'
import * as z from 'zod'
import { systemClock } from '../adapters/clock.ts'
import { runQuery } from '../adapters/queries.ts'
import { sendScheduled } from '../adapters/scheduled-store.ts'
import { atMost } from './at-most.ts'

const WIDTH = 10

/** Sends what was to go out later and is due, in the order of its time. Goes on until nothing is due or the time is up. One read when there is nothing. */
export async function sweepScheduled(until: Date): Promise<void> {
  while (systemClock() < until) {
    const due = await runQuery(dueScheduledQuery(systemClock()), z.unknown())
    const done = await atMost(
      WIDTH,
      due,
      async ({ id }) => systemClock() < until && sendScheduled(id, systemClock()),
    )
    if (done === 0) return
  }
}
