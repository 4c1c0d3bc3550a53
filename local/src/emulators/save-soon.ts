/** Runs `save` once, `delayMs` after the first of any number of calls; never two at a time. `flush` runs it now if one is due. */
export function saveSoon(save: () => Promise<void>, delayMs: number, onError: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const run = () => {
    timer = undefined
    running = running.then(save).catch(onError)
    return running
  }
  return {
    changed() {
      timer ??= setTimeout(run, delayMs)
    },
    flush() {
      if (!timer) return running
      clearTimeout(timer)
      return run()
    },
  }
}
