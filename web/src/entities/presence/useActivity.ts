import { onScopeDispose, ref, type Ref } from 'vue'
import { watchActivity, type Activity } from './activity.ts'

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const
/** A mouse moves hundreds of times a second. */
const PAUSE_MS = 1_000

/** How present who sits here is. */
export function useActivity(): Readonly<Ref<Activity>> {
  const activity = ref<Activity>('here')
  const isVisible = () => document.visibilityState === 'visible'
  const { touch, show, stop } = watchActivity(isVisible(), (now) => (activity.value = now))
  let heard = 0

  function sign(): void {
    const now = Date.now()
    if (now - heard < PAUSE_MS && activity.value === 'here') return
    heard = now
    touch()
  }
  const turn = () => show(isVisible())
  for (const each of SIGNS) addEventListener(each, sign, { passive: true, capture: true })
  document.addEventListener('visibilitychange', turn)
  onScopeDispose(() => {
    stop()
    for (const each of SIGNS) removeEventListener(each, sign, { capture: true })
    document.removeEventListener('visibilitychange', turn)
  })
  return activity
}
