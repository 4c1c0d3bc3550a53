import * as z from 'zod'
import { prioritySchema } from '../ticket/priority.ts'
import { BREACH, MAX_ACTIONS, MAX_MINUTES } from './limits.ts'
import { metricSchema } from './schema.ts'

/** When a step is due, in the clock's own time: at a share of the target, or so many minutes before (negative) or after the deadline. */
export const stepTimeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.number().int().min(1).max(99) }),
  z.object({ kind: z.literal('offset'), minutes: z.number().int().min(-MAX_MINUTES).max(MAX_MINUTES) }),
])
export type StepTime = z.infer<typeof stepTimeSchema>

/** Whom a step tells: who has the ticket, the leads of its department, everybody in it, or some agents by name. */
export const audienceSchema = z.enum(['assignee', 'leads', 'department', 'agents'])
export type Audience = z.infer<typeof audienceSchema>

export const actionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('notify'),
    who: audienceSchema,
    /** For `agents`. */
    agentIds: z.array(z.string().max(128)).min(1).max(20).optional(),
  }),
  /** Null gives the ticket back to everybody. */
  z.object({ kind: z.literal('assign'), agentId: z.string().max(128).nullable() }),
  /** To one, or up by one as far as urgent. */
  z
    .object({
      kind: z.literal('priority'),
      priority: prioritySchema.optional(),
      raise: z.literal(true).optional(),
    })
    .refine(({ priority, raise }) => (priority === undefined) !== (raise === undefined), {
      message: 'Say which priority, or that it is raised.',
    }),
  z.object({ kind: z.literal('macro'), macroId: z.string().min(1).max(60) }),
])
export type Action = z.infer<typeof actionSchema>

export const stepSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .refine((id) => id !== BREACH, { message: 'This name is taken by the breach itself.' }),
  metric: metricSchema,
  at: stepTimeSchema,
  actions: z
    .array(actionSchema)
    .min(1)
    .max(MAX_ACTIONS)
    .refine((all) => all.every((each) => each.kind !== 'notify' || each.who !== 'agents' || each.agentIds), {
      message: 'Say which agents are told.',
    }),
})
export type Step = z.infer<typeof stepSchema>
