import { lyingName } from '@emberdesk/domain/authenticity'

/** What a display name pretends to be, when it pretends something, such as another address; else null. */
export function addressInName(name: string, address: string): string | null {
  return lyingName(name, address)?.claims ?? null
}
