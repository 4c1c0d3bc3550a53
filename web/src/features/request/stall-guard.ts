export class Stalled extends Error {}

/** Runs until it settles, or until nothing has been heard of it for `ms`: then its signal aborts and it rejects with `Stalled`. */
export async function withStallGuard<T>(
  run: (signal: AbortSignal, alive: () => void) => Promise<T>,
  ms: number,
): Promise<T> {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const alive = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stop.abort(), ms)
  }
  alive()
  try {
    return await run(stop.signal, alive)
  } catch (error) {
    throw stop.signal.aborted ? new Stalled() : error
  } finally {
    clearTimeout(timer!)
  }
}
