import { nextTick, watch, type Ref } from 'vue'

/** Holds what the reader looks at in its place when something is put above it; the browser does so only where it has scrolled already. */
export function useKeptPlace(
  scroller: Readonly<Ref<HTMLElement | null>>,
  firstKey: () => string | undefined,
): void {
  watch(
    firstKey,
    async () => {
      const element = scroller.value
      const mark = element?.querySelector<HTMLElement>('[data-card]')
      if (!element || !mark) return
      const before = mark.getBoundingClientRect().top
      await nextTick()
      if (mark.isConnected) element.scrollTop += mark.getBoundingClientRect().top - before
    },
    { flush: 'pre' },
  )
}
