import type { ResponseTargets } from '../department/schema.ts'
import type { Priority } from '../ticket/priority.ts'
import { FAR_FUTURE } from '../time/far-future.ts'

/** Minutes, by priority, where a department says nothing else: a day, eight hours, four hours, one hour. */
export const defaultResponseTargets: ResponseTargets = { 1: 1440, 2: 480, 3: 240, 4: 60 }

/**
 * When an answer is due: the start of the customer's unanswered streak plus the target of the ticket's priority, wall clock.
 * `FAR_FUTURE` when nobody waits for us, so that the ticket sorts last instead of dropping out of the queue.
 */
export function nextDue(
  ticket: { waitingSince: Date | null; priority: Priority },
  targets: ResponseTargets = defaultResponseTargets,
): Date {
  if (!ticket.waitingSince) return FAR_FUTURE
  return new Date(ticket.waitingSince.getTime() + targets[ticket.priority] * 60_000)
}
