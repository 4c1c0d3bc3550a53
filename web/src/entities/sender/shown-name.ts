import { lyingName } from '@emberdesk/domain/authenticity'
import type { Address } from '@emberdesk/domain/message'

/** One word for a mailbox: its name, or its address when there is no name or the name pretends to be somebody else's. */
export function shownName({ name, address }: Address): string {
  return name && !lyingName(name, address) ? name : address
}
