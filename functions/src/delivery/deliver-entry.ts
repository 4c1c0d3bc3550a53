import { bucketFiles } from '../adapters/file-store.ts'
import { systemClock } from '../adapters/clock.ts'
import { smtpTransport } from '../adapters/mail-transport.ts'
import { claimCreated, outboxStore, type CreatedEntry } from '../adapters/outbox-store.ts'
import { SMTP_URL } from '../params.ts'
import { compose } from './compose.ts'
import { deliver, type Delivery } from './deliver.ts'
import { fanOut } from './fan-out.ts'
import type { MailTransport } from './ports.ts'

let transport: MailTransport | undefined

const delivery: Delivery = {
  store: outboxStore,
  clock: systemClock,
  async perform(entry) {
    if (entry.kind === 'fanOut') return fanOut(entry, systemClock())
    transport ??= smtpTransport(SMTP_URL.value(), bucketFiles)
    return transport.send(await compose(entry))
  },
}

/** Delivers one entry of the outbox if it is due and in nobody's hands. Needs the params SMTP_URL, TOKEN_SECRET. */
export const deliverEntry = (id: string): Promise<boolean> => deliver(id, delivery)

/** The same for one that has just been put there, as its event tells it: nothing is read to claim it. */
export const deliverCreated = (created: CreatedEntry): Promise<boolean> =>
  deliver(created.id, delivery, (now) => claimCreated(created, now))
