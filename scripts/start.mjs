// The desk on this machine: `npm start`, `npm start -- --fresh`, `npm start -- --empty`, `npm run dev`.
// Plain JavaScript without packages, for Node 20 or later: on a fresh clone nothing is installed yet.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './lib/install.mjs'
import { watchStarter } from './lib/watch-starter.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

try {
  await install()
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}

const node = join(root, 'node_modules/.bin/node')
const desk = spawn(node, ['local/src/main.ts', ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
const stop = () => desk.connected && desk.send('stop')

desk.on('error', (error) => {
  console.error(`\nThe desk could not be started: ${error.message}. Run npm ci, then try again.`)
  process.exit(1)
})
desk.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
watchStarter(stop)
