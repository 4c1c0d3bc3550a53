import { onScopeDispose, ref, watch, type Ref } from 'vue'

const IDLE_MS = 60_000

/**
 * Whether somebody is writing: true with each key, false after a minute without one, and when the field is empty.
 * @param keys counts what the author typed; a draft that is found is nobody typing
 */
export function useComposing(
  keys: Readonly<Ref<number>>,
  isEmpty: Readonly<Ref<boolean>>,
): Readonly<Ref<boolean>> {
  const composing = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch([keys, isEmpty], ([count, empty], [before]) => {
    if (empty) composing.value = false
    else if (count !== before) composing.value = true
    else return
    clearTimeout(timer)
    timer = setTimeout(() => (composing.value = false), IDLE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return composing
}
