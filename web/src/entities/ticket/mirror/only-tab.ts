const NAME = 'emberdesk/tickets'

/**
 * Of several tabs, one keeps the tickets on this machine. `begin` is called when this is the one: `first` says that none was before.
 * Returns how to give it up.
 */
export function asOnlyTab(begin: (first: boolean) => void): () => void {
  let leave = () => {}
  const left = new Promise<void>((resolve) => (leave = resolve))
  const hold = (first: boolean) => () => {
    begin(first)
    return left
  }
  const queue = new AbortController()
  const { locks } = navigator
  if (!locks) return leave
  void locks.request(NAME, { ifAvailable: true }, (lock) => {
    if (lock) return hold(true)()
    // Waits for its turn, which comes when the other tab closes.
    locks.request(NAME, { signal: queue.signal }, hold(false)).catch(() => {})
    return undefined
  })
  return () => {
    queue.abort()
    leave()
  }
}
