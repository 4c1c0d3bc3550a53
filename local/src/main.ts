// The launcher: starts the desk, and stops it in order when it is told to or when whoever started it is gone.
import { announcement } from './launcher/announce.ts'
import { Cleanup } from './launcher/cleanup.ts'
import { launch } from './launcher/launch.ts'
import { readOptions } from './launcher/options.ts'
import { DeskError } from './state/desk-error.ts'

const FORCE_AFTER_MS = 20_000
const cleanup = new Cleanup()

async function end(code: number): Promise<void> {
  if (cleanup.isRunning) return
  setTimeout(() => process.exit(code || 1), FORCE_AFTER_MS).unref()
  await cleanup.run()
  process.exit(code)
}

function fail(error: unknown): void {
  if (cleanup.isRunning) return
  console.error(error instanceof DeskError ? `\n  ${error.message}\n` : error)
  void end(1)
}

function stop(): void {
  if (!cleanup.isRunning) console.log('\n  Stopping: saving the data …')
  void end(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
process.on('message', (message) => message === 'stop' && stop())
process.on('disconnect', stop)

try {
  console.log('\n  Emberdesk\n')
  const options = readOptions(process.argv.slice(2), process.env)
  const died = (what: string) =>
    fail(new DeskError(`${what} ended unexpectedly. See the logs in ${options.dir}/logs, then start again.`))
  const { info, setupToken } = await launch(options, cleanup, died)
  console.log(announcement(info, setupToken, process.uptime()))
} catch (error) {
  fail(error)
}
