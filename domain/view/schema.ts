import * as z from 'zod'
import { conditionGroupSchema } from '../condition/schema.ts'
import { columns, groupFields, sortFields } from './fields.ts'

export const sortFieldSchema = z.enum(sortFields)
export const groupFieldSchema = z.enum(groupFields)
export const columnSchema = z.enum(columns)

/** `views/{id}`: a saved way to look at the tickets. A lead makes shared ones, everybody his own. */
export const viewSchema = z.object({
  name: z.string().min(1).max(60),
  /** Agent uid, or `team` for a shared view. */
  ownerId: z.string().max(128),
  /** Whom a shared view is shown to: agents of these departments; empty means all. */
  departmentIds: z.array(z.string()).max(20),
  /** Which tickets it looks through: those that are open (active and waiting), or those that are done. */
  scope: z.enum(['open', 'done']),
  condition: conditionGroupSchema,
  sort: z.object({ by: sortFieldSchema, direction: z.enum(['asc', 'desc']) }),
  group: groupFieldSchema.nullable(),
  /** What a wide list shows, in this order; empty means the usual row. */
  columns: z.array(columnSchema).max(12),
  order: z.number().int(),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type View = z.infer<typeof viewSchema>
export type ViewWithId = View & { id: string }
