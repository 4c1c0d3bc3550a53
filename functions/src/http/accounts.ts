import { parseMailAccounts, type MailAccounts } from '../adapters/mail-accounts.ts'
import { MAIL_ACCOUNTS } from '../params.ts'

let read: MailAccounts | undefined

/** The mail services of this desk. Secrets have values only when a request is there. Throws when the secret cannot be read. */
export function mailAccounts(): MailAccounts {
  read ??= parseMailAccounts(MAIL_ACCOUNTS.value())
  return read
}
