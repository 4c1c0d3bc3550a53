import type { Address } from '@emberdesk/domain/message'
import { addressInName } from './suspicious-name.ts'

/** One word for a mailbox: its name, or its address when there is no name or the name pretends to be another address. */
export function shownName({ name, address }: Address): string {
  return name && !addressInName(name, address) ? name : address
}
