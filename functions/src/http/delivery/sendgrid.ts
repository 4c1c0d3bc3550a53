import type { DeliveryReport } from '@emberdesk/domain/delivery'
import { MAIL_ID_ARGUMENT } from '@emberdesk/domain/mail-out'
import * as z from 'zod'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { Clock } from '../../adapters/clock.ts'
import type { Handler } from '../call.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, notAuthentic, requireAccount } from '../webhook/refusals.ts'
import { hasCredentials, whyNotSendgrid } from '../webhook/sendgrid-auth.ts'
import { looseText } from './loose-text.ts'
import { makeReport } from './make-report.ts'
import { recorded, type Recorder } from './recorder.ts'

interface Dependencies {
  deliveries: Recorder
  account(): MailAccounts['sendgrid']
  clock: Clock
}

const eventSchema = z.object({
  ...{ event: z.string(), email: looseText, timestamp: z.number() },
  ...{ 'smtp-id': looseText, [MAIL_ID_ARGUMENT]: looseText },
  ...{ response: looseText, reason: looseText, status: looseText, type: looseText },
})
type Event = z.infer<typeof eventSchema>

/** `POST /api/delivery/sendgrid`: the Event Webhook, which has a key of its own. */
export function deliverySendgrid({ deliveries, account, clock }: Dependencies): Handler {
  return async (call) => {
    const { eventPublicKey, password } = account() ?? {}
    const credentials = { publicKey: eventPublicKey, password }
    const known = requireAccount('SendGrid', hasCredentials(credentials) ? credentials : undefined)
    const why = whyNotSendgrid(call, known, clock())
    if (why !== null) throw notAuthentic(why)
    const events = z.array(z.unknown()).safeParse(readJson(call.body.toString('utf8'))).data
    if (!events) throw neverAgain(400, 'This is not the JSON of events.')
    return recorded(
      deliveries,
      events.flatMap((event) => sendgridReport(eventSchema.safeParse(event).data)),
    )
  }
}

/** The address is known to be bad, or whoever has it does not want our mail: nothing was sent. */
const DEAD = /bounced|invalid/i

function sendgridReport(event: Event | undefined): DeliveryReport[] {
  if (!event) return []
  const { email: address, timestamp: at, response, reason, status, type } = event
  const facts = { mailId: event[MAIL_ID_ARGUMENT] || event['smtp-id'], address, at, by: 'SendGrid' }
  const bounce = [status, reason].filter(Boolean).join(' ')
  switch (event.event) {
    case 'delivered':
      return makeReport({ ...facts, state: 'delivered', detail: response })
    case 'deferred':
      return makeReport({ ...facts, state: 'delayed', detail: response })
    case 'bounce':
      // A block is about the mail or the server that sent it, not about the address.
      return makeReport({
        ...facts,
        state: 'bounced',
        detail: bounce,
        ...(type === 'blocked' && { hard: false }),
      })
    case 'dropped':
      return makeReport({
        ...facts,
        state: 'bounced',
        detail: `SendGrid did not send it: ${reason}.`,
        hard: DEAD.test(reason),
      })
    case 'spamreport':
      return makeReport({ ...facts, state: 'delivered', detail: 'The recipient reported it as spam.' })
    default:
      return []
  }
}
