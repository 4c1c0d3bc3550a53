const MAX_ADDRESS = 1_000
const MAX_RECIPIENTS = 100

/** An address of the envelope without brackets; empty for the null sender `<>`. */
export function envelopeAddress(address: string): string {
  return address
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .slice(0, MAX_ADDRESS)
    .toWellFormed()
}

/** The recipients of an envelope: each without brackets, none empty, at most a hundred. */
export function envelopeRecipients(addresses: readonly string[]): string[] {
  return addresses
    .map(envelopeAddress)
    .filter((address) => address !== '')
    .slice(0, MAX_RECIPIENTS)
}
