import type { Category } from '../../ticket/category.ts'
import { addMark } from '../marks.ts'
import type { Mark } from '../schema.ts'

const categories: readonly string[] = [
  'new',
  'open',
  'waiting',
  'paused',
  'solved',
  'closed',
] satisfies Category[]

/** `11-23 09:00` or `11-23 09:00:30` in 2026, UTC; another year if it is named. */
export function at(text: string): Date {
  const [day = '', time = '00:00'] = text.split(' ')
  const date = new Date(`${day.length > 5 ? day : `2026-${day}`}T${time}Z`)
  if (Number.isNaN(date.getTime())) throw new Error(`No time: ${text}`)
  return date
}

/**
 * A log from a line such as `11-23 09:00 opened, 10:30 waiting, 11-24 08:00 customer + open`: marks by time, a day holding until the next
 * one, several at one instant joined by `+`. A category stands by its name.
 */
export function log(line: string): Mark[] {
  let day = ''
  return line
    .split(', ')
    .flatMap((part) => {
      const [, date, time = '', words = ''] = /^(?:([\d-]+) )?([\d:.]+) (.+)$/.exec(part) ?? []
      day = date ?? day
      return words.split(' + ').map((word): Mark => {
        const instant = at(`${day} ${time}`)
        if (categories.includes(word)) return { at: instant, type: 'category', category: word as Category }
        return { at: instant, type: word as Mark['type'] }
      })
    })
    .reduce<Mark[]>(addMark, [])
}
