import type { MailFacts, Nature } from '@emberdesk/domain/message'
import type { StreamMessage } from '../stream/stream.ts'

/** Opens a ticket again whose newest mail was filed quietly. */
export const ANSWER_WANTED_KEY = 'o'

type Quiet = StreamMessage & { mail: MailFacts & { nature: Exclude<Nature, 'request'> } }

/** A follow-up that was filed and changed nothing: a thank-you, an out-of-office note, an automatic mail. */
export function isQuiet(message: StreamMessage): message is Quiet {
  const nature = message.mail?.nature ?? 'request'
  return message.direction === 'in' && message.baseVersion > 0 && nature !== 'request'
}
