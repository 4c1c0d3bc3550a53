import { SmtpReply } from './smtp-reply.ts'

/** What a header of the webhook can carry: no comma, which separates recipients, and nothing but printable ASCII. */
const PLAIN = /^[\x21-\x2b\x2d-\x7e]*$/

/** Refuses a sender that the webhook's headers cannot carry. Empty is the sender of bounces. */
export function refusalOfSender(address: string): SmtpReply | null {
  return PLAIN.test(address)
    ? null
    : new SmtpReply(553, 'This address has characters that are not accepted here.')
}

/** Refuses every recipient outside the desk's domain. Plus parts are part of the local part, and welcome. */
export function refusalOfRecipient(address: string, domain: string): SmtpReply | null {
  if (!PLAIN.test(address))
    return new SmtpReply(553, 'This address has characters that are not accepted here.')
  const ours = address.toLowerCase().endsWith(`@${domain}`) && address.length > domain.length + 1
  return ours ? null : new SmtpReply(550, `Only addresses at ${domain} are taken here.`)
}
