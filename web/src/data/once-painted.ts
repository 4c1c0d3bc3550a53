import { afterPaint } from '@/lib/after-paint.ts'

const waiting = new Map<() => void, () => void>()

function goOn(): void {
  for (const [run, cancel] of waiting) {
    cancel()
    run()
  }
}

// What is begun on a page that goes is begun before it is gone.
addEventListener('pagehide', goOn)
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && goOn())

/** Resolves once what has changed so far is on the screen, in the order of asking; at once where nobody looks. */
export function oncePainted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const run = () => {
      waiting.delete(run)
      resolve()
    }
    waiting.set(run, afterPaint(run))
  })
}
