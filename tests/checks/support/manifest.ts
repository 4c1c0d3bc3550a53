import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../local/src/emulators/free-port.ts'
import { until } from '../../support/until.ts'
import { node24 } from './functions-bundle.ts'

export interface Endpoint {
  region: string[]
  concurrency: number
  availableMemoryMb: number
  timeoutSeconds: number
  maxInstances: number
  secretEnvironmentVariables?: { key: string }[]
  httpsTrigger?: object
  callableTrigger?: object
  scheduleTrigger?: { schedule: string }
  eventTrigger?: {
    eventType: string
    eventFilterPathPatterns: { document: string }
    retry: boolean
  }
}

export interface Manifest {
  endpoints: Record<string, Endpoint>
  params: { name: string; type: string }[]
}

const discovery = fileURLToPath(
  new URL('../../../node_modules/firebase-functions/lib/bin/firebase-functions.js', import.meta.url),
)

/** What `firebase deploy` would deploy from a folder, as the functions SDK itself lists it. Needs no network. */
export async function readManifest(folder: string): Promise<Manifest> {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    FUNCTIONS_CONTROL_API: 'true',
    GCLOUD_PROJECT: 'demo-check',
  }
  const server = spawn(node24, [discovery, folder], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  try {
    const answer = await until('the deploy manifest', () => {
      if (server.exitCode !== null) throw new Error(`The functions do not load: ${said}`)
      return fetch(`http://127.0.0.1:${port}/__/functions.yaml`).catch(() => null)
    })
    if (!answer.ok) throw new Error(`The functions do not load: ${await answer.text()}`)
    return (await answer.json()) as Manifest
  } finally {
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }
}
