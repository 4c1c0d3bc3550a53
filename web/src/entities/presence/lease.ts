import { PRESENCE_LEASE_MS, type Presence } from '@emberdesk/domain/presence'

/** Clocks and wires are not exact: a lease counts as over a little later than it is. */
const GRACE_MS = 5_000

/** The leases that still hold. The same array as `before` when nothing ran out or came, so that nothing is drawn again. */
export function liveLeases<Lease extends Pick<Presence, 'at'>>(
  leases: readonly Lease[],
  now: number,
  before: readonly Lease[] = [],
): readonly Lease[] {
  const live = leases.filter(({ at }) => at.getTime() + PRESENCE_LEASE_MS + GRACE_MS > now)
  const same = live.length === before.length && live.every((lease, index) => lease === before[index])
  return same ? before : live
}

const rank = { idle: 0, viewing: 1, noting: 2, replying: 3 }

/** Who is at work on each ticket: one entry a person however many tabs, the busiest mode first. */
export function byTicket<Lease extends Presence>(
  leases: readonly Lease[],
): ReadonlyMap<string, readonly Lease[]> {
  const found = new Map<string, Map<string, Lease>>()
  for (const lease of leases) {
    const people = found.get(lease.ticketId) ?? new Map<string, Lease>()
    found.set(lease.ticketId, people)
    const other = people.get(lease.uid)
    if (!other || rank[lease.mode] > rank[other.mode]) people.set(lease.uid, lease)
  }
  return new Map([...found].map(([id, people]) => [id, sorted([...people.values()])]))
}

function sorted<Lease extends Presence>(leases: Lease[]): Lease[] {
  return leases.sort((a, b) => rank[b.mode] - rank[a.mode] || a.name.localeCompare(b.name))
}
