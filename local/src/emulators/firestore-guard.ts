// Runs the Firestore emulator and takes it along when the launcher vanishes: Java itself would live on.
import { spawn } from 'node:child_process'

const [command, ...args] = process.argv.slice(2)
if (!command) throw new Error('Usage: firestore-guard COMMAND ARGUMENTS')

const emulator = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
const kill = () => emulator.kill('SIGKILL')

process.on('disconnect', kill)
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, kill)
emulator.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
emulator.on('exit', (code) => process.exit(code ?? 1))
if (!process.connected) kill()
