import type { CalendarHours, Holiday, Interval } from './schema.ts'

/** `9-12 13-17:30` → intervals. */
export function hoursOf(text: string): Interval[] {
  const time = (part = '') => {
    const [hour = '', minute = '00'] = part.split(':')
    return `${hour.padStart(2, '0')}:${minute}`
  }
  return text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [from, to] = each.split('-')
      return { from: time(from), to: time(to) }
    })
}

/** Working days with these hours, the weekend with its own. */
export function sampleCalendar(
  zone: string,
  { days = '9-17', weekend = '', holidays = [] as Holiday[] } = {},
): CalendarHours {
  const [work, rest] = [hoursOf(days), hoursOf(weekend)]
  return { zone, week: [work, work, work, work, work, rest, rest], holidays }
}
