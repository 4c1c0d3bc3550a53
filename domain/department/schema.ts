import * as z from 'zod'

/** Minutes until an answer is due, by priority. Wall clock. */
export const responseTargetsSchema = z.object({
  1: z.number().int().positive(),
  2: z.number().int().positive(),
  3: z.number().int().positive(),
  4: z.number().int().positive(),
})
export type ResponseTargets = z.infer<typeof responseTargetsSchema>

export const DEFAULT_REOPEN_DAYS = 30

/** `departments/{id}`: a team with one mail address. */
export const departmentSchema = z.object({
  name: z.string().min(1).max(60),
  /** The address customers write to and get answers from, lower case. */
  address: z.string().max(320),
  order: z.number().int(),
  /** Offered in the public form. */
  inForm: z.boolean(),
  autoAnswer: z.object({
    enabled: z.boolean(),
    subject: z.string().max(200),
    /** Plain text; `{{number}}` `{{name}}` `{{department}}` are filled in. */
    text: z.string().max(5_000),
  }),
  responseTargets: responseTargetsSchema,
  /** When it works, for policies that name no calendar of their own; absent or null: around the clock. */
  calendarId: z.string().max(60).nullable().optional(),
  /**
   * Days after a ticket's last change within which a customer's answer reopens a done ticket; afterwards it becomes a new, linked one.
   * Null: always reopens. Absent: `DEFAULT_REOPEN_DAYS`.
   */
  reopenDays: z.number().int().min(0).max(3_650).nullable().optional(),
})
export type Department = z.infer<typeof departmentSchema>
export type DepartmentWithId = Department & { id: string }
