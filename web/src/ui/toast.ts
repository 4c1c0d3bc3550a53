import { h } from 'vue'
import { toast as sonner } from 'vue-sonner'
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

/** Says what happened, in passing. Returns the id for `dismissToast`. */
export function toast({
  text,
  detail,
  tone = 'neutral',
  action,
  duration,
  countdown = false,
  id,
}: Toast): string | number {
  const show = tone === 'danger' ? sonner.error : tone === 'success' ? sonner.success : sonner
  return show(text, {
    ...(detail === undefined ? {} : { description: detail }),
    ...(countdown && duration !== undefined
      ? { description: () => h(ToastCountdown, { detail: detail ?? '', until: Date.now() + duration }) }
      : {}),
    ...(id === undefined ? {} : { id }),
    ...(action ? { action: { label: action.label, onClick: () => action.run() } } : {}),
    duration: duration ?? (tone === 'danger' ? Infinity : action ? 8_000 : 4_000),
  })
}

export function dismissToast(id: string | number): void {
  sonner.dismiss(id)
}
