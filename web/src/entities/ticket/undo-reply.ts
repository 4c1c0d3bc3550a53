import { call } from '@/data/callable.ts'

/** Takes back a reply of mine that has not left yet. Answers with the version its text goes on from; rejects with a sentence for people. */
export const undoReply = (ticketId: string, messageId: string): Promise<{ baseVersion: number }> =>
  call<{ baseVersion: number }>('undoReply', { ticketId, messageId })
