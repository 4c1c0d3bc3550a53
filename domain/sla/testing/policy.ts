import type { CalendarWithId } from '../../calendar/calendar.ts'
import type { CalendarHours } from '../../calendar/schema.ts'
import type { Metric } from '../metric.ts'
import type { PolicyWithId, PriorityTargets, Target } from '../policy-schema.ts'

const none: PriorityTargets = { 1: null, 2: null, 3: null, 4: null }
const everywhere = (target: Target): PriorityTargets => ({ 1: target, 2: target, 3: target, 4: target })

/** `90` or `90 calendar`: minutes, of business time unless it says otherwise. */
export function target(text: string | number): Target {
  const [minutes, time = 'business'] = String(text).split(' ')
  return { minutes: Number(minutes), time: time as Target['time'] }
}

/** A policy with these targets, the same at all priorities unless an object names them. */
export function samplePolicy(
  targets: Partial<Record<Metric, string | number | Partial<PriorityTargets>>> = {},
  over: Partial<PolicyWithId> = {},
): PolicyWithId {
  const of = (given: (typeof targets)[Metric]): PriorityTargets => {
    if (given === undefined) return none
    return typeof given === 'object' ? { ...none, ...given } : everywhere(target(given))
  }
  return {
    ...{ id: 'gold', name: 'Gold', order: 1, enabled: true, condition: { kind: 'all', of: [] } },
    ...{ calendarId: null, pausedIn: ['waiting', 'paused'], steps: [], version: 1 },
    ...{ updatedAt: new Date(0), updatedBy: 'ada' },
    targets: {
      firstResponse: of(targets.firstResponse),
      nextResponse: of(targets.nextResponse),
      resolution: of(targets.resolution),
    },
    ...over,
  }
}

/** Hours as a calendar that is stored. */
export function storedCalendar(hours: CalendarHours, over: Partial<CalendarWithId> = {}): CalendarWithId {
  return {
    id: 'office',
    name: 'Office',
    version: 1,
    updatedAt: new Date(0),
    updatedBy: 'ada',
    ...hours,
    ...over,
  }
}
