import { useDocumentVisibility, useIntersectionObserver } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'

/** In sight for so long counts as read. */
const GLANCE_MS = 1_000

/**
 * Tells when the newest of the cards in `content` was in sight for a moment, once for each. Where a browser cannot tell, what is there is
 * in sight.
 */
export function useSeenWatch(
  newest: () => string | undefined,
  content: Readonly<Ref<HTMLElement | null>>,
  seen: () => void,
): void {
  const card = shallowRef<HTMLElement | null>(null)
  watch(
    [newest, content],
    () =>
      (card.value = [...(content.value?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].at(-1) ?? null),
    { flush: 'post', immediate: true },
  )

  const inSight = ref(false)
  const { isSupported } = useIntersectionObserver(card, (entries) => {
    inSight.value = entries.at(-1)?.isIntersecting ?? false
  })
  const visibility = useDocumentVisibility()
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => {
      const looked = (inSight.value || !isSupported.value) && visibility.value === 'visible'
      return looked ? newest() : undefined
    },
    (key) => {
      clearTimeout(timer)
      if (key) timer = setTimeout(seen, GLANCE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}
