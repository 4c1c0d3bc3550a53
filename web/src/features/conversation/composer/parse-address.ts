import { isMailAddress } from '@emberdesk/domain/mail-out'
import type { Address } from '@emberdesk/domain/message'

/** Reads "Name <a@b.example>" or "a@b.example" as a person types it; null when it is no address. */
export function parseAddress(typed: string): Address | null {
  const named = /^\s*"?([^"<>]{0,200}?)"?\s*<([^<>]{1,320})>\s*$/.exec(typed)
  const address = (named?.[2] ?? typed).trim()
  return isMailAddress(address) ? { name: (named?.[1] ?? '').trim(), address } : null
}
