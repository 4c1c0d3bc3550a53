import { h } from 'vue'
import { toast as sonner } from 'vue-sonner'
import { afterPaint } from '@/lib/after-paint.ts'
import ToastCountdown from './ToastCountdown.vue'

export interface Toast {
  text: string
  /** A second line: what it is about. */
  detail?: string
  tone?: 'neutral' | 'success' | 'danger'
  /** Undo, Retry. */
  action?: { label: string; run: () => void }
  /** Milliseconds; `danger` stays until it is closed. */
  duration?: number
  /** Shows how the duration runs down. */
  countdown?: boolean
  /** A toast with the same id takes the place of the earlier one. */
  id?: string
}

/** As many as are in sight at once. */
const IN_SIGHT = 3
/** Toasts that go by themselves, oldest first. */
let passing: string[] = []
/** Toasts that are not on the screen yet, and how to keep them from it. */
const coming = new Map<string, () => void>()
let count = 0

/** Behind those in sight nobody sees a toast any more before it goes, but each of them is measured again with every new one. */
function dropUnseen(newest: string): void {
  passing = [...passing.filter((id) => id !== newest), newest]
  for (const id of passing.splice(0, passing.length - IN_SIGHT)) sonner.dismiss(id)
}

/** Says what happened, in passing: first what happened is on the screen, then what is said about it. Returns the id for `dismissToast`. */
export function toast(said: Toast): string {
  const id = said.id ?? `toast-${++count}`
  coming.get(id)?.()
  coming.set(
    id,
    afterPaint(() => {
      coming.delete(id)
      show(id, said)
    }),
  )
  return id
}

function show(
  id: string,
  { text, detail, tone = 'neutral', action, duration, countdown = false }: Toast,
): void {
  const say = tone === 'danger' ? sonner.error : tone === 'success' ? sonner.success : sonner
  const lasts = duration ?? (tone === 'danger' ? Infinity : action ? 8_000 : 4_000)
  say(text, {
    id,
    ...(detail === undefined ? {} : { description: detail }),
    ...(countdown && duration !== undefined
      ? { description: () => h(ToastCountdown, { detail: detail ?? '', until: Date.now() + duration }) }
      : {}),
    ...(action ? { action: { label: action.label, onClick: () => action.run() } } : {}),
    duration: lasts,
  })
  // What counts down can be taken back until it has run out.
  if (lasts < Infinity && !countdown) dropUnseen(id)
}

export function dismissToast(id: string): void {
  coming.get(id)?.()
  coming.delete(id)
  sonner.dismiss(id)
}
