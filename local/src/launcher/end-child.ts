import type { ChildProcess } from 'node:child_process'

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Asks a child to stop by closing its channel, which is how it also learns that the launcher died; kills it after `graceMs`. */
export function endChild(child: ChildProcess, graceMs = 3_000): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    if (child.connected) child.disconnect()
  })
}
