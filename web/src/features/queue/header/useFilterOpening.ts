import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useTypedAhead } from '@/ui/useTypedAhead.ts'

/**
 * Opens the filter by key: the next key is meant for it, also while it is still loading.
 * @param bar the filter, once it is there
 * @param words what is typed into it
 * @param load fetches it; rejects when it cannot be had
 */
export function useFilterOpening(
  filtering: Ref<boolean>,
  bar: Readonly<Ref<{ focus: () => void } | null>>,
  words: Ref<string>,
  load: () => Promise<unknown>,
): () => void {
  const wanted = ref(false)
  const typed = useTypedAhead(() => wanted.value)

  /** Gives what was typed so far to the filter, or to nobody. */
  function end() {
    wanted.value = false
    const text = typed.take().trim()
    if (text && bar.value) words.value += text
  }
  watch(
    bar,
    (opened) => {
      if (wanted.value) opened?.focus()
      end()
    },
    { flush: 'post' },
  )
  watch(
    wanted,
    (now) => {
      if (now) addEventListener('keydown', typed.press, { capture: true })
      else removeEventListener('keydown', typed.press, { capture: true })
    },
    { flush: 'sync' },
  )
  onScopeDispose(end)

  return () => {
    filtering.value = true
    if (bar.value) return bar.value.focus()
    wanted.value = true
    load().catch(end)
  }
}
