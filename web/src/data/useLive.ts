import {
  computed,
  onScopeDispose,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
} from 'vue'
import { liveRegistry } from './live.ts'
import type { LiveEntry, Subscribe } from './live-registry.ts'
import type { LiveError } from './live-source.ts'

export interface LiveStatus {
  /** True until the first answer. */
  pending: ComputedRef<boolean>
  /** The server has answered: what is there is complete. */
  synced: ComputedRef<boolean>
  error: ComputedRef<LiveError | null>
  /** What came last is from this machine alone: less than all, or out of date. */
  fromCache: ComputedRef<boolean>
  /** Some change of ours is still on its way to the server. */
  hasPendingWrites: ComputedRef<boolean>
  /** Asks again after an error. */
  retry: () => void
}

/** A shared listener for as long as the current scope lives; it moves along when the key changes, and rests when it is null. */
export function useLive(
  key: MaybeRefOrGetter<string | null>,
  subscribe: (key: string) => Subscribe,
  collection?: () => string | undefined,
): { entry: ComputedRef<LiveEntry | null>; status: LiveStatus } {
  const current = shallowRef<{ key: string; entry: LiveEntry } | null>(null)

  function letGo(): void {
    if (current.value) liveRegistry.release(current.value.key)
    current.value = null
  }

  watch(
    () => toValue(key),
    (next) => {
      const before = current.value
      current.value =
        next === null
          ? null
          : { key: next, entry: liveRegistry.acquire(next, subscribe(next), collection?.()) }
      if (before) liveRegistry.release(before.key)
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(letGo)

  const entry = computed(() => current.value?.entry ?? null)
  return {
    entry,
    status: {
      pending: computed(() => entry.value?.pending ?? false),
      synced: computed(() => entry.value?.synced ?? false),
      error: computed(() => entry.value?.error ?? null),
      fromCache: computed(() => entry.value?.fromCache ?? true),
      hasPendingWrites: computed(() => entry.value?.pendingWrites ?? false),
      retry: () => current.value && liveRegistry.retry(current.value.key),
    },
  }
}
