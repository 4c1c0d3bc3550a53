import { call } from '@/data/callable.ts'

/** Says that a message that was filed quietly wants an answer: its ticket comes back. Rejects with an error whose message is for people. */
export function answerWanted(ticketId: string, messageId: string): Promise<unknown> {
  return call('answerWanted', { ticketId, messageId })
}
