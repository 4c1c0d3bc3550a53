import { decideClaim, type OutboxEntry } from '@emberdesk/domain/outbox'
import type { OutboxStore } from '../ports.ts'

/** The outbox in memory, with the same guarantees as the one in Firestore: a claim is atomic, a failure settles only what is held. */
export function memoryOutbox(entries: Pick<Map<string, OutboxEntry>, 'get' | 'set'>): OutboxStore {
  return {
    async claim(id, now) {
      const entry = entries.get(id)
      const claim = entry ? decideClaim(entry, now) : ({ act: 'skip' } as const)
      if (claim.act !== 'skip') entries.set(id, claim.entry)
      return claim
    },
    async settle(id, claimed, settled) {
      const present = entries.get(id)
      const held = present?.state === 'leased' && present.attempts === claimed.attempts
      if (present && (held || settled.state === 'sent')) entries.set(id, { ...present, ...settled })
    },
  }
}
