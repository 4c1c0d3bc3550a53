import * as z from 'zod'
import { testsOf } from '../condition/edit.ts'
import { conditionFaults } from '../condition/faults.ts'
import { conditionGroupSchema } from '../condition/schema.ts'
import { MAX_MINUTES, MAX_STEPS } from './limits.ts'
import { countedTimeSchema } from './schema.ts'
import { stepSchema } from './step-schema.ts'

export const targetSchema = z.object({
  minutes: z.number().int().min(1).max(MAX_MINUTES),
  time: countedTimeSchema,
})
export type Target = z.infer<typeof targetSchema>

/** By priority; null promises nothing. */
export const priorityTargetsSchema = z.object({
  1: targetSchema.nullable(),
  2: targetSchema.nullable(),
  3: targetSchema.nullable(),
  4: targetSchema.nullable(),
})
export type PriorityTargets = z.infer<typeof priorityTargetsSchema>

export const targetsSchema = z.object({
  firstResponse: priorityTargetsSchema,
  nextResponse: priorityTargetsSchema,
  resolution: priorityTargetsSchema,
})
export type Targets = z.infer<typeof targetsSchema>

/** Categories that a policy may let clocks rest in. Done ones always do; new and open ones are our turn. */
export const pauseSchema = z.enum(['waiting', 'paused'])
export type Pause = z.infer<typeof pauseSchema>

/** Fields that change with the clocks themselves, or with who looks: a policy chosen by them would choose itself away. */
const notAsked = ['dueAt', 'unread']

/** `slaPolicies/{id}`. The first enabled one whose condition a ticket meets applies to it. */
export const policySchema = z.object({
  name: z.string().min(1).max(60),
  order: z.number().int(),
  enabled: z.boolean(),
  condition: conditionGroupSchema
    .refine((condition) => conditionFaults(condition).length === 0, {
      message: 'This condition is not complete.',
    })
    .refine((condition) => testsOf(condition).every(({ field }) => !notAsked.includes(field)), {
      message: 'A policy cannot be chosen by what is due or unread.',
    }),
  /** Null: the department's. */
  calendarId: z.string().max(60).nullable(),
  targets: targetsSchema,
  pausedIn: z.array(pauseSchema).max(2),
  steps: z
    .array(stepSchema)
    .max(MAX_STEPS)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, {
      message: 'Each step has an id of its own.',
    }),
  version: z.number().int(),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type Policy = z.infer<typeof policySchema>
export type PolicyWithId = Policy & { id: string }

/** `slaPolicies/{id}/versions/{n}`: the policy as it was in that version. */
export const policyVersionSchema = policySchema
