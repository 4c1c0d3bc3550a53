import { plainLine } from '../mail/plain-line.ts'
import type { Bounce, BouncedRecipient, BounceFacts } from './bounce.ts'
import { isDeadAddress } from './failure.ts'
import { fieldOf, readFields } from './header-block.ts'
import { isPlainBounce } from './is-bounce.ts'
import { mailAddressIn } from './mail-address-in.ts'
import { ownMailIds } from './own-mail-ids.ts'
import { readPlain } from './read-plain.ts'
import { readStatus } from './read-status.ts'

/**
 * What a mail says about the delivery of another one: a report (RFC 3464), a receipt (RFC 8098), a complaint (RFC 5965), or a mail system's
 * plain words. Null for any other mail. Time and size are bounded, whatever comes in.
 */
export function readBounce(facts: BounceFacts): Bounce | null {
  const mailIds = ownMailIds(facts)
  const type = facts.report?.type ?? ''
  if (type === 'disposition-notification') return { kind: 'receipt', mailIds, recipients: readReceipt(facts) }
  if (type === 'feedback-report') return { kind: 'complaint', mailIds, recipients: readComplaint(facts) }
  const reported = readStatus(facts.report?.status ?? '')
  if (reported.length > 0) return { kind: 'delivery', mailIds, recipients: withWords(reported, facts) }
  if (!isPlainBounce(facts)) return null
  // A report whose parts got lost on the way reads like a letter.
  const unpacked = /^final-recipient:/im.test(facts.text) ? readStatus(facts.text) : []
  return { kind: 'delivery', mailIds, recipients: unpacked.length > 0 ? unpacked : readPlain(facts) }
}

/** Reports that give a bare code say why in the words beside it. */
function withWords(reported: readonly BouncedRecipient[], facts: BounceFacts): BouncedRecipient[] {
  const isBare = ({ state, status, hard }: BouncedRecipient) =>
    state === 'bounced' && !hard && /^(?:|5\.\d\.0|5\.0\.\d+)$/.test(status)
  if (!reported.some(isBare)) return [...reported]
  const words = readPlain(facts)
  return reported.map((each) => {
    const same =
      isBare(each) && words.find(({ address }) => address === each.address || address === each.original)
    if (!same || !same.detail) return each
    const hard = isDeadAddress({ status: each.status, said: `${each.detail} ${same.detail}` })
    return { ...each, hard, detail: each.detail || same.detail }
  })
}

function told(address: string, detail: string): BouncedRecipient[] {
  return [{ address, original: '', state: 'delivered', hard: false, status: '', detail }]
}

function readReceipt({ report }: BounceFacts): BouncedRecipient[] {
  const fields = readFields(report?.status ?? '')
  const disposition = fieldOf(fields, 'disposition').split(';').at(-1) ?? ''
  const address = mailAddressIn(fieldOf(fields, 'final-recipient', 'original-recipient'))
  return told(address, plainLine(disposition, 100))
}

function readComplaint({ report }: BounceFacts): BouncedRecipient[] {
  const fields = readFields(report?.status ?? '')
  const returned = readFields(report?.returned ?? '')
  const named = fieldOf(fields, 'original-rcpt-to', 'removal-recipient') || fieldOf(returned, 'to')
  return told(mailAddressIn(named), plainLine(fieldOf(fields, 'feedback-type'), 100))
}
