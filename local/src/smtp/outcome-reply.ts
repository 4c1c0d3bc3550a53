import { SmtpReply } from './smtp-reply.ts'

interface Outcome {
  outcome?: string
  number?: string
  why?: string
}

const singleLine = (text: string) => text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200)

/** What the mail's sender is told, from what the webhook answered: taken, too large, or to be tried again. */
export function outcomeReply(status: number, body: unknown): string | SmtpReply {
  if (status === 200) {
    const { outcome = 'taken', number = '', why = '' } = (body ?? {}) as Outcome
    return singleLine([outcome, number, why].filter(Boolean).join(' '))
  }
  if (status === 413) return new SmtpReply(552, 'The message is too large.')
  return new SmtpReply(451, 'The desk cannot take mail right now. Try again later.')
}
