import type { MailboxState } from '@emberdesk/domain/mailbox'
import { mailboxesQuery } from '@emberdesk/domain/query'
import { useLiveQuery, type LiveQuery } from '@/data/useLiveQuery.ts'

/** The mailboxes that the desk fetches, and how far it has come with each, live; for admins. */
export const useMailboxes = (): LiveQuery<MailboxState> => useLiveQuery<MailboxState>(mailboxesQuery())
