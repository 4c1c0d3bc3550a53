import * as z from 'zod'
import { conditionGroupSchema } from '../condition/schema.ts'
import { bucketSchema } from '../ticket/category.ts'
import { prioritySchema } from '../ticket/priority.ts'
import { ticketSchema } from '../ticket/schema.ts'

/** What is done to each ticket; one act, so that its undoing is one too. */
export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.string().min(1).max(40) }),
  /** Null gives them back to everybody. */
  z.object({ kind: z.literal('assignee'), assigneeId: z.string().max(128).nullable() }),
  z.object({ kind: z.literal('priority'), priority: prioritySchema }),
  z.object({
    kind: z.literal('tags'),
    add: z.array(z.string().min(1).max(40)).max(20),
    remove: z.array(z.string().min(1).max(40)).max(20),
  }),
  z.object({ kind: z.literal('department'), departmentId: z.string().min(1).max(60) }),
  /** Null wakes them. */
  z.object({ kind: z.literal('snooze'), until: z.date().nullable() }),
  /** Closed, and tagged as spam. */
  z.object({ kind: z.literal('spam') }),
])
export type BulkChange = z.infer<typeof bulkChangeSchema>

/** Why a ticket was passed over: it is so already, somebody changed it meanwhile, … `done`: it is done with, so it cannot sleep. */
export const skipReasonSchema = z.enum([
  'same',
  'changed',
  'merged',
  'gone',
  'assigneeElsewhere',
  'tooManyTags',
  'done',
  'failed',
])
export type SkipReason = z.infer<typeof skipReasonSchema>
export const skippedSchema = z.object({
  ticketId: z.string(),
  number: z.string(),
  subject: z.string(),
  reason: skipReasonSchema,
})
export type Skipped = z.infer<typeof skippedSchema>

/** Skipped tickets that a job names; the rest are counted. */
export const MAX_SKIPPED = 100

/** Tickets are looked through bucket by bucket, in the order of their ids, which no change disturbs. */
export const bulkCursorSchema = z.object({ bucket: bucketSchema, after: z.string() })
export type BulkCursor = z.infer<typeof bulkCursorSchema>

/**
 * `bulkJobs/{id}`: one change to every ticket of a view, done by the server. Its undoing is a job of its own that names it. What each
 * ticket was before lies in `bulkJobs/{id}/before/{ticketId}`.
 */
export const bulkJobSchema = z.object({
  by: z.string(),
  /** Departments that its author sees, as of its start; null for an admin, who sees all. */
  departments: z.array(z.string()).max(20).nullable(),
  scope: z.enum(['open', 'done']),
  condition: conditionGroupSchema,
  change: bulkChangeSchema,
  /** The job that this one undoes. */
  undoes: z.string().nullable(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  /** Tickets dealt with so far: changed or passed over. */
  found: z.number().int(),
  /** How many the author's list had when he asked: what progress is measured by. */
  expected: z.number().int(),
  changed: z.number().int(),
  skippedCount: z.number().int(),
  skipped: z.array(skippedSchema).max(MAX_SKIPPED),
  /** Where the next run goes on: behind the last ticket looked at. Null at the start. */
  cursor: bulkCursorSchema.nullable(),
  /** Whoever works at it holds it until then; free before. Null when it has ended. */
  leaseUntil: z.date().nullable(),
  /** How often somebody began or went on with it. */
  runs: z.number().int(),
  error: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  expiresAt: z.date(),
})
export type BulkJob = z.infer<typeof bulkJobSchema>
export type BulkJobWithId = BulkJob & { id: string }

const bulkFieldsSchema = ticketSchema
  .pick({
    status: true,
    category: true,
    bucket: true,
    assigneeId: true,
    priority: true,
    tags: true,
    departmentId: true,
    snoozedUntil: true,
  })
  .partial()
/** The fields of a ticket that a bulk change can touch. */
export type BulkFields = z.infer<typeof bulkFieldsSchema>

/** What a bulk change did to one ticket: the fields it changed, as they were and as it left them. */
export const bulkRecordSchema = z.object({ before: bulkFieldsSchema, after: bulkFieldsSchema })
export type BulkRecord = z.infer<typeof bulkRecordSchema>

/** `bulkJobs/{id}/before/{ticketId}`, made with the change and once: what its undoing needs. */
export const storedRecordSchema = bulkRecordSchema.extend({ expiresAt: z.date() })
export type StoredRecord = z.infer<typeof storedRecordSchema>
