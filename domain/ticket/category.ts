import * as z from 'zod'

/** The fixed categories. Statuses are named by each desk; only their category has behaviour. */
export const categorySchema = z.enum(['new', 'open', 'waiting', 'paused', 'solved', 'closed'])
export type Category = z.infer<typeof categorySchema>

/** What a queue asks for: `active` needs us, `waiting` needs someone else, `done` needs nobody. */
export const bucketSchema = z.enum(['active', 'waiting', 'done'])
export type Bucket = z.infer<typeof bucketSchema>

const buckets: Record<Category, Bucket> = {
  new: 'active',
  open: 'active',
  waiting: 'waiting',
  paused: 'waiting',
  solved: 'done',
  closed: 'done',
}

/** The bucket of a category. Stored on the ticket, so that a queue is one equality and not an `in`. */
export function bucketOf(category: Category): Bucket {
  return buckets[category]
}
