import { decideClaim, type OutboxEntry } from '@emberdesk/domain/outbox'
import { systemClock } from '../adapters/clock.ts'
import { timeOfClaim } from '../adapters/fan-out-store.ts'
import { bucketFiles } from '../adapters/file-store.ts'
import { smtpTransport } from '../adapters/mail-transport.ts'
import { claimCreated, outboxStore, type CreatedEntry } from '../adapters/outbox-store.ts'
import { SMTP_URL } from '../params.ts'
import { compose, type Known } from './compose.ts'
import { deliver, type Delivery } from './deliver.ts'
import { deliverFanOut } from './deliver-fan-out.ts'
import type { MailTransport } from './ports.ts'

let transport: MailTransport | undefined

async function send(entry: OutboxEntry, known?: Known) {
  transport ??= smtpTransport(SMTP_URL.value(), bucketFiles)
  return transport.send(await compose(entry, known))
}

const delivery: Delivery = { store: outboxStore, clock: systemClock, perform: (entry) => send(entry) }

/** Delivers one entry of the outbox if it is due and in nobody's hands. Needs the params SMTP_URL, TOKEN_SECRET. */
export async function deliverEntry(id: string): Promise<boolean> {
  const claim = await outboxStore.claim(id, systemClock())
  if (claim.act !== 'send' || claim.entry.kind !== 'fanOut') return deliver(id, delivery, async () => claim)
  const updateTime = await timeOfClaim(id, claim.entry)
  return updateTime !== null && deliverFanOut({ id, entry: claim.entry, updateTime }, send)
}

/** The same for one that has just been put there, as its event tells it: nothing is read to claim it. */
export async function deliverCreated(created: CreatedEntry): Promise<boolean> {
  if (created.entry.kind !== 'fanOut') {
    return deliver(created.id, delivery, (now) => claimCreated(created, now))
  }
  const claim = decideClaim(created.entry, systemClock())
  return claim.act === 'send' && deliverFanOut({ ...created, entry: claim.entry }, send)
}

/** The same for one that its maker put there in his own hands, and of which he knows what it is about: it is sent, and settled. */
export const deliverHeld = (id: string, entry: OutboxEntry, known: Known): Promise<boolean> =>
  deliver(id, { ...delivery, perform: () => send(entry, known) }, async () => ({ act: 'send', entry }))
