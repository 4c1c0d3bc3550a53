import { onScopeDispose, ref, watch, type Ref } from 'vue'

const IDLE_MS = 60_000

/** Whether somebody is writing: true with each key, false after a minute without one, and when the field is empty. */
export function useComposing(text: Readonly<Ref<string>>): Readonly<Ref<boolean>> {
  const composing = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (now) => {
    clearTimeout(timer)
    composing.value = now.trim() !== ''
    timer = setTimeout(() => (composing.value = false), IDLE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return composing
}
