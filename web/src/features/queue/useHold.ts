import { onScopeDispose, ref, watch, type Ref, type ShallowRef } from 'vue'

/** Whether somebody points at the list, by mouse or by keyboard focus: then nothing in it may move. */
export function useHold(list: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const pointed = ref(false)
  const focused = ref(false)
  const held = ref(false)
  watch([pointed, focused], ([byPointer, byFocus]) => (held.value = byPointer || byFocus), { flush: 'sync' })

  const on = {
    // A finger leaves no pointer behind; its scrolling is guarded by the rows' own keys.
    pointerenter: (event: PointerEvent) => (pointed.value = event.pointerType === 'mouse'),
    pointerleave: () => (pointed.value = false),
    focusin: (event: FocusEvent) => (focused.value = (event.target as Element).matches(':focus-visible')),
    // On its way to another row it stays in the list.
    focusout({ currentTarget, relatedTarget }: FocusEvent) {
      if (!(currentTarget as Element).contains(relatedTarget as Node | null)) focused.value = false
    },
  }
  let controller: AbortController | undefined
  watch(
    list,
    (element) => {
      controller?.abort()
      controller = new AbortController()
      const { signal } = controller
      for (const [name, handler] of Object.entries(on)) {
        element?.addEventListener(name, handler as EventListener, { signal })
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => controller?.abort())
  return held
}
