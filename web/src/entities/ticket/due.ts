import { FAR_FUTURE } from '@emberdesk/domain/time'
import type { Ticket } from '@emberdesk/domain/ticket'

export interface Due {
  /** Milliseconds left; negative when it is overdue. */
  left: number
  /** `soon`: under an hour, or the last quarter of the time there was. */
  urgency: 'calm' | 'soon' | 'over'
  at: Date
}

const HOUR = 3_600_000

/** When an answer is due, seen from `now` (milliseconds); null when nobody waits for us. */
export function dueOf(
  { bucket, sla, waitingSince }: Pick<Ticket, 'bucket' | 'sla' | 'waitingSince'>,
  now: number,
): Due | null {
  const at = sla.nextAt
  if (bucket === 'done' || at.getTime() >= FAR_FUTURE.getTime()) return null
  const left = at.getTime() - now
  const whole = waitingSince ? at.getTime() - waitingSince.getTime() : 0
  const urgency = left < 0 ? 'over' : left < Math.max(HOUR, whole / 4) ? 'soon' : 'calm'
  return { left, urgency, at }
}
