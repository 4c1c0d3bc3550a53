import * as z from 'zod'
import { categorySchema } from './category.ts'

/** `statuses/{id}`: a name of the desk's own for one of the fixed categories. */
export const statusSchema = z.object({
  name: z.string().min(1).max(40),
  category: categorySchema,
  order: z.number().int(),
})
export type Status = z.infer<typeof statusSchema>
export type StatusWithId = Status & { id: string }

/** The eight statuses of the trade, ready in every new desk. */
export const defaultStatuses: readonly StatusWithId[] = [
  { id: 'new', name: 'New', category: 'new', order: 1 },
  { id: 'open', name: 'Open', category: 'open', order: 2 },
  { id: 'answered', name: 'Answered', category: 'waiting', order: 3 },
  { id: 'pending', name: 'Pending', category: 'waiting', order: 4 },
  { id: 'on-hold', name: 'On hold', category: 'paused', order: 5 },
  { id: 'postponed', name: 'Postponed', category: 'paused', order: 6 },
  { id: 'resolved', name: 'Resolved', category: 'solved', order: 7 },
  { id: 'closed', name: 'Closed', category: 'closed', order: 8 },
]
