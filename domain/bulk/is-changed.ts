import type { Ticket } from '../ticket/schema.ts'
import type { BulkFields } from './schema.ts'

const comparable = (value: unknown) => JSON.stringify(value)

/** Whether a ticket has another value than these in any of these fields. */
export function isChanged(ticket: Ticket, fields: BulkFields): boolean {
  const names = Object.keys(fields) as (keyof BulkFields)[]
  return names.some((name) => comparable(ticket[name]) !== comparable(fields[name]))
}
