export type LaterKind = 'hour' | 'afternoon' | 'tomorrow' | 'monday'

export interface LaterChoice {
  kind: LaterKind
  at: Date
}

const MORNING = 8
const AFTERNOON = 14
const SATURDAY = 6

/** The day `days` after that of `now`, at an hour of this machine's own clock: a change to summer time moves nothing. */
function onDay(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/**
 * When a reply can go out with one choice: in an hour, this afternoon at 14:00 while that is more than an hour away, tomorrow morning at
 * 8:00 unless that is a Saturday or Sunday, and on Monday morning unless that is tomorrow. By this machine's time zone.
 */
export function laterChoices(now: Date): LaterChoice[] {
  const day = now.getDay()
  const toMonday = (8 - day) % 7 || 7
  const afternoon = onDay(now, 0, AFTERNOON)
  const isWorkday = (days: number) => ![0, SATURDAY].includes((day + days) % 7)
  const all: (LaterChoice & { fits: boolean })[] = [
    { kind: 'hour', at: new Date(now.getTime() + 3_600_000), fits: true },
    { kind: 'afternoon', at: afternoon, fits: afternoon.getTime() - now.getTime() > 3_600_000 },
    { kind: 'tomorrow', at: onDay(now, 1, MORNING), fits: isWorkday(1) },
    { kind: 'monday', at: onDay(now, toMonday, MORNING), fits: toMonday > 1 },
  ]
  return all.filter(({ fits }) => fits).map(({ kind, at }) => ({ kind, at }))
}
