import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { targets } from './build.ts'

/** Rebuilds the functions whenever a source changes, and calls back once a new bundle is there. Returns the end of it. */
export function watchFunctions(onBuilt: () => void): () => void {
  const { command, folder, output } = targets.functions
  const rolldown = spawn(process.execPath, [...command, '--watch'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(dirname(output), (_event, file) => {
    if (file !== basename(output)) return
    clearTimeout(timer)
    timer = setTimeout(onBuilt, 200)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
    rolldown.kill()
  }
}
