import * as z from 'zod'
import { senderVerdictSchema } from '../authenticity/schema.ts'
import { slaSchema } from '../sla/schema.ts'
import { bucketSchema, categorySchema } from './category.ts'
import { channelSchema } from './channel.ts'
import { prioritySchema } from './priority.ts'
import { MAX_RELATED, relatedSchema } from './related.ts'

export const requesterSchema = z.object({
  customerId: z.string(),
  name: z.string().max(200),
  /** Lower-cased address; empty when the mail named no sender at all. */
  email: z.string().max(320),
})
export type Requester = z.infer<typeof requesterSchema>

/** A courtesy to colleagues, never a safety: the version check is that. */
export const lockSchema = z.object({ by: z.string(), name: z.string().max(100), expiresAt: z.date() })

/** Guarded fields: two agents cannot change one of them past each other. */
export const basisSchema = z.object({
  status: z.string().max(40).optional(),
  assigneeId: z.string().nullable().optional(),
  priority: prioritySchema.optional(),
  departmentId: z.string().optional(),
})
export type Basis = z.infer<typeof basisSchema>

/** The ticket as it was before a reply. The rules hold it against the ticket, so it is true. */
export const beforeReplySchema = z.object({
  messageId: z.string(),
  status: z.string().max(40),
  assigneeId: z.string().nullable(),
  waitingSince: z.date().nullable(),
  lastAgentAt: z.date().nullable(),
  lastMessageId: z.string(),
  preview: z.string().max(140),
  /** What the reply made of them: taking it back leaves alone what somebody has changed since. */
  after: z.object({ status: z.string().max(40), assigneeId: z.string().nullable() }),
})
export type BeforeReply = z.infer<typeof beforeReplySchema>

/** `tickets/{id}`: everything a queue row shows, at most 3 KB, no bodies. Times are Firestore timestamps, `Date` here. */
export const ticketSchema = z.object({
  number: z.string(),
  subject: z.string().max(300),
  preview: z.string().max(140),
  status: z.string().max(40),
  category: categorySchema,
  bucket: bucketSchema,
  departmentId: z.string(),
  assigneeId: z.string().nullable(),
  priority: prioritySchema,
  tags: z.array(z.string().max(40)).max(20),
  channel: channelSchema,
  requester: requesterSchema,
  /** Lower-cased addresses that may write into this ticket without a signed token: requester, and whom he or an agent copied in. */
  participants: z.array(z.string().max(320)).max(30),
  organisationId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  /** Agent uid, or `system`. Says to the history who made a direct change. */
  updatedBy: z.string(),
  lastCustomerAt: z.date().nullable(),
  lastAgentAt: z.date().nullable(),
  /** Start of the customer's current streak of unanswered messages; null when it is not our turn. */
  waitingSince: z.date().nullable(),
  messageCount: z.number().int(),
  lastMessageId: z.string(),
  /** Counts customer-visible messages only, so a field edit never blocks a reply. */
  version: z.number().int(),
  lock: lockSchema.nullable(),
  sla: slaSchema,
  snoozedUntil: z.date().nullable(),
  mergedInto: z.string().nullable(),
  viewIds: z.array(z.string()).max(30),
  fields: z.record(z.string(), z.unknown()),
  timeSpentMin: z.number(),
  csat: z.number().nullable(),
  /** Other tickets it has to do with, for agents to look at; absent when there are none. */
  related: z.array(relatedSchema).max(MAX_RELATED).optional(),
  /** Whether the sender of the last customer's mail is to be believed; absent for other channels. */
  senderVerdict: senderVerdictSchema.optional(),
  /** What an agent saw in the fields he changed last: the rules take a change only if that was still so. Absent before the first change. */
  basis: basisSchema.optional(),
  /** The bulk job that changed it last, and when: equal to `updatedAt` until somebody else changes it. */
  bulk: z.object({ jobId: z.string(), at: z.date() }).optional(),
  /** What the last reply replaced, for as long as it can be taken back; absent before the first reply. */
  beforeReply: beforeReplySchema.optional(),
  /** Address that our last answer did not reach; null or absent when all is well. */
  undelivered: z.string().max(320).nullable().optional(),
})
export type Ticket = z.infer<typeof ticketSchema>
export type TicketWithId = Ticket & { id: string }
