/** What an enhanced status code (RFC 3463) means to people, when the other side says nothing in words. */
const SENTENCES: readonly [RegExp, string][] = [
  [/^[45]\.1\.(?:1|10)$/, 'There is no such mailbox.'],
  [/^[45]\.1\.2$/, 'There is no such mail domain.'],
  [/^[45]\.1\.3$/, 'The address is not written as an address is.'],
  [/^[45]\.1\.6$/, 'The mailbox has moved.'],
  [/^[45]\.2\.1$/, 'The mailbox is disabled.'],
  [/^[45]\.2\.2$/, 'The mailbox is full.'],
  [/^[45]\.[23]\.[34]$/, 'The mail is too large for the mailbox.'],
  [/^[45]\.4\.4$/, 'No way to the mail server of this address is known.'],
  [/^[45]\.4\.[17]$/, 'The mail server of this address did not take the mail in time.'],
  [/^[45]\.4\.6$/, 'The mail went round in a circle.'],
  [/^[45]\.7\.\d+$/, 'The other side refuses the mail by its rules.'],
  [/^4\./, 'The mail could not be delivered for the time being.'],
  [/^5\./, 'The mail could not be delivered.'],
]

/** One sentence for a status code; empty for none. */
export function statusSentence(status: string): string {
  return SENTENCES.find(([pattern]) => pattern.test(status))?.[1] ?? ''
}
