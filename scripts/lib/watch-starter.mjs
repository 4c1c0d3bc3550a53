import { execFileSync } from 'node:child_process'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The parent of a process, or null where `ps` does not say. */
function parentOf(pid) {
  try {
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })) || null
  } catch {
    return null
  }
}

/** Under `npm run`, calls back once npm, or the shell between it and us, is gone: a killed npm takes nobody along by itself. */
export function watchStarter(onGone) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const starters = [shell, parentOf(shell)].filter((pid) => pid !== null && pid > 1)
  const timer = setInterval(() => {
    if (process.ppid === shell && starters.every(isAlive)) return
    clearInterval(timer)
    onGone()
  }, 1_000)
  timer.unref()
}
