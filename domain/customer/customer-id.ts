import { shortIdFromHash } from '../mail/short-id.ts'

/** Customer of mail that names no sender at all. There is no such document. */
export const UNKNOWN_CUSTOMER = 'unknown'

/**
 * Document id of the customer with this address: derived from it, so that two mails at once do not make two customers.
 * @param sha256Hex hex SHA-256 of a string
 */
export function customerIdOf(email: string, sha256Hex: (text: string) => string): string {
  const address = email.trim().toLowerCase()
  return address ? shortIdFromHash(sha256Hex(`customer:${address}`)) : UNKNOWN_CUSTOMER
}
