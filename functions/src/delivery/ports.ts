import type { Claim, OutboxEntry, Outcome, Settled } from '@emberdesk/domain/outbox'
import type { OutgoingMail } from '@emberdesk/domain/mail-out'

/** The outbox as delivery sees it. */
export interface OutboxStore {
  /** Claims an entry in one transaction (one read, one write). `skip` when there is none. */
  claim(id: string, now: Date): Promise<Claim>
  /**
   * Settles a claimed entry. What was accepted by a server is written whatever happened meanwhile; a failure only while the entry is
   * still ours. A failure for good also marks the message and the ticket's history, in the same transaction.
   */
  settle(id: string, claimed: OutboxEntry, settled: Settled, now: Date): Promise<void>
}

/** Hands a mail to a server. Never throws for what the server or the net does. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<Outcome>
}
