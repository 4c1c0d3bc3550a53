import { onScopeDispose, ref, type Ref } from 'vue'
import { bindingOf, isFree } from '@/entities/command/index.ts'

/** Between two presses of a sequence such as `g m`. */
const PAUSE_MS = 900

export interface KeyRecorder {
  recording: Ref<boolean>
  /** What was pressed so far. */
  pressed: Ref<string>
  /** A key was pressed that cannot be given away. */
  taken: Ref<boolean>
  start: () => void
  stop: () => void
  /** For the `keydown` of what has the focus. */
  press: (event: KeyboardEvent) => void
}

/** Listens to one or two key presses and hands them on as a binding. Escape gives up, Backspace means no keys at all. */
export function useKeyRecorder(done: (keys: string | null) => void): KeyRecorder {
  const recording = ref(false)
  const pressed = ref('')
  const taken = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    clearTimeout(timer)
    recording.value = false
  }
  function finish(keys: string | null): void {
    stop()
    done(keys)
  }
  onScopeDispose(stop)

  return {
    recording,
    pressed,
    taken,
    stop,
    start() {
      recording.value = true
      pressed.value = ''
      taken.value = false
    },
    press(event) {
      if (!recording.value || event.key === 'Tab') return
      const binding = bindingOf(event)
      event.preventDefault()
      event.stopPropagation()
      if (binding === null || event.repeat) return
      if (binding === 'Escape') return stop()
      if (binding === 'Backspace' && !pressed.value) return finish(null)
      taken.value = !isFree(binding)
      if (taken.value) return
      clearTimeout(timer)
      if (pressed.value) return finish(`${pressed.value} ${binding}`)
      pressed.value = binding
      timer = setTimeout(() => finish(binding), PAUSE_MS)
    },
  }
}
