/** Does something as soon as the browser has nothing better to do, at the latest after so many milliseconds. Returns how to leave it undone. */
export function whenIdle(act: () => void, withinMs: number): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, Math.min(withinMs, 50))
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act, { timeout: withinMs })
  return () => cancelIdleCallback(handle)
}
