import { onSchedule } from 'firebase-functions/scheduler'
import { systemClock } from '../adapters/clock.ts'
import { fetchMailboxes } from '../mailbox/services.ts'
import { MAIL_ACCOUNTS, TOKEN_SECRET } from '../params.ts'

/** Mails are begun for this long; the one in hand has the rest of the timeout to end. */
const FETCH_MS = 50_000

/** Fetches the mailboxes that cannot call us. A schedule of its own, so that a slow mail server keeps no sweep waiting. */
export const fetchMail = onSchedule(
  {
    schedule: 'every 1 minutes',
    timeoutSeconds: 120,
    maxInstances: 1,
    // As much as where mail comes in otherwise: mails of the largest size, from several mailboxes at once.
    memory: '2GiB',
    secrets: [MAIL_ACCOUNTS, TOKEN_SECRET],
  },
  async () => {
    await fetchMailboxes(new Date(systemClock().getTime() + FETCH_MS))
  },
)
