import type { Ticket } from '../ticket/schema.ts'
import { addMark } from './marks.ts'
import type { Mark } from './schema.ts'

type Known = Pick<Ticket, 'createdAt' | 'lastAgentAt' | 'waitingSince' | 'category' | 'updatedAt' | 'sla'>

/**
 * A ticket's log; for one from before there were logs, what its fields tell: when it was made, its last answer, since when the customer
 * waits, and that it has been in its category since that answer. Earlier answers and pauses are unknown then.
 */
export function logOf({
  createdAt,
  lastAgentAt,
  waitingSince,
  category,
  updatedAt,
  sla,
}: Known): readonly Mark[] {
  if (sla.log?.length) return sla.log
  const marks: Mark[] = [{ at: createdAt, type: 'opened' }]
  // An answer that did not reach him stands later than the start of his waiting; he waits all the same.
  if (lastAgentAt && (!waitingSince || lastAgentAt < waitingSince))
    marks.push({ at: lastAgentAt, type: 'answered' })
  if (waitingSince) marks.push({ at: waitingSince, type: 'customer' })
  if (category !== 'new' && category !== 'open') {
    marks.push({ at: lastAgentAt ?? updatedAt, type: 'category', category })
  }
  return marks.reduce<Mark[]>(addMark, [])
}
