import { parkedAddress } from '@emberdesk/domain/parked'

/** Id of the document that parks an address: SHA-256 of the address in lower-case hex. */
export async function parkedId(address: string): Promise<string> {
  const bytes = new TextEncoder().encode(parkedAddress(address))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
