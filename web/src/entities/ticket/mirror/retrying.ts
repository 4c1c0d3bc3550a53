import type { LiveError } from '@/data/live-source.ts'

const DELAYS_MS = [2_000, 8_000, 32_000, 60_000]

export interface Retrying {
  /** Runs now, whatever it was waiting for; a run under way is left alone. */
  start: () => void
  stop: () => void
}

/**
 * Does something that may fail until it succeeds: again after 2, 8, 32, then each 60 seconds. `failed` is told each error, and null once it
 * went well.
 */
export function retrying(act: () => Promise<void>, failed: (error: LiveError | null) => void): Retrying {
  let tries = 0
  let running = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    clearTimeout(timer)
    if (running || stopped) return
    running = true
    try {
      await act()
      tries = 0
      if (!stopped) failed(null)
    } catch (error) {
      const { code = 'unknown', message } = error as { code?: string; message: string }
      if (stopped) return
      failed({ code, message })
      timer = setTimeout(run, DELAYS_MS[Math.min(tries++, DELAYS_MS.length - 1)])
    } finally {
      running = false
    }
  }

  return {
    start: () => void run(),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
