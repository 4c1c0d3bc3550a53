import type { Ticket } from '@emberdesk/domain/ticket'
import type { Live } from '@/data/live-source.ts'

/** A ticket as the mirror holds it: never changed in place, so that what did not change is not drawn again. */
export type Row = Live<Ticket>

/** Some of a ticket's fields, with changes of ours that the server has not confirmed. */
export type Patch = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    target[name] = value
    return
  }
  const inner = { ...(isMap(target[name]) ? target[name] : {}) }
  put(inner, rest, value)
  target[name] = inner
}

/** The row with a patch on it. Names are paths as in an update: `sla.nextAt` is one field of `sla`. */
export function withPatch(row: Row, patch: Patch, pending: boolean): Row {
  const next: Record<string, unknown> = { ...row }
  for (const [name, value] of Object.entries(patch)) put(next, name.split('.'), value)
  next['pending'] = pending
  return next as unknown as Row
}
