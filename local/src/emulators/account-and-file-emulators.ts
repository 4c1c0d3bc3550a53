// The process of Google's Auth and Storage emulators. Saves what changes as it changes; ends with the launcher.
import { createServer } from 'node:http'
import { DeskError } from '../state/desk-error.ts'
import { exportAccounts, importAccounts } from './accounts.ts'
import { createAuthApp } from './auth-app.ts'
import { emulatorRegistry, storageModule } from './firebase-tools.ts'
import { saveSoon } from './save-soon.ts'
import { keepObjects } from './storage-journal.ts'

const [projectId, authPort, storagePort, accountsFile, storageDir] = process.argv.slice(2) as string[] as [
  string,
  string,
  string,
  string,
  string,
]
/** What the launcher hears first: a sentence for people when the data cannot be used. */
export interface Ready {
  problem: string | null
}

const HOST = '127.0.0.1'
const SAVE_DELAY_MS = 500
let flush: () => Promise<void> = async () => undefined

process.on('disconnect', () => void flush().finally(() => process.exit(0)))

async function startStorage(): Promise<void> {
  const { StorageEmulator } = storageModule()
  const storage = new StorageEmulator({ projectId, host: HOST, port: Number(storagePort), rules: [] })
  // Clients are refused whatever the rules say, so the rules' Java runtime is not needed.
  storage._rulesRuntime = { start() {}, stop() {} }
  keepObjects(storage, storageDir)
  await emulatorRegistry().start(storage)
}

async function startAuth(): Promise<void> {
  const host = `${HOST}:${authPort}`
  const app = await createAuthApp(projectId)
  const saving = saveSoon(() => exportAccounts(host, projectId, accountsFile), SAVE_DELAY_MS, console.error)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'OPTIONS') response.on('finish', saving.changed)
    app(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(Number(authPort), HOST, resolve)
  })
  await importAccounts(host, projectId, accountsFile)
  flush = saving.flush
}

try {
  await startStorage()
  await startAuth()
  process.send?.({ problem: null } satisfies Ready)
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  process.send?.({ problem: error.message } satisfies Ready, () => process.exit(1))
}
