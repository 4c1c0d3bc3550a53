import type { ChildProcess } from 'node:child_process'

/** The first message of a child that is ready for work. Rejects when it dies before, or takes longer than `timeoutMs`. */
export function awaitReady<T>(child: ChildProcess, what: string, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      act()
    }
    const onMessage = (message: unknown) => settle(() => resolve(message as T))
    const onExit = (code: number | null, signal: string | null) =>
      settle(() => reject(new Error(`${what} did not start (${signal ?? `code ${code}`})`)))
    const onError = (error: Error) => settle(() => reject(error))
    const timer = setTimeout(
      () => settle(() => reject(new Error(`${what} was not ready after ${timeoutMs / 1000} s`))),
      timeoutMs,
    )
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
  })
}
