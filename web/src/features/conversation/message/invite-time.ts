import type { Invite } from '@emberdesk/domain/message'

/**
 * When an invitation is for, in this machine's time zone with its name: "Mon, 7 Dec 2026, 10:00 – 11:00 CET". A whole day is a date without
 * a zone, kept as midnight UTC; its end is the day after the last (RFC 5545, 3.6.1). Empty when it does not say.
 */
export function inviteTime({ start, end, allDay }: Invite, locale: string): string {
  if (!start) return ''
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  if (allDay) {
    const format = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' })
    const last = end ? new Date(end.getTime() - 1) : start
    return last > start ? format.formatRange(start, last) : format.format(start)
  }
  const format = new Intl.DateTimeFormat(locale, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return end && end > start ? format.formatRange(start, end) : format.format(start)
}
