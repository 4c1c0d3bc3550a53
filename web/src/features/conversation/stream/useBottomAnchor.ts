import { useEventListener, useResizeObserver } from '@vueuse/core'
import { nextTick, ref, type Ref } from 'vue'

/** Nearer than this to its end counts as being at the end. */
const NEAR_PX = 48

/**
 * Keeps a scrolled list at its end while it grows or its pictures load, unless the reader has scrolled up: then nothing moves
 * (the browser's scroll anchoring holds the place) and `atEnd` is false.
 */
export function useBottomAnchor(
  scroller: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<HTMLElement | null>>,
) {
  const atEnd = ref(true)

  const distance = (element: HTMLElement) => element.scrollHeight - element.scrollTop - element.clientHeight

  function stick() {
    const element = scroller.value
    if (element && atEnd.value) element.scrollTop = element.scrollHeight
  }

  async function toEnd() {
    atEnd.value = true
    await nextTick()
    stick()
  }

  useEventListener(
    scroller,
    'scroll',
    () => {
      if (scroller.value) atEnd.value = distance(scroller.value) < NEAR_PX
    },
    { passive: true },
  )
  useResizeObserver([scroller, content], stick)

  return { atEnd, toEnd }
}
