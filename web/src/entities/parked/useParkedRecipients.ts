import { isParked, parkedAddress, type ParkedAddress } from '@emberdesk/domain/parked'
import { collections } from '@emberdesk/domain/paths'
import { computed, shallowReactive, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { fetchDoc } from '@/data/write.ts'
import { serverNow } from '@/entities/clock/index.ts'
import { parkedId } from './parked-id.ts'

/** No reply goes to so many that more reads would tell more. */
const MOST = 10

/**
 * Which of these addresses mail came back from. One read an address, once for the life of the scope; none while `addresses` is
 * empty. What cannot be read warns of nothing.
 */
export function useParkedRecipients(
  addresses: MaybeRefOrGetter<readonly string[]>,
): ComputedRef<readonly ParkedAddress[]> {
  const known = shallowReactive(new Map<string, ParkedAddress | null>())
  const wanted = computed(() => [...new Set(toValue(addresses).map(parkedAddress))].slice(0, MOST))

  async function look(address: string): Promise<void> {
    known.set(address, null)
    const path = `${collections.parked}/${await parkedId(address)}`
    known.set(address, await fetchDoc<ParkedAddress>(path).catch(() => null))
  }

  watch(
    wanted,
    (now) => {
      for (const address of now) if (!known.has(address)) void look(address)
    },
    { immediate: true },
  )

  return computed(() =>
    wanted.value.flatMap((address) => {
      const parked = known.get(address)
      return parked && isParked(parked, new Date(serverNow())) ? [parked] : []
    }),
  )
}
