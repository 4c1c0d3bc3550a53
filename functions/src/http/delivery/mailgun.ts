import type { DeliveryReport } from '@emberdesk/domain/delivery'
import * as z from 'zod'
import type { Clock } from '../../adapters/clock.ts'
import { sha256Hex } from '../../adapters/digest.ts'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { Handler } from '../call.ts'
import { checkMailgun, MAILGUN_NEVER, useToken } from '../webhook/mailgun-auth.ts'
import { readJson } from '../webhook/read-json.ts'
import { neverAgain, requireAccount } from '../webhook/refusals.ts'
import type { UsedTokens } from '../webhook/used-tokens.ts'
import { looseText } from './loose-text.ts'
import { makeReport } from './make-report.ts'
import { recorded, type Recorder } from './recorder.ts'

interface Dependencies {
  deliveries: Recorder
  account(): MailAccounts['mailgun']
  tokens: UsedTokens
  clock: Clock
}

const bodySchema = z.object({
  signature: z.object({ timestamp: looseText, token: looseText, signature: looseText }),
  'event-data': z.unknown(),
})
const eventSchema = z.object({
  event: z.string(),
  timestamp: z.number(),
  recipient: looseText,
  severity: looseText,
  reason: looseText,
  message: z.object({ headers: z.object({ 'message-id': looseText }) }),
  'delivery-status': z
    .object({ code: looseText, message: looseText, description: looseText })
    .partial()
    .catch({}),
})

/** `POST /api/delivery/mailgun`: Mailgun's webhooks. The signature does not cover the event, so its token is bound to it. */
export function deliveryMailgun({ deliveries, account, tokens, clock }: Dependencies): Handler {
  return async ({ body }) => {
    const { signingKey } = requireAccount('Mailgun', account())
    const parsed = bodySchema.safeParse(readJson(body.toString('utf8'))).data
    if (!parsed) throw neverAgain(MAILGUN_NEVER, 'This is not the JSON of an event.')
    checkMailgun(parsed.signature, signingKey, clock())
    const reports = mailgunReport(parsed['event-data'])
    if (reports.length > 0)
      await useToken(tokens, parsed.signature, sha256Hex(JSON.stringify(parsed['event-data'])))
    return recorded(deliveries, reports)
  }
}

/** Mailgun itself refused to send, because the address had bounced before. */
const KNOWN_BAD = 'suppress-bounce'

function mailgunReport(data: unknown): DeliveryReport[] {
  const parsed = eventSchema.safeParse(data).data
  if (!parsed) return []
  const { event, timestamp: at, recipient: address, severity, reason, message } = parsed
  const { code = '', message: said = '', description = '' } = parsed['delivery-status']
  const facts = { mailId: message.headers['message-id'], address, at, by: 'Mailgun' }
  const detail = [code === '0' ? '' : code, said || description || reason].filter(Boolean).join(' ')
  switch (event) {
    case 'delivered':
      return makeReport({ ...facts, state: 'delivered', detail })
    case 'failed':
      return severity === 'temporary'
        ? makeReport({ ...facts, state: 'delayed', detail })
        : makeReport({ ...facts, state: 'bounced', detail, ...(reason === KNOWN_BAD && { hard: true }) })
    case 'rejected':
      return makeReport({
        ...facts,
        state: 'bounced',
        detail: `Mailgun did not send it: ${reason}.`,
        hard: false,
      })
    case 'complained':
      return makeReport({ ...facts, state: 'delivered', detail: 'The recipient reported it as spam.' })
    default:
      return []
  }
}
