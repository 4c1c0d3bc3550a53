import { spawn } from 'node:child_process'

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Runs a command with its output shown and says how long it took. Resolves to whether it succeeded. */
export async function step(title, command, args, options = {}) {
  const started = performance.now()
  console.log(`\n▸ ${title}`)
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.on('error', reject)
    child.on('exit', (status, signal) => resolve(signal ? 1 : status))
  })
  console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds(started)})`)
  return code === 0
}
