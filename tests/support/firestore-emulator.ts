import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

const jar = '/usr/lib/google-cloud-sdk/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of Google's Firestore emulator. */
    firestoreEmulator: string
  }
}

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  )
}

/** Starts Google's Firestore emulator once for all rules tests and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [port, websocketPort] = [await freePort(), await freePort()]
  const args = [
    '-Duser.language=en',
    '-cp',
    jar,
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    '--host=127.0.0.1',
    `--port=${port}`,
    `--websocket_port=${websocketPort}`,
  ]
  const java = spawn('java', args, { stdio: 'ignore' })
  for (let waited = 0; !(await isUp(port)); waited += 100) {
    if (waited > 30_000 || java.exitCode !== null) throw new Error('The Firestore emulator did not start.')
    await sleep(100)
  }
  project.provide('firestoreEmulator', `127.0.0.1:${port}`)
  return async () => {
    const exited = once(java, 'exit')
    java.kill('SIGTERM')
    await exited
  }
}
