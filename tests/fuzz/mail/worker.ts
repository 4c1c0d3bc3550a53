import { parentPort } from 'node:worker_threads'
import { runCase } from './cases.ts'

// A process of its own in a thread: the one that waits can tell when this one hangs.
parentPort?.on('message', ({ seed, n }: { seed: number; n: number }) => {
  void runCase(seed, n).then(
    (finding) => parentPort?.postMessage({ n, finding }),
    (error: unknown) =>
      parentPort?.postMessage({ n, finding: { what: String(error), input: Buffer.alloc(0) } }),
  )
})
process.on('unhandledRejection', (reason) => parentPort?.postMessage({ unhandled: String(reason) }))
