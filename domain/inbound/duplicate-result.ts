import type { IntakeResult, MailKey } from './schema.ts'

/** The answer to a request that was filed, or ignored, before. */
export function duplicateResult({ outcome, number, ticketId, messageId }: MailKey): IntakeResult {
  return {
    outcome: 'duplicate',
    ...(number === null ? {} : { number }),
    ...(ticketId === null ? {} : { ticketId }),
    ...(messageId === null ? {} : { messageId }),
    why: `The same message was ${outcome === 'ignored' ? 'ignored' : 'filed'} before.`,
  }
}
