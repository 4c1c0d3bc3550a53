import { ref } from 'vue'

const offset = ref(0)

/** Milliseconds now, by the server's clock as far as known: leases and promises are counted by it, not by this machine's. */
export const serverNow = (): number => Date.now() + offset.value

/**
 * Learns the server's clock from one round trip: it stamped `stamped` somewhere between `sent` and `answered`, both by this
 * machine's clock. Halfway is wrong by at most half the trip.
 */
export function learnServerTime(sent: number, stamped: Date, answered: number): void {
  const trip = answered - sent
  // An hour offline between the two says nothing.
  if (trip < 0 || trip > 10_000) return
  offset.value = stamped.getTime() - (sent + trip / 2)
}
