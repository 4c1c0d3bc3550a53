import type { CalendarWithId } from '../../calendar/calendar.ts'
import { sampleCalendar } from '../../calendar/testing.ts'
import type { Metric } from '../metric.ts'
import type { PolicyWithId } from '../policy-schema.ts'
import type { Mark, Sla } from '../schema.ts'
import { slaOf, type SlaFacts } from '../sla-of.ts'
import type { Step, StepTime } from '../step-schema.ts'
import { timeText } from './clock-text.ts'
import { at } from './log.ts'
import { storedCalendar } from './policy.ts'

/** Berlin's 9 to 17, which is 08:00 to 16:00 UTC in winter. */
export const office = storedCalendar(sampleCalendar('Europe/Berlin'))

/** The field of a ticket of normal priority, as of `now`. */
export function slaAt(
  now: string,
  log: readonly Mark[],
  policy: PolicyWithId,
  over: Partial<SlaFacts> & { calendar?: CalendarWithId | null; taken?: Sla['taken'] } = {},
): Sla {
  const { calendar = office, taken, ...facts } = over
  const before = facts.before ?? null
  return slaOf(
    { priority: 2, now: at(now), before, ...facts },
    log,
    policy,
    calendar,
    taken ?? before?.taken ?? [],
  )
}

/** `50%`, `-30`, `0`, `+60` → when a step is due. */
function stepTime(text: string): StepTime {
  if (text.endsWith('%')) return { kind: 'percent', percent: Number(text.slice(0, -1)) }
  return { kind: 'offset', minutes: Number(text) }
}

/** A step that tells who has the ticket. Its id says when it is due. */
export function sampleStep(text: string, metric: Metric = 'firstResponse'): Step {
  const id = text.replace('%', 'p').replace('+', 'plus').replace(/^-/, 'minus')
  return { id, metric, at: stepTime(text), actions: [{ kind: 'notify', who: 'assignee' }] }
}

/** `50p 11-23 10:00` for each step. */
export function stepTexts(steps: readonly { id: string; at: Date }[]): string[] {
  return steps.map((step) => `${step.id} ${timeText(step.at)}`)
}
