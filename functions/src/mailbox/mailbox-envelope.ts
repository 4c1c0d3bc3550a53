import type { Envelope } from '@emberdesk/domain/inbound'
import { headerValue, splitMail } from '@emberdesk/domain/mail'

const ADDRESS = /[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,255}/
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to']
const MAX_RECIPIENTS = 20

/**
 * The SMTP envelope of a mail out of a mailbox, from what its last server wrote into the headers (RFC 5321, 4.4: Return-Path). A mail
 * without Return-Path counts as sent by its From: an empty sender would make a machine of him. `address`: whose mailbox it is.
 */
export function mailboxEnvelope(raw: Uint8Array, address: string): Envelope {
  const { headers } = splitMail(raw)
  const returnPath = headerValue(headers, 'return-path')
  const from = ADDRESS.exec(returnPath ?? headerValue(headers, 'from') ?? '')?.[0] ?? ''
  const delivered = headers
    .filter(({ name }) => DELIVERED_TO.includes(name))
    .flatMap(({ value }) => ADDRESS.exec(value)?.[0] ?? [])
  return { from, to: [...new Set([...delivered.slice(0, MAX_RECIPIENTS), address])] }
}
