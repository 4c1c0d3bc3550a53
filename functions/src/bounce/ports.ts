import type { Bounce } from '@emberdesk/domain/bounce'
import type { Filing, IntakeResult } from '@emberdesk/domain/inbound'
import type { OwnMessageId } from '@emberdesk/domain/mail'

/** A mail about the delivery of another one, with what may prove that we sent that one. */
export interface ClaimedBounce {
  bounce: Bounce
  /** Message-IDs of ours that it names, signed by us, the likeliest first, at most three. */
  own: readonly OwnMessageId[]
  /** Tickets to whose reply address it was sent, at most two. */
  ticketIds: readonly string[]
  keyIds: Filing['keyIds']
  contentHash: string
  rawPath: string
  receivedAt: Date
}

/** Where bounces are filed. */
export interface BounceStore {
  /**
   * Files a bounce in one transaction, once: its mail key, and all that it means for the mail that it is about. Null, and nothing written,
   * when it is about no mail of ours, or about nobody whom that mail went to. Reads: its key, the ticket and the message; one more for
   * each guess that fails, each merge, and a key whose Message-ID has other content.
   */
  file(claimed: ClaimedBounce): Promise<IntakeResult | null>
}
