import type { Bounce } from './bounce.ts'

const SAID = {
  bounced: 'came back',
  delayed: 'is delayed',
  delivered: 'was delivered',
  relayed: 'was handed on to where no more is reported from',
} as const

/** What a bounce is about, one sentence for people. @param address the recipient whom it is about */
export function bounceSentence({ kind, recipients }: Bounce, address: string): string {
  const told =
    recipients.find((each) => each.address === address || each.original === address) ?? recipients[0]
  if (kind === 'receipt')
    return `The mail program of ${address} reports what became of our mail: ${told?.detail || 'read'}.`
  if (kind === 'complaint') return `${address} reported our mail as unwanted (${told?.detail || 'abuse'}).`
  return `It reports that the mail to ${address} ${SAID[told?.state ?? 'bounced']}.`
}
