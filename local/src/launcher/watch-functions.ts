import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildOptions } from 'rolldown'
import { targets } from './build.ts'

/** Rebuilds the functions whenever a source changes, and calls back once a new bundle is there. Returns the end of it. */
export async function watchFunctions(
  onBuilt: () => void,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('rolldown')
  const file = pathToFileURL(join(targets.functions.folder, 'rolldown.config.mjs'))
  const { default: config } = (await import(file.href)) as { default: BuildOptions }
  const watcher = watch(config)
  let isFirst = true
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') log(`The functions do not build: ${event.error.message}`)
    if (event.code !== 'BUNDLE_END') return
    void event.result.close()
    // The first is what the desk has just been started with.
    if (!isFirst) onBuilt()
    isFirst = false
  })
  return () => watcher.close()
}
