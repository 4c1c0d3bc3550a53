import type { DeliveryReport } from '@emberdesk/domain/delivery'
import { MAIL_ID_METADATA } from '@emberdesk/domain/mail-out'
import * as z from 'zod'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { Handler } from '../call.ts'
import { whyNotPassword } from '../webhook/basic-password.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, notAuthentic, requireAccount } from '../webhook/refusals.ts'
import { looseText } from './loose-text.ts'
import { makeReport } from './make-report.ts'
import { recorded, type Recorder } from './recorder.ts'

interface Dependencies {
  deliveries: Recorder
  account(): MailAccounts['postmark']
}

const NEVER = 403

const eventSchema = z.object({
  RecordType: z.string(),
  ...{ Type: looseText, Recipient: looseText, Email: looseText, Details: looseText, Description: looseText },
  ...{ DeliveredAt: looseText, BouncedAt: looseText },
  Metadata: z.record(z.string(), z.string()).catch({}).default({}),
})
type Event = z.infer<typeof eventSchema>

/** `POST /api/delivery/postmark`: the webhooks for delivery, bounce and spam complaint. */
export function deliveryPostmark({ deliveries, account }: Dependencies): Handler {
  return async ({ headers, body }) => {
    const why = whyNotPassword(headers, requireAccount('Postmark', account()).password)
    if (why !== null) throw notAuthentic(why)
    const event = eventSchema.safeParse(readJson(body.toString('utf8'))).data
    if (!event) throw neverAgain(NEVER, 'This is not the JSON of an event.')
    return recorded(deliveries, postmarkReport(event))
  }
}

/** Postmark goes on trying. */
const DELAYED = new Set(['Transient', 'DnsError'])
/** Nobody is reached there. */
const DEAD = new Set(['HardBounce', 'BadEmailAddress', 'ManuallyDeactivated'])
/** Answers of people and machines, which are no news about the delivery. */
const NO_BOUNCE = new Set([
  ...['AutoResponder', 'AddressChange', 'Subscribe', 'Unsubscribe', 'ChallengeVerification', 'Unconfirmed'],
  ...['OpenRelayTest', 'InboundError'],
])

function postmarkReport(event: Event): DeliveryReport[] {
  const { RecordType, Type, Recipient, Email, Details, Description, DeliveredAt, BouncedAt, Metadata } = event
  const local = Metadata[MAIL_ID_METADATA.local] ?? ''
  // Where the domain was too long to travel along: it is no part of what proves the id.
  const mailId = `<${local}@${Metadata[MAIL_ID_METADATA.domain] ?? 'unknown.invalid'}>`
  const facts = { mailId, address: Recipient || Email, at: DeliveredAt || BouncedAt, by: 'Postmark' }
  if (RecordType === 'Delivery') return makeReport({ ...facts, state: 'delivered', detail: Details })
  if (RecordType === 'SpamComplaint' || Type === 'SpamComplaint') {
    return makeReport({ ...facts, state: 'delivered', detail: 'The recipient reported it as spam.' })
  }
  if (RecordType !== 'Bounce' || NO_BOUNCE.has(Type)) return []
  const detail = Details || Description
  if (DELAYED.has(Type)) return makeReport({ ...facts, state: 'delayed', detail })
  return makeReport({ ...facts, state: 'bounced', detail, hard: DEAD.has(Type) })
}
