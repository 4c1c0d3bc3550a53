import { logger } from 'firebase-functions'
import { parseMailAccounts } from './mail-accounts.ts'

/**
 * The authserv-id of our own receiver, whose Authentication-Results are believed; undefined when there is none. A MAIL_ACCOUNTS that
 * cannot be read is logged and keeps no mail out: it only leaves senders unchecked.
 */
export function trustedReceiver(mailAccounts: string): string | undefined {
  try {
    return parseMailAccounts(mailAccounts).receiver?.authservId
  } catch (error) {
    logger.error('no receiver is believed', error)
    return undefined
  }
}
