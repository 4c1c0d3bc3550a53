import * as z from 'zod'

/** Minutes until an answer is due, by priority. Wall clock. */
export const responseTargetsSchema = z.object({
  1: z.number().int().positive(),
  2: z.number().int().positive(),
  3: z.number().int().positive(),
  4: z.number().int().positive(),
})
export type ResponseTargets = z.infer<typeof responseTargetsSchema>

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
})
export type Department = z.infer<typeof departmentSchema>
export type DepartmentWithId = Department & { id: string }
