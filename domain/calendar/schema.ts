import * as z from 'zod'
import { isZone } from './is-zone.ts'

/** A time of the day as clocks on the wall show it, `08:30`; `24:00` ends a day. */
const wallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const dateSchema = z.iso.date()

/** From the first minute to before the last. Times are those of the calendar's zone. */
export const intervalSchema = z
  .object({ from: wallTimeSchema, to: wallTimeSchema })
  .refine(({ from, to }) => from < to, { message: 'An interval ends after it begins.' })
export type Interval = z.infer<typeof intervalSchema>

/** Hours of one day in order, none touching another: a lunch break is what lies between two. */
export const dayHoursSchema = z
  .array(intervalSchema)
  .max(6)
  .refine((all) => all.every(({ from }, index) => index === 0 || (all[index - 1]?.to ?? '') < from), {
    message: 'The intervals of a day stand in order and do not overlap.',
  })

/** Monday to Sunday, as ISO 8601 counts them: `week[0]` is Monday. */
export const weekSchema = z.tuple([
  dayHoursSchema,
  dayHoursSchema,
  dayHoursSchema,
  dayHoursSchema,
  dayHoursSchema,
  dayHoursSchema,
  dayHoursSchema,
])
export type Week = z.infer<typeof weekSchema>

const holidayName = z.string().min(1).max(100)
/** Hours of that day instead of the week's; empty, as for most holidays, means closed. */
const hours = dayHoursSchema.default([])
export const holidaySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), name: holidayName, date: dateSchema, hours }),
  z.object({
    kind: z.literal('yearly'),
    name: holidayName,
    month: z.number().int().min(1).max(12),
    /** 29 February is a day of leap years alone. */
    day: z.number().int().min(1).max(31),
    hours,
  }),
  /** Days after Easter Sunday of the Gregorian (`western`) or the Julian (`orthodox`) reckoning; Good Friday is -2. */
  z.object({
    kind: z.literal('easter'),
    name: holidayName,
    church: z.enum(['western', 'orthodox']),
    offset: z.number().int().min(-70).max(70),
    hours,
  }),
  /** The nth weekday of a month, as the fourth Thursday of November; the last one is -1. */
  z.object({
    kind: z.literal('weekday'),
    name: holidayName,
    month: z.number().int().min(1).max(12),
    /** 1 is Monday, 7 is Sunday. */
    weekday: z.number().int().min(1).max(7),
    nth: z.union([z.number().int().min(1).max(5), z.literal(-1)]),
    hours,
  }),
])
export type Holiday = z.infer<typeof holidaySchema>

/** What business time is computed from. */
export const calendarHoursSchema = z.object({
  /** IANA name, such as `Europe/Berlin`. Never an offset: those change twice a year. */
  zone: z.string().max(60).refine(isZone, { message: 'This is no time zone.' }),
  week: weekSchema,
  holidays: z.array(holidaySchema).max(200),
})
export type CalendarHours = z.infer<typeof calendarHoursSchema>
