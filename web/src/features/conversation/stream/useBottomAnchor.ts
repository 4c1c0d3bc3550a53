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
  let lastTop = 0

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

  /** Scrolls to an element and stays there, unless the end comes into sight with it. */
  function toElement(element: HTMLElement, block: ScrollLogicalPosition = 'nearest') {
    atEnd.value = false
    element.scrollIntoView({ block })
    lastTop = scroller.value?.scrollTop ?? 0
    follow()
  }

  // Only scrolling up is leaving the end: content that grew below has not moved the reader.
  function follow() {
    const element = scroller.value
    if (!element) return
    if (distance(element) < NEAR_PX) atEnd.value = true
    else if (element.scrollTop < lastTop) atEnd.value = false
    lastTop = element.scrollTop
  }

  useEventListener(scroller, 'scroll', follow, { passive: true })
  useResizeObserver([scroller, content], stick)

  return { atEnd, toEnd, toElement }
}
