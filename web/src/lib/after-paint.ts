/** A page that nobody sees paints nothing, and waits no longer than this. */
const HIDDEN_MS = 100

/** Does something once what has changed so far is on the screen. Returns how to leave it undone. */
export function afterPaint(act: () => void): () => void {
  let timer = setTimeout(run, HIDDEN_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(run)
  })
  function run(): void {
    cancelAnimationFrame(frame)
    act()
  }
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
