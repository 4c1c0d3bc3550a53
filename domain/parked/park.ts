import { cutText } from '../mail/cut-text.ts'
import type { ParkedAddress } from './schema.ts'

/** How long an address that bounced gets no automatic mail. */
export const PARK_DAYS = 60
const DAY_MS = 24 * 60 * 60_000

/** The mail that came back; nulls when no ticket is known. */
export interface ParkedFor {
  ticketId: string | null
  number: string | null
}

/** An address as `parked` knows it: trimmed, lower case, at most 320 characters. */
export const parkedAddress = (address: string): string => cutText(address.trim().toLowerCase(), 320)

/** An address that mail came back from, parked from `now` on. Addresses over 320 characters are cut: nobody has one. */
export function parkAddress(address: string, reason: string, about: ParkedFor, now: Date): ParkedAddress {
  const until = new Date(now.getTime() + PARK_DAYS * DAY_MS)
  return {
    address: parkedAddress(address),
    reason: cutText(reason, 500),
    ticketId: about.ticketId,
    number: about.number,
    at: now,
    until,
    expiresAt: until,
  }
}

/** Whether an address is still parked; Firestore's TTL deletes up to a day late. */
export function isParked(parked: Pick<ParkedAddress, 'until'>, now: Date): boolean {
  return parked.until.getTime() > now.getTime()
}
