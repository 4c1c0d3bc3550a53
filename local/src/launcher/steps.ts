const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1).padStart(5)} s`

/** Runs one step of the start and says how long it took. Steps may run side by side; each line appears when its step ends. */
export async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await run()
  console.log(`  ✓ ${title.padEnd(44)} ${seconds(started)}`)
  return result
}
