export type SnoozeKind = 'hour' | 'evening' | 'tomorrow' | 'week' | 'month'

export interface SnoozeChoice {
  kind: SnoozeKind
  at: Date
}

const MORNING = 9
const EVENING = 18

/** The day `days` after that of `now`, at an hour of this machine's own clock: a change to summer time moves nothing. */
function onDay(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/** The same day of the next month, or that month's last day. */
function inAMonth(now: Date): Date {
  const last = new Date(now.getFullYear(), now.getMonth() + 2, 0).getDate()
  return new Date(now.getFullYear(), now.getMonth() + 1, Math.min(now.getDate(), last), MORNING)
}

/**
 * Until when a ticket can be put aside with one choice: in an hour, this evening at 18:00 (left out once that is less than an hour away),
 * tomorrow, next Monday and in a month at 9:00, by this machine's time zone. Tomorrow and next Monday are one on a Sunday.
 */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const evening = onDay(now, 0, EVENING)
  const toMonday = (8 - now.getDay()) % 7 || 7
  const choices: SnoozeChoice[] = [
    { kind: 'hour', at: new Date(now.getTime() + 3_600_000) },
    { kind: 'evening', at: evening },
    { kind: 'tomorrow', at: onDay(now, 1, MORNING) },
    { kind: 'week', at: onDay(now, toMonday, MORNING) },
    { kind: 'month', at: inAMonth(now) },
  ]
  return choices.filter(({ kind, at }) => {
    if (kind === 'evening') return at.getTime() - now.getTime() >= 3_600_000
    return kind !== 'week' || toMonday > 1
  })
}
