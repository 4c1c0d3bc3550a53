import * as z from 'zod'
import { categorySchema } from '../ticket/category.ts'
import { MAX_MARKS, MAX_TAKEN } from './limits.ts'
import { metrics } from './metric.ts'

export const metricSchema = z.enum(metrics)

/** Whether minutes are counted in opening hours alone, or around the clock. */
export const countedTimeSchema = z.enum(['business', 'calendar'])
export type CountedTime = z.infer<typeof countedTimeSchema>

/** What older marks came to, once there were too many: how much of each run had passed by then. */
const foldedSchema = z.object({
  to: z.date(),
  /** The ticket's category at that time. */
  category: categorySchema,
  /** Milliseconds in each clock's own time that had passed, and the deadline if that was before `to`. */
  runs: z.partialRecord(metricSchema, z.object({ ms: z.number(), dueAt: z.date().nullable() })),
})
export type Folded = z.infer<typeof foldedSchema>

/**
 * Something that an SLA counts from or until. `opened`: the ticket was made, by a customer unless an answer stands at the same instant;
 * `customer`: he wrote, other than to say thanks; `answered`: a public answer of ours; `category`: the ticket went into one.
 */
export const markSchema = z.object({
  at: z.date(),
  type: z.enum(['opened', 'customer', 'answered', 'category']),
  category: categorySchema.optional(),
  /** It was taken back, and stays so if it is heard of again. */
  void: z.literal(true).optional(),
  /** On the first mark of a log alone. */
  folded: foldedSchema.optional(),
})
export type Mark = z.infer<typeof markSchema>

/** One run of a clock as it is stored. */
export const clockSchema = z.object({
  startedAt: z.date(),
  /** Minutes; with a fraction where a merge brought a stricter promise along. */
  targetMin: z.number(),
  time: countedTimeSchema,
  /** The deadline; null while it rests, and for a calendar without hours. Once met, the deadline that there was. */
  dueAt: z.date().nullable(),
  metAt: z.date().nullable(),
  /** The true deadline, when that passed before the clock was met or rested. */
  breachedAt: z.date().nullable(),
  restsSince: z.date().nullable(),
  /** The category that it rests in, or `noHours`: its calendar is never open. Null while it runs and once it is met. */
  why: z.union([categorySchema, z.literal('noHours')]).nullable(),
  /** When less than an hour or a quarter of the target is left, in the clock's own time; null while it rests. */
  soonAt: z.date().nullable().optional(),
  /** While it rests: what is left of the target, milliseconds of its own time; nothing or less when it was breached. */
  leftMs: z.number().nullable().optional(),
})
export type Clock = z.infer<typeof clockSchema>

/** A step that was taken, or passed over for good. One entry a step and run. */
export const takenSchema = z.object({
  id: z.string().max(40),
  metric: metricSchema,
  startedAt: z.date(),
  targetMin: z.number(),
  time: countedTimeSchema,
  /** When it was due, which is not when it was taken. */
  at: z.date(),
})
export type Taken = z.infer<typeof takenSchema>

/** A stricter promise that a merged ticket brought along, for one run of a clock: how much of its own time may pass. */
export const limitSchema = z.object({
  startedAt: z.date(),
  ms: z.number(),
  time: countedTimeSchema,
  /** Its deadline, if that had passed by the merge: nothing moves it any more. */
  passedAt: z.date().optional(),
})
export type Limit = z.infer<typeof limitSchema>

export const limitsSchema = z.partialRecord(metricSchema, limitSchema)
export type Limits = z.infer<typeof limitsSchema>

/** `ticket.sla`, kept by the server. All but `nextAt` is absent on tickets from before there were policies. */
export const slaSchema = z.object({
  /** The earliest deadline that is neither met nor at rest, also when it has passed: the queue's order. `FAR_FUTURE` when there is none. */
  nextAt: z.date(),
  /** When the schedule has to act next: a step, a breach, a reminder. `FAR_FUTURE` when never. */
  stepAt: z.date().optional(),
  policyId: z.string().optional(),
  policyVersion: z.number().int().optional(),
  /** Null: around the clock. */
  calendarId: z.string().nullable().optional(),
  calendarVersion: z.number().int().nullable().optional(),
  /** Goes up with each change of a deadline. */
  epoch: z.number().int().optional(),
  log: z.array(markSchema).max(MAX_MARKS).optional(),
  taken: z.array(takenSchema).max(MAX_TAKEN).optional(),
  clocks: z.partialRecord(metricSchema, clockSchema).optional(),
  limits: limitsSchema.optional(),
})
export type Sla = z.infer<typeof slaSchema>
export type Clocks = NonNullable<Sla['clocks']>
