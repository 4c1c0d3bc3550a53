import { outboxEntrySchema } from '@emberdesk/domain/outbox'
import { onDocumentCreated } from 'firebase-functions/firestore'
import { plain } from '../adapters/plain.ts'
import { deliverCreated, deliverEntry } from '../delivery/deliver-entry.ts'
import { SMTP_URL, TOKEN_SECRET } from '../params.ts'

/** Sends what was just put into the outbox. What gets lost on the way here, the sweep of every minute finds. */
export const onOutboxQueued = onDocumentCreated(
  {
    document: 'outbox/{id}',
    retry: true,
    secrets: [SMTP_URL, TOKEN_SECRET],
    // Together at most 100 connections to the mail server.
    concurrency: 20,
    maxInstances: 5,
  },
  async (event) => {
    const { data, params } = event
    const entry = outboxEntrySchema.safeParse(plain(data?.data())).data
    if (data && entry) await deliverCreated({ id: params.id, entry, updateTime: data.updateTime })
    else await deliverEntry(params.id)
  },
)
