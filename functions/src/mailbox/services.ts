import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { logger } from 'firebase-functions'
import { systemClock as clock } from '../adapters/clock.ts'
import { openImapMailbox } from '../adapters/imap-mailbox.ts'
import { parseMailAccounts } from '../adapters/mail-accounts.ts'
import { firestoreMailboxes as store } from '../adapters/mailbox-store.ts'
import { intakeServices } from '../intake/services.ts'
import { MAIL_ACCOUNTS } from '../params.ts'
import { fetchMailbox } from './fetch-mailbox.ts'

const log = (message: string, error: unknown) => logger.warn(message, { error: String(error) })

/**
 * Takes in what is new in all mailboxes, side by side, beginning no mail after `until`. Two at a time do no harm: a mail is filed once.
 * Answers how many mails were taken in.
 */
export async function fetchMailboxes(until: Date): Promise<number> {
  const accounts = parseMailAccounts(MAIL_ACCOUNTS.value()).imap ?? []
  const receive = intakeServices().mailIntake.receive
  const open: Parameters<typeof fetchMailbox>[2]['open'] = (account) =>
    openImapMailbox(account, MAX_MAIL_BYTES)
  const deps = { open, store, receive, clock, limit: MAX_MAIL_BYTES, log }
  const counts = await Promise.all(accounts.map((account) => fetchMailbox(account, until, deps)))
  return counts.reduce((sum, count) => sum + count, 0)
}
