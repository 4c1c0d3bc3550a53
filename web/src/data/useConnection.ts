import { computed, ref, type ComputedRef } from 'vue'
import { liveRegistry } from './live.ts'
import { waitingWrites } from './write.ts'

const online = ref(navigator.onLine)
addEventListener('online', () => (online.value = true))
addEventListener('offline', () => (online.value = false))

/** Whether this page is in step with the server, and how many changes of ours wait to be sent. */
export function useConnection(): { offline: ComputedRef<boolean>; waiting: ComputedRef<number> } {
  const outOfTouch = computed(() => [...liveRegistry.kept.values()].some(({ entry }) => entry.outOfTouch))
  return {
    offline: computed(() => !online.value || outOfTouch.value),
    waiting: computed(() => waitingWrites.value),
  }
}
