import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'

const CARD = '[data-card]'

/** Going from message to message by keyboard: the focus goes along, and Enter opens or closes what a message quotes. */
export function useMessageSteps(
  scroller: Readonly<Ref<HTMLElement | null>>,
  show: (card: HTMLElement, block: ScrollLogicalPosition) => void,
) {
  const cards = () => [...(scroller.value?.querySelectorAll<HTMLElement>(CARD) ?? [])]

  /** Where to begin: the card with the focus, else between what can be seen and what lies above it. */
  function position(all: readonly HTMLElement[]): number {
    const focused = all.findIndex((card) => card.contains(document.activeElement))
    if (focused >= 0) return focused
    const top = scroller.value?.getBoundingClientRect().top ?? 0
    const visible = all.findIndex((card) => card.getBoundingClientRect().bottom > top + 1)
    return visible < 0 ? all.length : visible - 0.5
  }

  function step(by: 1 | -1) {
    const all = cards()
    const from = position(all)
    const to = all[by > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1]
    if (!to) return
    to.focus({ preventScroll: true })
    const isTall = to.offsetHeight > (scroller.value?.clientHeight ?? 0)
    show(to, isTall ? 'start' : 'nearest')
  }

  useEventListener(scroller, 'keydown', (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLElement) || !target.matches(CARD)) return
    const quote = target.querySelector<HTMLElement>('[data-quote-toggle]')
    if (!quote) return
    event.preventDefault()
    quote.click()
  })

  return { step }
}
