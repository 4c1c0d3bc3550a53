import * as z from 'zod'
import { prioritySchema } from '../ticket/priority.ts'

const tags = z.array(z.string().min(1).max(40)).max(20)

/** What a macro does; what is left out stays as it is. */
export const macroChangesSchema = z.object({
  status: z.string().min(1).max(40).optional(),
  priority: prioritySchema.optional(),
  /** Null gives the ticket back to everybody. */
  assigneeId: z.string().max(128).nullable().optional(),
  departmentId: z.string().min(1).max(60).optional(),
  addTags: tags.optional(),
  removeTags: tags.optional(),
})
export type MacroChanges = z.infer<typeof macroChangesSchema>

/** `macros/{id}`: several changes of a ticket under one name. */
export const macroSchema = z.object({
  name: z.string().min(1).max(60),
  changes: macroChangesSchema.refine((changes) => Object.values(changes).some((each) => each !== undefined), {
    message: 'A macro changes something.',
  }),
})
export type Macro = z.infer<typeof macroSchema>
export type MacroWithId = Macro & { id: string }
