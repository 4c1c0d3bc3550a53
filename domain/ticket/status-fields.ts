import { bucketOf } from './category.ts'
import type { Ticket } from './schema.ts'
import type { Status } from './status.ts'

type StatusFields = Pick<Ticket, 'status' | 'category' | 'bucket'> & { snoozedUntil?: null }

/** The fields that put a ticket into a status, changed together. A ticket that is done with is not woken later. */
export function statusFields(
  { snoozedUntil }: Pick<Ticket, 'snoozedUntil'>,
  { id, category }: Pick<Status, 'category'> & { id: string },
): StatusFields {
  const bucket = bucketOf(category)
  return { status: id, category, bucket, ...(bucket === 'done' && snoozedUntil && { snoozedUntil: null }) }
}
