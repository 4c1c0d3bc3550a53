import type { DeliveryReport } from '@emberdesk/domain/delivery'
import * as z from 'zod'
import { looseText } from './loose-text.ts'
import { makeReport } from './make-report.ts'

const list = <T extends z.ZodType>(item: T) => z.array(item).max(1_000).catch([]).default([])
const recipient = z.object({
  emailAddress: looseText,
  action: looseText,
  status: looseText,
  diagnosticCode: looseText,
})
const noticeSchema = z.object({
  /** The one in feedback notifications, the other in published events. */
  ...{ notificationType: looseText, eventType: looseText },
  mail: z.object({
    timestamp: looseText,
    destination: list(z.string()),
    /** Of the mail as we handed it over; feedback notifications have them only when that is switched on. */
    headers: list(z.object({ name: looseText, value: looseText })),
    commonHeaders: z.object({ messageId: looseText }).catch({ messageId: '' }).default({ messageId: '' }),
  }),
  bounce: z
    .object({ bounceType: looseText, bouncedRecipients: list(recipient), timestamp: looseText })
    .optional(),
  delivery: z
    .object({ recipients: list(z.string()), smtpResponse: looseText, timestamp: looseText })
    .optional(),
  deliveryDelay: z
    .object({ delayType: looseText, delayedRecipients: list(recipient), timestamp: looseText })
    .optional(),
  complaint: z.object({ complainedRecipients: list(recipient), timestamp: looseText }).optional(),
  reject: z.object({ reason: looseText }).optional(),
})
type Notice = z.infer<typeof noticeSchema>
type Recipient = z.infer<typeof recipient>

/** What Amazon SES reports, one for each recipient; nothing for other news, or for news in another shape. */
export function sesReports(message: unknown): DeliveryReport[] {
  const notice = noticeSchema.safeParse(message).data
  if (!notice) return []
  const { mail, bounce, delivery, deliveryDelay, complaint, reject } = notice
  const facts = { mailId: mailIdOf(notice), by: 'Amazon SES' }
  switch (notice.notificationType || notice.eventType) {
    case 'Delivery':
      return (delivery?.recipients ?? []).flatMap((address) =>
        makeReport({
          ...{ ...facts, address, state: 'delivered' },
          ...{ detail: delivery?.smtpResponse ?? '', at: delivery?.timestamp ?? '' },
        }),
      )
    case 'DeliveryDelay':
      return (deliveryDelay?.delayedRecipients ?? []).flatMap((one) =>
        makeReport({ ...facts, ...said(one, deliveryDelay?.timestamp), state: 'delayed' }),
      )
    case 'Bounce':
      return (bounce?.bouncedRecipients ?? []).flatMap((one) =>
        makeReport({
          ...facts,
          ...said(one, bounce?.timestamp),
          ...bounceState(bounce?.bounceType ?? '', one),
        }),
      )
    case 'Complaint':
      return (complaint?.complainedRecipients ?? []).flatMap((one) =>
        makeReport({
          ...{ ...facts, ...said(one, complaint?.timestamp), state: 'delivered' },
          detail: 'The recipient reported it as spam.',
        }),
      )
    case 'Reject':
      return mail.destination.flatMap((address) =>
        makeReport({
          ...{ ...facts, address, at: mail.timestamp, state: 'bounced', hard: false },
          detail: `Amazon SES did not send it: ${reject?.reason ?? ''}.`,
        }),
      )
    default:
      return []
  }
}

function mailIdOf({ mail }: Notice): string {
  const header = mail.headers.find(({ name }) => name.toLowerCase() === 'message-id')?.value
  return header || mail.commonHeaders.messageId
}

function said({ emailAddress, status, diagnosticCode }: Recipient, at = '') {
  return { address: emailAddress, at, detail: diagnosticCode || status }
}

/**
 * A permanent bounce is final. A transient one is when the other server says that it failed: without that it may be somebody's
 * out-of-office note, which Amazon counts as a transient bounce.
 */
function bounceState(type: string, { action, status }: Recipient): Pick<DeliveryReport, 'state' | 'hard'> {
  if (type === 'Permanent') return { state: 'bounced', hard: true }
  const failed = action.toLowerCase() === 'failed' || /^[45]\./.test(status)
  return failed ? { state: 'bounced', hard: false } : { state: 'delayed' }
}
