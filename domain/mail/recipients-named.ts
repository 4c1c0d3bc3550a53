/** Headers in which an address of ours may stand, besides the envelope: some relays keep it in no other. */
const HEADERS = [
  'to',
  'cc',
  'bcc',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'original-recipient',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-rcpt-to',
  'resent-to',
  'resent-cc',
  'apparently-to',
] as const

/** What of a header is read, and how many addresses are looked at: enough for any honest mail. */
const READ = 32_768
const MOST = 20

/** Addresses with a plus part: no other can hold a token. Bounded by what a local part and a domain may be. */
const PLUS_ADDRESS = /[^\s<>,;:"()@+]{1,64}\+[^\s<>,;:"()@]{1,64}@[^\s<>,;:"()@]{1,255}/g

/**
 * Every address with a plus part that a mail was sent to, as envelope and headers name it, lower case, each once, those of the envelope
 * first.
 * @param header all values of a header by its lower-case name
 */
export function recipientsNamed(
  envelopeTo: readonly string[],
  header: (name: string) => readonly string[],
): string[] {
  const values = [...envelopeTo, ...HEADERS.flatMap((name) => header(name))]
  const found = values.flatMap((value) => value.slice(0, READ).toLowerCase().match(PLUS_ADDRESS) ?? [])
  return [...new Set(found)].slice(0, MOST)
}
